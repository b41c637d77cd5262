package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.method.MethodWorth;
import java.util.List;

/** What a list of registered methods answers by itself. A method that is not known leaves both answers open, unless another one settles them. */
final class MethodAnswers {

    static final String UNKNOWN_METHOD = "UNKNOWN_METHOD";

    private MethodAnswers() {}

    static Answer registered(List<String> methods) {
        return settle(
                methods, methods.stream().anyMatch(word -> MethodWorth.of(word).isSecondFactor()));
    }

    static Answer phishingResistant(List<String> methods) {
        return settle(
                methods, methods.stream().anyMatch(word -> MethodWorth.of(word) == MethodWorth.PHISHING_RESISTANT));
    }

    private static Answer settle(List<String> methods, boolean found) {
        if (found) {
            return Answer.yes();
        }
        boolean unheardOf = methods.stream().anyMatch(word -> MethodWorth.of(word) == MethodWorth.UNKNOWN);
        return unheardOf ? Answer.unknown(UNKNOWN_METHOD) : Answer.no(Answer.NONE_REGISTERED);
    }
}
