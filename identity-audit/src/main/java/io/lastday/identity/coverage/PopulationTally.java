package io.lastday.identity.coverage;

import io.lastday.identity.population.Population;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The questions over one population, apart from each other: registered is not capable, and capable is not enforced. */
public record PopulationTally(
        Population population, long total, Tally registered, Tally capable, Tally enforced, Tally phishingResistant) {

    /** Counts exactly these people; those who are not counted are left out. */
    public static List<PopulationTally> over(Collection<PersonItem> people) {
        return Arrays.stream(Population.counted())
                .map(population -> of(
                        population,
                        people.stream()
                                .filter(person -> person.population() == population)
                                .toList()))
                .toList();
    }

    private static PopulationTally of(Population population, List<PersonItem> people) {
        return new PopulationTally(
                population,
                people.size(),
                Tally.of(people, person -> person.registered().state()),
                Tally.of(people, person -> person.capable().state()),
                Tally.of(people, person -> person.enforced().state()),
                Tally.of(people, person -> person.phishingResistant().state()));
    }
}
