package io.lastday.chat.fuzz;

import io.lastday.chat.model.ChatFormat;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A parser, and what is fed to it.
 *
 * @param name for reports
 * @param format what the parser is told; null lets it find out
 * @param inputs the maker of its input
 */
record FuzzTarget(String name, @Nullable ChatFormat format, Inputs inputs) {

    /** The input of this number, always the same. */
    byte[] input(long seed, long number) {
        return inputs.next(new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number));
    }

    @Override
    public String toString() {
        return name;
    }
}
