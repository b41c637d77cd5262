package io.lastday.chat.teams;

import io.lastday.chat.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as Graph's {@code eventDetail} says it.
 *
 * @param detail its members
 */
record GraphEvent(JsonObject detail) {

    private static final String SUFFIX = "EventMessageDetail";
    private static final List<String> NAMES = List.of(
            "chatDisplayName",
            "channelDisplayName",
            "teamDisplayName",
            "teamsAppDisplayName",
            "callRecordingDisplayName",
            "callDuration");

    /** The event's name and whom or what it is about; {@code #microsoft.graph.membersAddedEventMessageDetail}. */
    String text(String fallback) {
        String name = name();
        if (name == null) {
            return fallback;
        }
        List<String> about = new ArrayList<>();
        detail.objects("members").forEach(member -> add(about, member.text("displayName")));
        NAMES.forEach(known -> add(about, detail.text(known)));
        return about.isEmpty() ? name : name + ": " + String.join(", ", about);
    }

    boolean isCall() {
        String name = name();
        return name != null && name.startsWith("call");
    }

    private @Nullable String name() {
        String type = detail.text("@odata.type");
        if (type == null) {
            return null;
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private static void add(List<String> about, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            about.add(value);
        }
    }
}
