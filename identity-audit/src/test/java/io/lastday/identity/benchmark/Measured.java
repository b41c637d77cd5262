package io.lastday.identity.benchmark;

import io.lastday.platform.benchmark.Times;
import java.util.List;

/**
 * All figures of one size.
 *
 * @param each what one call for each account costs
 * @param first the first call of each filter after a publication
 * @param times everything else that people ask for, the empty endpoint first
 */
record Measured(int people, List<Walked> walks, OneCallEach.Asked each, Times first, List<Times> times) {

    long mostAlive() {
        return walks.stream().mapToLong(Walked::alive).max().orElse(0);
    }
}
