package io.lastday.chat.source;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.intake.ZipArchive;
import io.lastday.chat.intake.ZipEntryInfo;
import io.lastday.chat.model.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came: one file, or the files of a zip. */
public final class ChatInput {

    private static final int SHAPES = 256;

    private final boolean archive;
    private final Map<String, SourceEntry> entries = new LinkedHashMap<>();
    private final @Nullable Function<String, Attachment> besides;
    private final Map<String, JsonShape> shapes = new HashMap<>();

    private ChatInput(boolean archive, @Nullable Function<String, Attachment> besides) {
        this.archive = archive;
        this.besides = besides;
    }

    /**
     * One file.
     *
     * @param besides tells whether a file that it speaks of came along beside it
     */
    public static ChatInput file(String name, ByteSource bytes, Function<String, Attachment> besides)
            throws IOException {
        ChatInput input = new ChatInput(false, besides);
        input.entries.put(name, new SourceEntry(name, bytes.size(), bytes::stream));
        return input;
    }

    /** The files of a zip, which stays open as long as they are read. */
    public static ChatInput archive(ZipArchive zip) {
        ChatInput input = new ChatInput(true, null);
        for (ZipEntryInfo entry : zip.entries()) {
            if (!entry.isFolder()) {
                input.entries.put(entry.name(), new SourceEntry(entry.name(), entry.size(), () -> zip.read(entry)));
            }
        }
        return input;
    }

    /** Whether it is a zip. */
    public boolean isArchive() {
        return archive;
    }

    /** The files in the order in which they lie there, folders left out. */
    public List<SourceEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** The file of this name. */
    public Optional<SourceEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The shape of a file's JSON, kept for the next one who asks. */
    public JsonShape shape(SourceEntry entry) throws IOException {
        JsonShape known = shapes.get(entry.name());
        if (known == null) {
            known = JsonShape.of(entry);
            if (shapes.size() < SHAPES) {
                shapes.put(entry.name(), known);
            }
        }
        return known;
    }

    /** Whether a file that a chat speaks of came along: beside the chat, or where the caller knows it. */
    public Attachment find(SourceEntry chat, String file) {
        if (besides != null) {
            return besides.apply(file);
        }
        boolean found = entries.containsKey(chat.folder() + file);
        return new Attachment(file, found ? Attachment.State.FOUND : Attachment.State.MISSING);
    }

    /** Reads every byte once, so that damage of a zip is found before the first record is given. */
    public void check() throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (SourceEntry entry : entries.values()) {
            try (InputStream in = entry.open()) {
                while (in.read(buffer) >= 0) {
                    // reading checks
                }
            }
        }
    }
}
