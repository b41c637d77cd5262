package io.lastday.chat.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables by which British banks' account numbers are checked. They are the payment scheme's and come with its
 * licence, so none is shipped: a firm that has {@code valacdos.txt} and {@code scsubtab.txt} points at them. Without
 * tables a sort code and account number are told by their surroundings alone.
 */
public final class ModulusTables {

    /** What the tables say about an account number. */
    public enum Verdict {
        /** The number fits its sort code, or is of a kind that the tables exempt. */
        VALID,
        /** No such account can exist. */
        INVALID,
        /** The tables do not speak of this sort code. */
        NOT_LISTED
    }

    private static final ModulusTables NONE = new ModulusTables(List.of(), Map.of());

    private final List<ModulusRow> rows;
    private final Map<String, String> substitutes;

    private ModulusTables(List<ModulusRow> rows, Map<String, String> substitutes) {
        this.rows = List.copyOf(rows);
        this.substitutes = Map.copyOf(substitutes);
    }

    /** No tables: no account number can be checked. */
    public static ModulusTables none() {
        return NONE;
    }

    /** Tables from the files as they are published. */
    public static ModulusTables read(Path weights, Path substitutes) throws IOException {
        return of(
                Files.readAllLines(weights, StandardCharsets.US_ASCII),
                Files.readAllLines(substitutes, StandardCharsets.US_ASCII));
    }

    /**
     * Tables from lines as they are published: {@code from to method 14 weights [exception]}, and
     * {@code sort-code substitute}.
     *
     * @throws IllegalArgumentException for a line of another form or an exception that is not known; it names the line's
     *     number
     */
    public static ModulusTables of(List<String> weights, List<String> substitutes) {
        List<ModulusRow> rows = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (!weights.get(i).isBlank()) {
                rows.add(ModulusRow.of(weights.get(i), i + 1));
            }
        }
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < substitutes.size(); i++) {
            String[] pair = substitutes.get(i).strip().split("\\s+", -1);
            if (pair.length == 2 && isSortCode(pair[0]) && isSortCode(pair[1])) {
                codes.put(pair[0], pair[1]);
            } else if (!substitutes.get(i).isBlank()) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the substitutes is not two sort codes");
            }
        }
        return new ModulusTables(rows, codes);
    }

    /**
     * Checks an account number.
     *
     * @param sortCode six digits
     * @param account six to eight digits; shorter numbers get leading zeros
     * @throws IllegalArgumentException for anything else; the message holds no digit
     */
    public Verdict check(String sortCode, String account) {
        if (!isSortCode(sortCode) || account.length() < 6 || account.length() > 8 || !digits(account)) {
            throw new IllegalArgumentException("a sort code has six digits, an account number six to eight");
        }
        List<ModulusRow> found =
                rows.stream().filter(row -> row.covers(sortCode)).limit(2).toList();
        if (found.isEmpty()) {
            return Verdict.NOT_LISTED;
        }
        String padded = "0".repeat(8 - account.length()) + account;
        return new ModulusCheck(sortCode, padded, substitutes).holds(found) ? Verdict.VALID : Verdict.INVALID;
    }

    static boolean isSortCode(String text) {
        return text.length() == 6 && digits(text);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
