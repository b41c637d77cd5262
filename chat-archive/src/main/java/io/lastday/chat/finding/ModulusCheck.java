package io.lastday.chat.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The modulus check of one account with the documented exceptions 1 to 14. Positions are named as in the published
 * specification: u to z are the sort code's digits, a to h the account's.
 */
final class ModulusCheck {

    private static final int A = 6;
    private static final int B = 7;
    private static final int C = 8;
    private static final int G = 12;
    private static final int H = 13;

    /** The sort code at which accounts in euros are held that are quoted with another one: exception 9. */
    private static final String EURO_ACCOUNTS = "309634";
    /** The sort code that exception 8 checks under. */
    private static final String EXCEPTION_8 = "090126";

    private static final int EXCEPTION_1 = 27;
    private static final List<Integer> EXCEPTION_2 = List.of(0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1);
    private static final List<Integer> EXCEPTION_2_WITH_G_9 = List.of(0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1);

    private final String sortCode;
    private final String account;
    private final Map<String, String> substitutes;

    ModulusCheck(String sortCode, String account, Map<String, String> substitutes) {
        this.sortCode = sortCode;
        this.account = account;
        this.substitutes = substitutes;
    }

    /** Whether the account fits the one or two rows of its sort code. */
    boolean holds(List<ModulusRow> rows) {
        ModulusRow first = rows.get(0);
        if (foreignCurrency(first)) {
            return true;
        }
        boolean firstHolds = holds(first);
        if (rows.size() == 1) {
            return firstHolds;
        }
        ModulusRow second = rows.get(1);
        boolean either = first.exception() == 2 && second.exception() == 9
                || first.exception() == 10 && second.exception() == 11
                || first.exception() == 12 && second.exception() == 13;
        if (either) {
            return firstHolds || holds(second);
        }
        return firstHolds && (skipped(second) || holds(second));
    }

    /** Exception 6: accounts in foreign currency cannot be checked. */
    private boolean foreignCurrency(ModulusRow first) {
        int a = account.charAt(0) - '0';
        return first.exception() == 6 && a >= 4 && a <= 8 && account.charAt(6) == account.charAt(7);
    }

    /** Exception 3: the second check is left out if c is 6 or 9. */
    private boolean skipped(ModulusRow second) {
        char c = account.charAt(C - A);
        return second.exception() == 3 && (c == '6' || c == '9');
    }

    private boolean holds(ModulusRow row) {
        int[] digits = digits(row, account);
        int sum = sum(row, digits);
        return switch (row.exception()) {
            case 1 -> (sum + EXCEPTION_1) % 10 == 0;
            case 4 -> sum % 11 == digits[G] * 10 + digits[H];
            case 5 -> exception5(row, digits, sum);
            case 14 -> sum % 11 == 0 || exception14(row, digits);
            default -> sum % (row.method() == ModulusRow.Method.MOD11 ? 11 : 10) == 0;
        };
    }

    /** Exception 5: the rest of the first check must give g, that of the second h. */
    private static boolean exception5(ModulusRow row, int[] digits, int sum) {
        if (row.method() == ModulusRow.Method.MOD11) {
            int rest = sum % 11;
            return rest != 1 && (11 - rest) % 11 == digits[G];
        }
        return (10 - sum % 10) % 10 == digits[H];
    }

    /** Exception 14: an account whose last digit is 0, 1 or 9 is checked once more without it, moved to the right. */
    private boolean exception14(ModulusRow row, int[] digits) {
        if (digits[H] != 0 && digits[H] != 1 && digits[H] != 9) {
            return false;
        }
        return sum(row, digits(row, "0" + account.substring(0, 7))) % 11 == 0;
    }

    private int[] digits(ModulusRow row, String number) {
        String code = switch (row.exception()) {
            case 5 -> substitutes.getOrDefault(sortCode, sortCode);
            case 8 -> EXCEPTION_8;
            case 9 -> EURO_ACCOUNTS;
            default -> sortCode;
        };
        return (code + number).chars().map(letter -> letter - '0').toArray();
    }

    private static int sum(ModulusRow row, int[] digits) {
        int[] weights = weights(row, digits);
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int product = digits[i] * weights[i];
            sum += row.method() == ModulusRow.Method.DBLAL ? crossSum(product) : product;
        }
        return sum;
    }

    private static int crossSum(int product) {
        int sum = 0;
        for (int rest = product; rest > 0; rest /= 10) {
            sum += rest % 10;
        }
        return sum;
    }

    private static int[] weights(ModulusRow row, int[] digits) {
        if (row.exception() == 2 && digits[A] != 0) {
            return array(digits[G] == 9 ? EXCEPTION_2_WITH_G_9 : EXCEPTION_2);
        }
        int[] weights = array(row.weights());
        boolean tenth = row.exception() == 10 && (digits[A] == 0 || digits[A] == 9) && digits[B] == 9;
        if ((row.exception() == 7 || tenth) && digits[G] == 9) {
            Arrays.fill(weights, 0, B + 1, 0);
        }
        return weights;
    }

    private static int[] array(List<Integer> weights) {
        return weights.stream().mapToInt(Integer::intValue).toArray();
    }
}
