package io.lastday.chat.googlechat;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.DamagedJson;
import io.lastday.chat.source.JsonCursor;
import io.lastday.chat.source.JsonShape;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Google Chat as Takeout gives it: a folder a group, with its messages, its members and its files.
 *
 * @param zone the zone to show times in, null for UTC
 */
public record GoogleChatReader(@Nullable ZoneId zone) implements ChatReader {

    private static final String INFO = "group_info.json";

    @Override
    public ChatFormat format() {
        return ChatFormat.GOOGLE_CHAT;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            if (isGroup(input.shape(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroup(JsonShape shape) {
        return shape.has("messages[]", "creator", "created_date") || shape.has("messages[]", "creator", "message_id");
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        Undated undated = new Undated(sink);
        long bytes = 0;
        boolean any = false;
        for (SourceEntry entry : recognises(input) ? input.entries() : List.<SourceEntry>of()) {
            JsonShape shape = input.shape(entry);
            boolean named = entry.simpleName().equals("messages.json") && shape.hasArray("messages");
            if (isGroup(shape) || named || entry.simpleName().equals("messages.json") && isBeside(input, entry)) {
                any = true;
                bytes += entry.size();
                group(input, entry).read(file -> input.find(entry, file), undated);
            } else if (entry.simpleName().equals(INFO) || entry.simpleName().equals("user_info.json")) {
                bytes += entry.size();
                whole(entry, undated);
            }
        }
        return any ? Optional.of(new Reading(undated.verdict(), bytes)) : Optional.empty();
    }

    private static boolean isBeside(ChatInput input, SourceEntry messages) {
        return input.entry(messages.folder() + INFO).isPresent();
    }

    private TakeoutGroup group(ChatInput input, SourceEntry messages) throws IOException {
        String folder = messages.folder();
        String path = folder.isEmpty() ? messages.simpleName() : folder.substring(0, folder.length() - 1);
        String id = path.substring(path.lastIndexOf('/') + 1);
        Optional<SourceEntry> info = input.entry(folder + INFO);
        String name = info.isPresent() ? name(info.get()) : null;
        return new TakeoutGroup(messages, id, name, new Moments(zone));
    }

    /** A space has a name; a conversation of two has its members. */
    private static @Nullable String name(SourceEntry info) throws IOException {
        try (JsonCursor json = new JsonCursor(info)) {
            JsonObject group = json.item().object();
            if (group == null) {
                return null;
            }
            if (group.text("name") != null) {
                return group.text("name");
            }
            List<String> members = new ArrayList<>();
            for (JsonObject member : group.objects("members")) {
                String name = member.text("name") != null ? member.text("name") : member.text("email");
                if (name != null) {
                    members.add(name);
                }
            }
            return members.isEmpty() ? null : String.join(", ", members);
        } catch (DamagedJson unknown) {
            return null;
        }
    }

    private static void whole(SourceEntry entry, RecordSink sink) throws IOException {
        try (Spans spans = new Spans(entry, sink)) {
            spans.system(0, "Google Chat, " + entry.simpleName());
            spans.end();
        }
    }

    /** Counts the messages whose date is in no form that proves itself. */
    private static final class Undated implements RecordSink {
        private final RecordSink next;
        private long count;

        Undated(RecordSink next) {
            this.next = next;
        }

        @Override
        public void accept(ChatRecord record) throws IOException {
            count += record.marks().contains(Mark.TIME_UNCERTAIN) ? 1 : 0;
            next.accept(record);
        }

        DateVerdict verdict() {
            String forms =
                    "the source writes dates as sentences; those in English with a fitting weekday and UTC are read";
            return count == 0
                    ? DateVerdict.certain(List.of(forms))
                    : DateVerdict.ambiguous(forms + ", " + count + " are in another form and left open");
        }
    }

    @Override
    public String advice() {
        return "The file holds no Google Chat from Takeout: no messages.json with messages and their creators. Ask for"
                + " the export again at Google Takeout, with Google Chat only, and send the zip as it is.";
    }
}
