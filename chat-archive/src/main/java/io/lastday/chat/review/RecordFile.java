package io.lastday.chat.review;

import org.jspecify.annotations.Nullable;

/**
 * A file that a record speaks of, or the file that it is.
 *
 * @param name as the source gives it; never a path to write to
 * @param state what became of it, in one word
 * @param found its bytes, null where the bag does not hold them
 */
record RecordFile(String name, String state, @Nullable FoundFile found) {

    /** Its bytes in the bag are not what its archive says. */
    static final String DAMAGED = "damaged";

    /** It is said to be among the originals, and stays there. */
    static final String NOT_TAKEN_OUT = "not-taken-out";

    RecordFile damaged() {
        return new RecordFile(name, DAMAGED, null);
    }

    /** Name and, where there are no bytes, the reason. */
    String words() {
        return found == null ? name + " (" + state + ")" : name;
    }
}
