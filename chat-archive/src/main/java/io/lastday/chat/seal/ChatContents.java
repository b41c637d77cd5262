package io.lastday.chat.seal;

import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.completeness.Employment;
import io.lastday.chat.digest.Sha256;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.Ledger;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.RecordLine;
import io.lastday.chat.parse.RecordWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills a chat bag: the originals byte for byte, the canonical model as {@code model/messages.jsonl}, and the ledger of
 * both, with how complete each chat is. The bag is not sealed here: its custody log belongs to the caller.
 */
public final class ChatContents {

    private final ParseOptions options;
    private final BagWriter bag;
    private final RecordSink also;
    private final List<StoredOriginal> stored = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> chats = new ArrayList<>();
    private BagCompleteness completeness = new BagCompleteness(Employment.UNKNOWN);
    private Ledger total = Ledger.EMPTY;
    private ParseOutcome.@Nullable Parsed last;

    private ChatContents(ParseOptions options, BagWriter bag, RecordSink also) {
        this.options = options;
        this.bag = bag;
        this.also = also;
    }

    /** What became of a source. */
    public sealed interface Result {

        /**
         * In the bag.
         *
         * @param ledger the count over all chats
         * @param last the outcome of the last chat, for its format and dates
         * @param originals the files, chats first
         */
        record Written(Ledger ledger, ParseOutcome.Parsed last, List<StoredOriginal> originals) implements Result {}

        /**
         * One of the chats cannot be read; the bag is to be thrown away.
         *
         * @param number of the chat, counted from 1
         * @param reason why
         */
        record Unreadable(int number, ParseOutcome.Unreadable reason) implements Result {}
    }

    /** Writes the payload of a chat bag. */
    public static Result write(ChatSource source, ParseOptions options, BagWriter bag) throws IOException {
        return write(source, options, bag, record -> {});
    }

    /**
     * Writes the payload of a chat bag.
     *
     * @param also sees each record once, after it went into the model
     */
    public static Result write(ChatSource source, ParseOptions options, BagWriter bag, RecordSink also)
            throws IOException {
        return new ChatContents(options, bag, also).run(source);
    }

    private Result run(ChatSource source) throws IOException {
        completeness = new BagCompleteness(source.employment());
        List<String> paths = new ArrayList<>();
        for (Original chat : source.chats()) {
            paths.add("originals/" + number(paths.size() + 1) + "." + FileType.of(chat.name()));
        }
        Result.Unreadable unreadable = writeModel(source, paths);
        if (unreadable != null) {
            return unreadable;
        }
        for (int i = 0; i < paths.size(); i++) {
            chats.get(i).putAll(describe(store(paths.get(i), source.chats().get(i))));
        }
        List<Map<String, @Nullable Object>> files = new ArrayList<>();
        for (Original file : source.files()) {
            String path = "files/" + number(files.size() + 1) + "." + FileType.of(file.name());
            Map<String, @Nullable Object> line = describe(store(path, file));
            line.put("id", file.id());
            files.add(line);
        }
        writeLedger(files);
        return new Result.Written(total, Objects.requireNonNull(last), List.copyOf(stored));
    }

    private Result.@Nullable Unreadable writeModel(ChatSource source, List<String> paths) throws IOException {
        Set<String> ids = new HashSet<>();
        source.files().forEach(file -> ids.add(file.id()));
        ChatParser parser = new ChatParser(options);
        RecordWriter lines = new RecordWriter();
        try (OutputStream out = new BufferedOutputStream(bag.payload("model/messages.jsonl"), 1 << 16)) {
            for (int i = 0; i < paths.size(); i++) {
                String path = paths.get(i);
                ChatFile file = new ChatFile(path, source.chats().get(i).bytes(), id -> beside(ids, id));
                completeness.begin(path);
                ParseOutcome outcome = parser.parse(file, record -> {
                    lines.write(record, path, out);
                    completeness.accept(record);
                    also.accept(record);
                });
                if (outcome instanceof ParseOutcome.Unreadable unreadable) {
                    return new Result.Unreadable(i + 1, unreadable);
                }
                count((ParseOutcome.Parsed) outcome);
            }
        }
        return null;
    }

    private static Attachment beside(Set<String> ids, String id) {
        Attachment.State state = ids.contains(id)
                ? Attachment.State.FOUND
                : ids.isEmpty() ? Attachment.State.NOT_INCLUDED : Attachment.State.MISSING;
        return new Attachment(id, state);
    }

    private void count(ParseOutcome.Parsed parsed) {
        total = total.plus(parsed.ledger());
        last = parsed;
        completeness.end(parsed.format());
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("format", parsed.format().label());
        line.putAll(RecordLine.counts(parsed.ledger()));
        line.put("dateOrder", parsed.verdict().label());
        line.put("evidence", parsed.verdict().evidence());
        chats.add(line);
    }

    private StoredOriginal store(String path, Original original) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (InputStream in = original.bytes().stream();
                OutputStream out = bag.payload(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        StoredOriginal kept = new StoredOriginal(path, original.name(), size, hash);
        stored.add(kept);
        return kept;
    }

    private static Map<String, @Nullable Object> describe(StoredOriginal original) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("path", original.path());
        line.put("name", original.name());
        line.put("size", original.bytes());
        line.put("sha256", original.sha256());
        return line;
    }

    private void writeLedger(List<Map<String, @Nullable Object>> files) throws IOException {
        Map<String, @Nullable Object> ledger = new LinkedHashMap<>();
        ledger.put("total", RecordLine.counts(total));
        ledger.put("originals", chats);
        ledger.put("files", files);
        ledger.put("completeness", completeness.json());
        bag.payload("ledger.json", (JsonText.of(ledger) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String number(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
