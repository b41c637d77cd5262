package io.lastday.chat.slack;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.JsonShape;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Slack workspace's export: lists of people and conversations, and a folder of days for each conversation. Every JSON
 * file in it is read: a day gives its messages, any other file is one span of the export's own.
 *
 * @param zone the zone to show times in, null for UTC
 */
public record SlackReader(@Nullable ZoneId zone) implements ChatReader {

    private static final Set<String> PEOPLE = Set.of("users.json", "org_users.json");
    private static final Set<String> CONVERSATIONS =
            Set.of("channels.json", "groups.json", "dms.json", "mpims.json", "direct_messages.json");

    @Override
    public ChatFormat format() {
        return ChatFormat.SLACK;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            if (isDay(input.shape(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(JsonShape shape) {
        return shape.has("[]", "ts", "type") || shape.has("[]", "ts", "text");
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        if (!recognises(input)) {
            return Optional.empty();
        }
        SlackNames names = names(input);
        long bytes = 0;
        long tokens = 0;
        for (SourceEntry entry : input.entries()) {
            if (!isJson(entry) && input.isArchive()) {
                continue;
            }
            bytes += entry.size();
            if (isDayFile(input, entry)) {
                SlackNames.Conversation conversation = names.folder(folderName(entry));
                tokens += new SlackDay(entry, names, conversation, new Moments(zone), file -> find(input, entry, file))
                        .read(sink);
            } else {
                whole(entry, sink);
            }
        }
        return Optional.of(new Reading(DateVerdict.certain(evidence(tokens)), bytes));
    }

    private static List<String> evidence(long tokens) {
        List<String> evidence = new ArrayList<>();
        evidence.add("the source writes seconds since 1970");
        if (tokens > 0) {
            evidence.add("the original is a secret: " + tokens
                    + " messages link files with a token that opens them; it is not shown here");
        }
        return evidence;
    }

    private static SlackNames names(ChatInput input) throws IOException {
        SlackNames names = new SlackNames();
        for (SourceEntry entry : input.entries()) {
            if (PEOPLE.contains(entry.simpleName())) {
                names.people(entry);
            }
        }
        for (SourceEntry entry : input.entries()) {
            if (CONVERSATIONS.contains(entry.simpleName())) {
                names.conversations(entry);
            }
        }
        return names;
    }

    private static boolean isJson(SourceEntry entry) {
        return entry.name().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** A file of messages, and one that is named as a day but damaged from its beginning on, or empty. */
    private static boolean isDayFile(ChatInput input, SourceEntry entry) throws IOException {
        return !input.isArchive()
                || isDay(input.shape(entry))
                || !entry.folder().isEmpty() && hasDayName(entry.simpleName());
    }

    private static boolean hasDayName(String name) {
        if (name.length() != "2024-01-31.json".length()) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            boolean hyphen = i == 4 || i == 7;
            char c = name.charAt(i);
            if (hyphen ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static String folderName(SourceEntry entry) {
        String folder = entry.folder();
        if (folder.isEmpty()) {
            return entry.simpleName();
        }
        String path = folder.substring(0, folder.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void whole(SourceEntry entry, RecordSink sink) throws IOException {
        try (Spans spans = new Spans(entry, sink)) {
            spans.system(0, "Slack, " + entry.simpleName());
            spans.end();
        }
    }

    /** Slack exports links alone; tools that fetch the files as well lay them where their ids tell. */
    private static Attachment find(ChatInput input, SourceEntry day, Attachment file) {
        String id = file.id();
        if (id == null) {
            return file;
        }
        boolean found = input.entry("__uploads/" + id + "/" + file.name()).isPresent()
                || input.entry(day.folder() + "attachments/" + id + "-" + file.name())
                        .isPresent();
        return found ? new Attachment(file.name(), Attachment.State.FOUND, id, file.mediaType(), null) : file;
    }

    @Override
    public String advice() {
        return "The file is not an export of a Slack workspace: no file in it holds messages with a ts. Export the"
                + " workspace again and send the zip as it is.";
    }
}
