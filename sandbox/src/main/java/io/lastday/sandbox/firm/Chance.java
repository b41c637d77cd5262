package io.lastday.sandbox.firm;

import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed and a purpose, so that a change in one part of the firm leaves the others as they are. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, String purpose) {
        this.random = new SplittableRandom(seed * 31 + purpose.hashCode());
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** From zero to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** Lower-case hexadecimal digits. */
    String hex(int digits) {
        var text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
