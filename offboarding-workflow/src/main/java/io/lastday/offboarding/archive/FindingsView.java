package io.lastday.offboarding.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lastday.platform.security.Operator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a chat, as far as this operator may know.
 *
 * @param state {@code LOOKED_FOR} or {@code NOT_LOOKED_FOR}: nothing found is said only where somebody looked
 * @param reason why nobody looked; null if somebody did
 * @param counts findings by kind
 * @param special the same of special categories, for the data protection officer only; absent for everybody else
 */
record FindingsView(
        String state,
        @Nullable String reason,
        Map<String, Long> counts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FindingsView special) {

    static FindingsView of(ChatBag bag, LookedFor may, Operator operator) {
        Looks looks = bag.looks();
        return new FindingsView(
                state(looks.ordinary()),
                reason(bag, looks.ordinary(), may.ordinary()),
                looks.ordinaryCounts(),
                operator.is("dpo")
                        ? new FindingsView(
                                state(looks.special()),
                                reason(bag, looks.special(), may.special()),
                                looks.specialCounts(),
                                null)
                        : null);
    }

    private static String state(boolean looked) {
        return looked ? "LOOKED_FOR" : "NOT_LOOKED_FOR";
    }

    private static @Nullable String reason(ChatBag bag, boolean looked, boolean may) {
        if (looked) {
            return null;
        }
        if (!bag.isRead()) {
            return "NOT_READ";
        }
        return may ? "SEALED_BEFORE_LAWFUL_BASIS" : "NO_LAWFUL_BASIS";
    }

    /** What may be looked for in the firm's chats now. */
    record LookedFor(boolean ordinary, boolean special) {}
}
