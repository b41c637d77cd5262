package io.lastday.identity.explain;

import io.lastday.identity.answer.AnswerState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer, so that an administrator can act on it without another tool. What it rests on stands in the explanation.
 *
 * @param sentence the answer in one sentence
 * @param remedy what to do, in order; empty where nothing needs doing
 */
public record Verdict(
        Question question, AnswerState state, @Nullable String reason, String sentence, List<String> remedy) {

    public Verdict {
        remedy = List.copyOf(remedy);
    }

    /** The questions that are kept apart. */
    public enum Question {
        REGISTERED,
        CAPABLE,
        ENFORCED,
        PHISHING_RESISTANT
    }
}
