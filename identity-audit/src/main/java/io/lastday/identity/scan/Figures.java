package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.coverage.CoverageSummary;
import io.lastday.identity.coverage.CoverageSummary.PathTally;
import io.lastday.identity.coverage.PopulationTally;
import io.lastday.identity.coverage.Tally;
import io.lastday.identity.coverage.UnreadPart;
import io.lastday.identity.directory.Unread;
import io.lastday.identity.person.Person;
import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.PathState;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts people while they pass. A figure counts exactly the rows that its list shows. */
final class Figures {

    private final Map<Population, Count> counts = new EnumMap<>(Population.class);
    private final Map<PathKind, Long> seen = new EnumMap<>(PathKind.class);
    private final Map<PathKind, Long> unseen = new EnumMap<>(PathKind.class);

    Figures() {
        Arrays.stream(Population.counted()).forEach(population -> counts.put(population, new Count()));
    }

    void add(Person person) {
        Count count = counts.get(person.population());
        if (count != null) {
            count.add(person);
        }
        PathState.byKind(person.paths())
                .forEach((kind, state) -> (state == PathState.KNOWN ? seen : unseen).merge(kind, 1L, Long::sum));
    }

    CoverageSummary summary(Collection<Unread> unread) {
        return new CoverageSummary(
                Arrays.stream(Population.counted())
                        .map(population ->
                                counts.getOrDefault(population, new Count()).tally(population))
                        .toList(),
                Arrays.stream(PathKind.values())
                        .map(kind -> new PathTally(kind, seen.getOrDefault(kind, 0L), unseen.getOrDefault(kind, 0L)))
                        .filter(tally -> tally.people() + tally.unknown() > 0)
                        .toList(),
                unread.stream()
                        .map(UnreadPart::of)
                        .sorted(Comparator.comparing(UnreadPart::part))
                        .toList());
    }

    Map<String, Long> totals() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name().toLowerCase(Locale.ROOT), entry -> entry.getValue().total));
    }

    /** One population. */
    private static final class Count {

        private long total;
        private final Map<AnswerState, Long> registered = new EnumMap<>(AnswerState.class);
        private final Map<AnswerState, Long> capable = new EnumMap<>(AnswerState.class);
        private final Map<AnswerState, Long> enforced = new EnumMap<>(AnswerState.class);
        private final Map<AnswerState, Long> phishingResistant = new EnumMap<>(AnswerState.class);

        void add(Person person) {
            total++;
            count(registered, person.registered());
            count(capable, person.capable());
            count(enforced, person.enforced());
            count(phishingResistant, person.phishingResistant());
        }

        private static void count(Map<AnswerState, Long> states, Answer answer) {
            states.merge(answer.state(), 1L, Long::sum);
        }

        PopulationTally tally(Population population) {
            return new PopulationTally(
                    population, total, of(registered), of(capable), of(enforced), of(phishingResistant));
        }

        private static Tally of(Map<AnswerState, Long> states) {
            return new Tally(
                    states.getOrDefault(AnswerState.YES, 0L),
                    states.getOrDefault(AnswerState.NO, 0L),
                    states.getOrDefault(AnswerState.UNKNOWN, 0L));
        }
    }
}
