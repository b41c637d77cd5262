package io.lastday.chat.seal;

import io.lastday.chat.completeness.Completeness;
import io.lastday.chat.completeness.CompletenessSink;
import io.lastday.chat.completeness.Employment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts how complete the chats of a bag are. Originals of one format are counted together, since a source with ids
 * spreads a conversation over many of them; where formats differ, each original is counted alone.
 */
final class BagCompleteness {

    private final Employment employment;
    private final CompletenessSink together;
    private final List<One> originals = new ArrayList<>();
    private String path = "";
    private CompletenessSink alone;

    BagCompleteness(Employment employment) {
        this.employment = employment;
        this.together = new CompletenessSink(employment);
        this.alone = together;
    }

    /** An original that was counted. */
    private record One(String path, ChatFormat format, CompletenessSink sink) {}

    void begin(String original) {
        path = original;
        alone = new CompletenessSink(employment);
    }

    void accept(ChatRecord record) {
        together.accept(placed(record));
        alone.accept(record);
    }

    /** Several zips hold an entry of the same name, and are not one chat. */
    private ChatRecord placed(ChatRecord record) {
        if (record.entry().equals(path) || record.identity().conversation() != null) {
            return record;
        }
        return new ChatRecord(
                record.kind(),
                path + "/" + record.entry(),
                record.at(),
                record.author(),
                record.text(),
                record.attachments(),
                record.bytes(),
                record.continuation(),
                record.sha256(),
                record.marks(),
                record.identity());
    }

    void end(ChatFormat format) {
        originals.add(new One(path, format, alone));
    }

    List<Map<String, @Nullable Object>> json() {
        if (originals.stream().map(One::format).distinct().count() == 1) {
            List<String> paths = originals.stream().map(One::path).toList();
            ChatFormat format = originals.get(0).format;
            return List.of(json(format, paths, together.result(format)));
        }
        return originals.stream()
                .map(one -> json(one.format, List.of(one.path), one.sink.result(one.format)))
                .toList();
    }

    private static Map<String, @Nullable Object> json(ChatFormat format, List<String> paths, Completeness counted) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", format.label());
        json.put("originals", paths);
        json.putAll(counted.json());
        return json;
    }
}
