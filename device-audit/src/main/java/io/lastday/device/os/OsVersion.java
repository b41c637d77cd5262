package io.lastday.device.os;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dotted version as devices report it, compared number by number.
 *
 * @param prerelease a seed build: Apple's build has at most four digits and a lower-case letter at its end, as in
 *     {@code 27.0 (26A5388g)}. A released security response has six, as in {@code 16.4.1 (20E772520a)}, or is one letter
 */
public record OsVersion(List<BigInteger> numbers, boolean prerelease) implements Comparable<OsVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9}){0,5})(?:\\s*\\(([0-9A-Za-z]+)\\))?");

    private static final Pattern SEED = Pattern.compile("\\d+[A-Z]\\d{1,4}[a-z]");

    public OsVersion {
        numbers = List.copyOf(numbers);
    }

    /** Empty where the text is not a version. */
    public static Optional<OsVersion> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String build = form.group(2);
        boolean seed = build != null && SEED.matcher(build).matches();
        return Optional.of(new OsVersion(
                Arrays.stream(form.group(1).split("\\.")).map(BigInteger::new).toList(), seed));
    }

    /** The number at {@code position}; missing ones are zero. */
    public BigInteger number(int position) {
        return position < numbers.size() ? numbers.get(position) : BigInteger.ZERO;
    }

    /** Whether this version belongs to the release line: {@code 15.7.9} to {@code 15}, {@code 10.15.8} to {@code 10.15}. */
    boolean inLine(OsVersion line) {
        return numbers.size() >= line.numbers.size()
                && numbers.subList(0, line.numbers.size()).equals(line.numbers);
    }

    /** Whether no release can lie between: the same but for a last number that is one less. */
    boolean isJustBefore(OsVersion next) {
        return number(0).equals(next.number(0))
                && number(1).equals(next.number(1))
                && number(2).add(BigInteger.ONE).equals(next.number(2));
    }

    @Override
    public int compareTo(OsVersion other) {
        int longest = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < longest; i++) {
            int order = Comparator.<BigInteger>naturalOrder().compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
