package io.lastday.chat.telegram;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.JsonShape;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exports of Telegram Desktop: one chat or all of them, the JSON alone or in a zip beside its media.
 *
 * @param zone the zone to show times in, null for UTC
 */
public record TelegramReader(@Nullable ZoneId zone) implements ChatReader {

    private static final List<String> PLACES =
            List.of("messages[]", "chats.list[].messages[]", "left_chats.list[].messages[]");

    @Override
    public ChatFormat format() {
        return ChatFormat.TELEGRAM;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            if (isExport(input.shape(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExport(JsonShape shape) {
        for (String place : PLACES) {
            boolean dated = shape.has(place, "id", "type", "date") || shape.has(place, "id", "type", "date_unixtime");
            if (dated && (shape.has(place, "from_id") || shape.has(place, "actor_id") || shape.has(place, "text"))) {
                return true;
            }
        }
        boolean empty = shape.hasArray("messages") && !shape.has("messages[]") && shape.has("", "name", "type", "id");
        return empty || shape.has("chats.list[]", "type", "id", "messages");
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        long bytes = 0;
        for (SourceEntry entry : input.entries()) {
            if (isExport(input.shape(entry))) {
                new TelegramExport(entry, path -> input.find(entry, path), zone).read(sink);
                bytes += entry.size();
            }
        }
        DateVerdict verdict = DateVerdict.certain(List.of("the source writes seconds since 1970 beside each date"));
        return bytes == 0 ? Optional.empty() : Optional.of(new Reading(verdict, bytes));
    }

    @Override
    public String advice() {
        return "The file is not an export of Telegram Desktop in JSON. Export the chat again, choose machine-readable"
                + " JSON, and send result.json, or a zip of the whole folder, as it is.";
    }
}
