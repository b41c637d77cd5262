package io.lastday.chat.completeness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of a chat's messages, in their order: enough to find the same message in another export, not enough
 * to read it. Whoever guesses a message can confirm the guess, and the authors' names are in it: keep it where contents
 * are kept. 24 bytes a message, at most {@value #MOST} messages; a longer chat is not compared, and says so.
 */
public final class ChatPrint {

    /** The longest chat that is compared. */
    public static final int MOST = 1_000_000;

    /** The minute of a message whose time is not known. */
    static final long UNDATED = Long.MIN_VALUE;

    private static final int VERSION = 1;
    private static final int AUTHORS = 65_536;

    private long[] words = new long[256];
    private long[] ids = new long[256];
    private int[] authors = new int[256];
    private long[] minutes = new long[256];
    private boolean[] changed = new boolean[256];
    private int size;
    private long seen;
    private boolean allHaveIds = true;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void add(long word, long id, long minute, String author, boolean edited) {
        seen++;
        allHaveIds &= id != 0;
        if (size == MOST) {
            return;
        }
        if (size == words.length) {
            grow();
        }
        words[size] = word;
        ids[size] = id;
        minutes[size] = minute;
        authors[size] = number(author);
        changed[size++] = edited;
    }

    private void grow() {
        int more = Math.min(MOST, size * 2);
        words = Arrays.copyOf(words, more);
        ids = Arrays.copyOf(ids, more);
        minutes = Arrays.copyOf(minutes, more);
        authors = Arrays.copyOf(authors, more);
        changed = Arrays.copyOf(changed, more);
    }

    private int number(String author) {
        Integer known = numbers.get(author);
        if (known != null) {
            return known;
        }
        // a chat with more authors than any messenger allows: the rest share a number and are told apart by words alone
        if (names.size() == AUTHORS) {
            return AUTHORS - 1;
        }
        names.add(author);
        numbers.put(author, names.size() - 1);
        return names.size() - 1;
    }

    /** How many messages the chat has, those beyond the bound included. */
    public long messages() {
        return seen;
    }

    /** Whether every message is held. */
    public boolean isWhole() {
        return seen == size;
    }

    int size() {
        return size;
    }

    /** Whether the source gives each message an id, which then decides alone. */
    boolean hasIds() {
        return allHaveIds && size > 0;
    }

    long word(int i) {
        return words[i];
    }

    long id(int i) {
        return ids[i];
    }

    long minute(int i) {
        return minutes[i];
    }

    int author(int i) {
        return authors[i];
    }

    /** Edited or deleted. */
    boolean isChanged(int i) {
        return changed[i];
    }

    List<String> names() {
        return names;
    }

    @Nullable
    Integer numberOf(String author) {
        return numbers.get(author);
    }

    /** Writes it, to be compared with an export that comes later. */
    public void writeTo(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(VERSION);
        data.writeLong(seen);
        data.writeInt(size);
        data.writeInt(names.size());
        for (String name : names) {
            data.writeUTF(name);
        }
        for (int i = 0; i < size; i++) {
            data.writeLong(words[i]);
            data.writeLong(ids[i]);
            data.writeLong(minutes[i]);
            data.writeInt(authors[i]);
            data.writeBoolean(changed[i]);
        }
        data.flush();
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IOException if it is something else, or cut
     */
    public static ChatPrint readFrom(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != VERSION) {
            throw new IOException("these are not fingerprints of this version");
        }
        long seen = data.readLong();
        int size = bounded(data.readInt(), MOST);
        List<String> names = new ArrayList<>();
        for (int i = bounded(data.readInt(), AUTHORS); i > 0; i--) {
            names.add(data.readUTF());
        }
        ChatPrint print = new ChatPrint();
        for (int i = 0; i < size; i++) {
            long word = data.readLong();
            long id = data.readLong();
            long minute = data.readLong();
            int author = bounded(data.readInt(), names.size() - 1);
            print.add(word, id, minute, names.get(author), data.readBoolean());
        }
        print.seen = Math.max(seen, print.size);
        return print;
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("the fingerprints are damaged");
        }
        return number;
    }
}
