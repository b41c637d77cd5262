package io.lastday.identity.coverage;

import io.lastday.identity.answer.AnswerState;
import java.util.Collection;
import java.util.function.Function;

/** One question over one population; the three parts sum to its total. */
public record Tally(long yes, long no, long unknown) {

    static Tally of(Collection<PersonItem> people, Function<PersonItem, AnswerState> question) {
        return new Tally(
                count(people, question, AnswerState.YES),
                count(people, question, AnswerState.NO),
                count(people, question, AnswerState.UNKNOWN));
    }

    private static long count(
            Collection<PersonItem> people, Function<PersonItem, AnswerState> question, AnswerState state) {
        return people.stream().filter(person -> question.apply(person) == state).count();
    }
}
