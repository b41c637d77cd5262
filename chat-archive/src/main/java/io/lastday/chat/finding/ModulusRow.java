package io.lastday.chat.finding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One row of the table of weights.
 *
 * @param from the first sort code
 * @param to the last sort code
 * @param method how the weighted digits are summed
 * @param weights for the six digits of the sort code and the eight of the account
 * @param exception 0, or the number of a documented exception
 */
record ModulusRow(String from, String to, Method method, List<Integer> weights, int exception) {

    /** How the weighted digits are summed and divided. */
    enum Method {
        /** Sum of products, modulo 10. */
        MOD10,
        /** Sum of products, modulo 11. */
        MOD11,
        /** Sum of the products' digits, modulo 10. */
        DBLAL
    }

    private static final int PLAIN = 17;
    private static final int LAST_EXCEPTION = 14;

    static ModulusRow of(String line, int number) {
        String[] parts = line.strip().split("\\s+", -1);
        try {
            if (parts.length == PLAIN || parts.length == PLAIN + 1) {
                List<Integer> weights = IntStream.range(3, PLAIN)
                        .mapToObj(i -> Integer.valueOf(parts[i]))
                        .toList();
                int exception = parts.length == PLAIN ? 0 : Integer.parseInt(parts[PLAIN]);
                if (ModulusTables.isSortCode(parts[0])
                        && ModulusTables.isSortCode(parts[1])
                        && exception >= 0
                        && exception <= LAST_EXCEPTION) {
                    return new ModulusRow(parts[0], parts[1], Method.valueOf(parts[2]), weights, exception);
                }
            }
        } catch (IllegalArgumentException notARow) {
            throw new IllegalArgumentException("line " + number + " of the weights is not a row", notARow);
        }
        throw new IllegalArgumentException("line " + number + " of the weights is not a row");
    }

    boolean covers(String sortCode) {
        return from.compareTo(sortCode) <= 0 && sortCode.compareTo(to) <= 0;
    }
}
