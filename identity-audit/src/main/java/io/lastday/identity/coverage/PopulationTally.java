package io.lastday.identity.coverage;

import io.lastday.identity.population.Population;

/** The questions over one population, apart from each other: registered is not capable, and capable is not enforced. */
public record PopulationTally(
        Population population, long total, Tally registered, Tally capable, Tally enforced, Tally phishingResistant) {}
