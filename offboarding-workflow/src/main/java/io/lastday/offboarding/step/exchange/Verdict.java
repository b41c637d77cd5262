package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.exchange.RunbookResult.Answered;
import io.lastday.offboarding.step.exchange.RunbookResult.State;
import java.util.List;
import java.util.stream.Collectors;

/** What a result means. Pure. */
sealed interface Verdict {

    /**
     * Everything was done, and the mailbox agrees.
     *
     * @param changed whether anything had to be changed
     */
    record Agreed(boolean changed) implements Verdict {}

    /** Exchange refused some of it. */
    record Failed(String what) implements Verdict {}

    /** The mailbox, read after the last action, is not as the actions say. */
    record Contradicted(String what) implements Verdict {}

    /** Exchange did not say what holds there are: nothing that deletes may follow. */
    record HoldUnknown() implements Verdict {}

    static Verdict on(RunbookResult result) {
        List<Answered> failed = result.actions().stream()
                .filter(answered -> answered.state() == State.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            return new Failed(failed.stream().map(Verdict::words).collect(Collectors.joining("; ")));
        }
        List<RunbookAction> contradicted = result.actions().stream()
                .map(Answered::action)
                .filter(action -> !action.agreesWith(result.after()))
                .toList();
        if (!contradicted.isEmpty()) {
            return new Contradicted(contradicted.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        return result.after().holdsAreKnown() ? new Agreed(changed(result)) : new HoldUnknown();
    }

    private static boolean changed(RunbookResult result) {
        return result.actions().stream()
                .anyMatch(answered -> answered.action() != RunbookAction.READ_STATE && answered.state() == State.DONE);
    }

    private static String words(Answered answered) {
        return answered.action() + (answered.detail().isBlank() ? "" : ": " + answered.detail());
    }
}
