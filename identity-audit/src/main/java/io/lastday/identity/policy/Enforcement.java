package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether multi-factor authentication is enforced for somebody.
 *
 * @param policy name of the policy that decides, where one does
 * @param explanation every policy that bears on them, with the path by which it takes them in or leaves them out
 */
public record Enforcement(Answer answer, @Nullable String policy, List<String> explanation) {

    public Enforcement {
        explanation = List.copyOf(explanation);
    }
}
