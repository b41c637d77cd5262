package io.lastday.chat.review;

import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.List;

/** What is to be known about a record besides its words, in words. */
final class Notes {

    private Notes() {}

    static List<String> of(ReviewRecord record) {
        List<String> notes = new ArrayList<>();
        for (String mark : record.marks()) {
            notes.add(words(mark));
        }
        if (record.identity().editedAt() != null) {
            notes.add("last edited " + record.identity().editedAt());
        }
        if (record.identity().deletedAt() != null) {
            notes.add("deleted at " + record.identity().deletedAt());
        }
        if (record.kind() == RecordKind.GAP) {
            notes.add("bytes that belong to no message");
        }
        if (record.kind() == RecordKind.MESSAGE && record.at() == null) {
            notes.add(whyNoTime(record));
        }
        return notes;
    }

    /** Why a message has no time. */
    static String whyNoTime(ReviewRecord record) {
        if (record.marks().contains("calendar-unknown")) {
            return "no time: the date is of a calendar that is not converted";
        }
        return "no time: the date can be read in more than one way, and nobody has decided";
    }

    private static String words(String mark) {
        return switch (mark) {
            case "edited" -> "edited; earlier wording is not in the export";
            case "history-not-exported" -> "earlier wordings exist at the source and are not exported";
            case "deleted" -> "deleted; its words are not in the export";
            case "recalled" -> "taken back by its sender";
            case "media-omitted" -> "a file was left out of the export";
            case "view-once" -> "to be viewed once; not exported";
            case "ephemeral" -> "empty, as messages that vanish leave it";
            case "unsent" -> "not known to have arrived";
            case "text-cut" -> "longer than is shown here; the original is whole";
            case "not-utf8" -> "some bytes are no UTF-8";
            case "repaired" -> "read although the source breaks its own format";
            case "time-skipped" -> "clocks went forward: this local time does not exist";
            case "time-twice" -> "clocks went back: this local time exists twice, the earlier was taken";
            case "low-assurance" -> "low assurance: kept as it came, nobody vouches for what it says";
            default -> mark;
        };
    }

    /** Why times of a conversation are not what they seem; empty if they are. */
    static String aboutTimes(Conversation conversation) {
        StringBuilder words = new StringBuilder();
        if (conversation.hasLocalTimes()) {
            words.append("Times are local to the device that made the export; its time zone is not in the export.");
        }
        if (conversation.hasUnknownTimes()) {
            words.append(words.isEmpty() ? "" : " ")
                    .append("Messages without a time have a date that can be read in more than one way.");
        }
        return words.toString();
    }
}
