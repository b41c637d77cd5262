package io.lastday.chat.teams;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.JsonShape;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.teams.TeamsPage.Form;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages of Teams messages as Graph returns them, alone or several in a zip; or messages one after the other.
 *
 * @param zone the zone to show times in, null to leave them as Graph writes them
 */
public record TeamsReader(@Nullable ZoneId zone) implements ChatReader {

    @Override
    public ChatFormat format() {
        return ChatFormat.TEAMS;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            JsonShape shape = input.shape(entry);
            boolean empty = !input.isArchive() && shape.hasArray("value") && !shape.has("value[]");
            if (empty || isPage(shape)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(JsonShape shape) {
        return holdsMessages(shape, "value[]") || holdsMessages(shape, "[]") || isLines(shape);
    }

    /** Messages one after the other, as tools keep them, or a single one. */
    private static boolean isLines(JsonShape shape) {
        return shape.has("", "id", "messageType") && holdsMessages(shape, "");
    }

    private static boolean holdsMessages(JsonShape shape, String place) {
        return shape.has(place, "id", "createdDateTime")
                || shape.has(place, "id", "messageType", "chatId")
                || shape.has(place, "id", "messageType", "channelIdentity");
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        TeamsPage reader = new TeamsPage(zone);
        long bytes = 0;
        boolean any = false;
        for (SourceEntry entry : input.entries()) {
            boolean certain = isPage(input.shape(entry));
            if (input.isArchive() && !certain) {
                continue;
            }
            Form form = isLines(input.shape(entry)) ? Form.LINES : certain ? Form.PAGE : Form.UNKNOWN;
            if (reader.read(entry, id -> input.find(entry, id), form, sink)) {
                any = true;
                bytes += entry.size();
            }
        }
        return any ? Optional.of(new Reading(DateVerdict.iso(), bytes)) : Optional.empty();
    }

    @Override
    public String advice() {
        return "The file is not a page of Teams messages as Microsoft Graph returns them.";
    }
}
