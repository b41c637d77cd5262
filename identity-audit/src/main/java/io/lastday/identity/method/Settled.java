package io.lastday.identity.method;

import io.lastday.identity.answer.Answer;
import java.util.List;
import java.util.function.Predicate;

/** What a list of methods answers by itself. One that is not known leaves the answer open, unless another one settles it. */
final class Settled {

    static final String UNKNOWN_METHOD = "UNKNOWN_METHOD";

    private Settled() {}

    static Answer registered(List<Held.Method> methods) {
        return settle(methods, MethodWorth::isSecondFactor);
    }

    static Answer phishingResistant(List<Held.Method> methods) {
        return settle(methods, worth -> worth == MethodWorth.PHISHING_RESISTANT);
    }

    private static Answer settle(List<Held.Method> methods, Predicate<MethodWorth> wanted) {
        if (methods.stream().map(Held.Method::worth).anyMatch(wanted)) {
            return Answer.yes();
        }
        boolean unheardOf = methods.stream().anyMatch(method -> method.worth() == MethodWorth.UNKNOWN);
        return unheardOf ? Answer.unknown(UNKNOWN_METHOD) : Answer.no(Answer.NONE_REGISTERED);
    }
}
