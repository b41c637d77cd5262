package io.lastday.identity.method;

import io.lastday.identity.answer.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one account holds, and what that answers by itself.
 *
 * @param words how it is known, in sentences
 */
public record Held(
        List<Method> methods, Answer registered, Answer capable, Answer phishingResistant, List<String> words) {

    public Held {
        methods = List.copyOf(methods);
        words = List.copyOf(words);
    }

    /** @param label name of the key or device */
    public record Method(
            String word,
            MethodWorth worth,
            @Nullable String label,
            @Nullable Instant created) {

        static Method of(String word) {
            return new Method(MethodWorth.plain(word), MethodWorth.of(word), null, null);
        }
    }

    static Held unknown(List<Method> methods, String reason, String words) {
        Answer unknown = Answer.unknown(reason);
        return new Held(methods, unknown, unknown, unknown, List.of(words));
    }

    /** Whether the only second factors are ones that a telephone number gives away. */
    public boolean onlyWeak() {
        List<MethodWorth> factors = methods.stream()
                .map(Method::worth)
                .filter(MethodWorth::isSecondFactor)
                .toList();
        return !factors.isEmpty() && factors.stream().allMatch(worth -> worth == MethodWorth.WEAK);
    }
}
