package io.lastday.chat.parse;

import io.lastday.chat.intake.Refusal;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;

/** What became of a file. */
public sealed interface ParseOutcome {

    /**
     * Read: every byte is accounted for.
     *
     * @param format what it is
     * @param ledger the count
     * @param verdict how its dates were read
     */
    record Parsed(ChatFormat format, Ledger ledger, DateVerdict verdict) implements ParseOutcome {

        /** Whether nothing is left open: no gap, no ambiguous date. */
        public boolean isWhole() {
            return ledger.gaps() == 0 && !verdict.isAmbiguous();
        }
    }

    /** Not read; nothing was given to the sink. */
    sealed interface Unreadable extends ParseOutcome {
        /** Why, for a person; without any text of the file. */
        String detail();
    }

    /** An archive that is not opened. */
    record Refused(Refusal reason, String detail) implements Unreadable {}

    /** Not a chat in a format that is known, or not in the one that was named. */
    record NotAChat(String detail) implements Unreadable {}
}
