package io.lastday.identity.explain;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.explain.Verdict.Question;
import io.lastday.identity.person.Person;
import java.util.List;

/** The four answers about a person, each with a sentence and what to do. */
public final class Verdicts {

    private Verdicts() {}

    /** One verdict a question, in their order. */
    public static List<Verdict> of(Person person) {
        return List.of(
                verdict(Question.REGISTERED, person.registered(), person),
                verdict(Question.CAPABLE, person.capable(), person),
                verdict(Question.ENFORCED, person.enforced(), person),
                verdict(Question.PHISHING_RESISTANT, person.phishingResistant(), person));
    }

    private static Verdict verdict(Question question, Answer answer, Person person) {
        return new Verdict(
                question,
                answer.state(),
                answer.reason(),
                sentence(question, answer, person),
                remedy(question, answer, person));
    }

    private static List<String> remedy(Question question, Answer answer, Person person) {
        return answer.state() == AnswerState.YES ? List.of() : Remedies.of(question, answer, person);
    }

    private static String sentence(Question question, Answer answer, Person person) {
        return switch (answer.state()) {
            case YES -> yes(question, person);
            case NO -> no(question) + " (" + answer.reason() + ").";
            case UNKNOWN -> "Nobody can say whether " + whether(question) + " (" + answer.reason() + ").";
        };
    }

    private static String yes(Question question, Person person) {
        return switch (question) {
            case REGISTERED -> "A second factor is registered on every account that counts.";
            case CAPABLE -> "A registered method may be used as a second factor.";
            case ENFORCED -> "A second factor is asked for at every sign-in, by " + person.policy() + ".";
            case PHISHING_RESISTANT -> "A phishing-resistant method is registered.";
        };
    }

    private static String no(Question question) {
        return switch (question) {
            case REGISTERED -> "No second factor is registered";
            case CAPABLE -> "No registered method may be used as a second factor";
            case ENFORCED -> "There are sign-ins that ask for no second factor";
            case PHISHING_RESISTANT -> "No phishing-resistant method is registered";
        };
    }

    private static String whether(Question question) {
        return switch (question) {
            case REGISTERED -> "a second factor is registered";
            case CAPABLE -> "a registered method may be used";
            case ENFORCED -> "a second factor is asked for at every sign-in";
            case PHISHING_RESISTANT -> "a phishing-resistant method is registered";
        };
    }
}
