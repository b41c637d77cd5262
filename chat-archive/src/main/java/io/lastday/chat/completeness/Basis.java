package io.lastday.chat.completeness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison rests on.
 *
 * @param state whether two exports could be compared
 * @param clockOffsets by how many minutes the other's clock is ahead, as {@code +60} or {@code 0,+60}; empty with ids
 * @param clockProved whether messages prove it; if not, the clocks were taken as equal
 * @param renamed authors who stand under another name in the other export, proved by what they wrote
 * @param undated messages without an id and without a time, which cannot be compared
 * @param unproved messages that look the same under names that nothing joins; they are not counted as common
 */
public record Basis(State state, String clockOffsets, boolean clockProved, int renamed, long undated, long unproved) {

    /** Whether two exports could be compared. */
    public enum State {
        /** By the ids of the source. */
        BY_ID("Compared by the ids that the source gives."),
        /** By words, minute and author. */
        BY_WORDS("Compared by words, minute and author; placeholders of files count as equal."),
        /** One of them is too long. */
        TOO_LONG("Not compared: a chat of more than 1,000,000 messages is not held in memory."),
        /** They have too little in common to be of one chat. */
        NOT_THE_SAME("Nothing in them is the same: they do not look like exports of one chat.");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** What it means. */
        public String words() {
            return words;
        }
    }

    static final Basis TOO_LONG = new Basis(State.TOO_LONG, "", false, 0, 0, 0);

    static Basis of(Matching matching, long undated) {
        Alignment alignment = matching.alignment();
        if (matching.inTwo().isEmpty() && matching.unproved() == 0) {
            return new Basis(State.NOT_THE_SAME, "", false, 0, undated, 0);
        }
        if (matching.isById()) {
            return new Basis(State.BY_ID, "", true, 0, undated, 0);
        }
        StringBuilder offsets = new StringBuilder();
        for (long offset : alignment.offsets()) {
            offsets.append(offsets.isEmpty() ? "" : ",")
                    .append(offset > 0 ? "+" : "")
                    .append(offset);
        }
        return new Basis(
                State.BY_WORDS,
                offsets.toString(),
                alignment.proved(),
                alignment.renamed(),
                undated,
                matching.unproved());
    }

    /** Whether there is a result. */
    public boolean isCompared() {
        return state == State.BY_ID || state == State.BY_WORDS;
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("state", state.name());
        json.put("words", state.words());
        json.put("clockOffsetMinutes", clockOffsets);
        json.put("clockProved", clockProved);
        json.put("renamedContacts", renamed);
        json.put("undated", undated);
        json.put("unproved", unproved);
        return json;
    }
}
