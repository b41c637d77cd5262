package io.lastday.identity.explain;

import io.lastday.identity.answer.AnswerState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer, so that an administrator can act on it without another tool.
 *
 * @param sentence the answer in one sentence
 * @param because what it rests on: methods, policies with their paths in and out, grants, flows
 * @param escapes sign-ins that get through without a second factor: applications, locations, platforms, clients
 * @param remedy what to do, in order; empty where nothing needs doing
 */
public record Verdict(
        Question question,
        AnswerState state,
        @Nullable String reason,
        String sentence,
        List<String> because,
        List<String> escapes,
        List<String> remedy) {

    public Verdict {
        because = List.copyOf(because);
        escapes = List.copyOf(escapes);
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
