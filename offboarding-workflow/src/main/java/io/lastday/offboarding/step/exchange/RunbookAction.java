package io.lastday.offboarding.step.exchange;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a runbook may ask for, in the order in which it is done. */
enum RunbookAction {
    /** Reads the mailbox before anything is changed, holds among it. */
    READ_STATE(state -> true),
    /** Ends forwarding by the mailbox itself. */
    STOP_FORWARDING(state -> isFalse(state.forwarding())),
    /** Disables inbox rules that forward, hidden ones included. */
    DISABLE_HIDDEN_RULES(state -> isNone(state.hiddenRules())),
    /** Leaves access to nobody but the successor. */
    REMOVE_DELEGATES(state -> isNone(state.delegates())),
    /** Takes the mailbox out of address lists. */
    HIDE_FROM_ADDRESS_LISTS(state -> isTrue(state.hidden())),
    /** Lets the successor open the mailbox. */
    GRANT_SUCCESSOR(state -> isTrue(state.successorHasAccess())),
    /** Makes it a shared mailbox. */
    CONVERT_TO_SHARED(state -> MailboxState.SHARED.equals(state.kind()));

    private final Function<MailboxState, Boolean> agrees;

    RunbookAction(Function<MailboxState, Boolean> agrees) {
        this.agrees = agrees;
    }

    /** Whether a mailbox is as this action makes it. What was not read is not. */
    boolean agreesWith(MailboxState state) {
        return agrees.apply(state);
    }

    static Optional<RunbookAction> named(String name) {
        for (RunbookAction action : values()) {
            if (action.name().equals(name)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isFalse(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value);
    }

    private static boolean isNone(@Nullable Integer value) {
        return value != null && value == 0;
    }
}
