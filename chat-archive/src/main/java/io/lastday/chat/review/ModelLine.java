package io.lastday.chat.review;

import io.lastday.chat.json.JsonTree;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.model.RecordKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads what {@link io.lastday.chat.parse.RecordLine} writes. Members it does not know are passed over. */
final class ModelLine {

    private final int number;
    private final Map<String, @Nullable Object> json;

    private ModelLine(int number, Map<String, @Nullable Object> json) {
        this.number = number;
        this.json = json;
    }

    /**
     * Reads one line.
     *
     * @param onlyOriginal the path of the bag's only original, for bags whose lines do not name it
     * @throws IOException if the line is none of a model
     */
    static ReviewRecord read(int number, String line, @Nullable String onlyOriginal) throws IOException {
        try {
            return new ModelLine(number, JsonTree.object(line)).record(onlyOriginal);
        } catch (JacksonException | ClassCastException | IllegalArgumentException malformed) {
            throw new IOException("line " + number + " of the bag's model cannot be read");
        }
    }

    private ReviewRecord record(@Nullable String onlyOriginal) {
        String entry = required(json, "entry");
        String original = text(json, "original");
        return new ReviewRecord(
                number,
                one(RecordKind.values(), required(json, "kind")),
                original != null ? original : onlyOriginal != null ? onlyOriginal : entry,
                entry,
                text(json, "at"),
                text(json, "utc"),
                text(json, "author"),
                WellFormed.of(required(json, "text")),
                attachments(),
                bytes(),
                required(json, "sha256"),
                strings("marks"),
                identity());
    }

    private ByteRange bytes() {
        List<?> range = list(json, "bytes");
        if (range.size() == 2 && range.get(0) instanceof Long from && range.get(1) instanceof Long to) {
            return new ByteRange(from, to);
        }
        throw new IllegalArgumentException("bytes");
    }

    private List<Attachment> attachments() {
        return each("files", file -> {
            Attachment.State state = one(Attachment.State.values(), required(file, "state"));
            Long size = file.get("size") instanceof Long number ? number : null;
            return new Attachment(
                    required(file, "name"), state, text(file, "id"), text(file, "type"), text(file, "sha256"), size);
        });
    }

    private Identity identity() {
        String direction = text(json, "direction");
        return Identity.builder()
                .id(text(json, "id"))
                .conversation(text(json, "conversation"))
                .conversationName(text(json, "conversationName"))
                .authorId(text(json, "authorId"))
                .replyTo(text(json, "replyTo"))
                .threadOf(text(json, "threadOf"))
                .direction(direction == null ? null : one(Direction.values(), direction))
                .editedAt(text(json, "editedAt"))
                .deletedAt(text(json, "deletedAt"))
                .reactions(each(
                        "reactions", item -> new Reaction(required(item, "type"), text(item, "by"), text(item, "at"))))
                .build();
    }

    private <T> List<T> each(String member, Function<Map<?, ?>, T> reader) {
        List<T> items = new ArrayList<>();
        for (Object item : list(json, member)) {
            items.add(reader.apply((Map<?, ?>) item));
        }
        return items;
    }

    private List<String> strings(String member) {
        List<String> strings = new ArrayList<>();
        list(json, member).forEach(item -> strings.add((String) item));
        return strings;
    }

    private static List<?> list(Map<?, ?> json, String member) {
        return json.get(member) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable String text(Map<?, ?> json, String member) {
        return json.get(member) instanceof String text ? WellFormed.of(text) : null;
    }

    private static String required(Map<?, ?> json, String member) {
        if (json.get(member) instanceof String text) {
            return WellFormed.of(text);
        }
        throw new IllegalArgumentException(member);
    }

    private static <T extends Enum<T>> T one(T[] values, String label) {
        for (T value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label)) {
                return value;
            }
        }
        throw new IllegalArgumentException(label);
    }
}
