package io.lastday.identity.answer;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param reason machine reason; always there for UNKNOWN
 */
public record Answer(AnswerState state, @Nullable String reason) {

    /** The account has no method at all. */
    public static final String NONE_REGISTERED = "NONE_REGISTERED";

    private static final Comparator<Answer> WORST_FIRST = Comparator.comparingInt(answer -> switch (answer.state) {
        case NO -> 0;
        case UNKNOWN -> 1;
        case YES -> 2;
    });

    public Answer {
        if (state == AnswerState.UNKNOWN && reason == null) {
            throw new IllegalArgumentException("an unknown needs its reason");
        }
    }

    public static Answer yes() {
        return new Answer(AnswerState.YES, null);
    }

    public static Answer no(String reason) {
        return new Answer(AnswerState.NO, reason);
    }

    public static Answer unknown(String reason) {
        return new Answer(AnswerState.UNKNOWN, reason);
    }

    /** The same answer with a reason that names the system where {@link #NONE_REGISTERED} holds. */
    public Answer in(String system) {
        return NONE_REGISTERED.equals(reason) ? new Answer(state, NONE_REGISTERED + "_IN_" + system) : this;
    }

    /** Of several accounts of one person the weakest decides: it is the one that an attacker takes. */
    public static Answer weakest(Collection<Answer> answers) {
        return answers.stream().min(WORST_FIRST).orElseGet(() -> unknown("NO_ACCOUNT"));
    }
}
