package io.lastday.chat.finding.labelled;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invented values that pass the checks of the real ones. Card numbers stand in the ranges that card schemes and payment
 * firms publish for tests, NHS numbers in the test range (999), National Insurance numbers under prefixes that are not
 * given to people, IBANs at banks that do not exist, sort codes under 99.
 */
final class TestValues {

    private static final List<String> CARDS =
            List.of("424242", "400000", "555555", "510510", "222300", "411111", "520082", "601111");
    private static final List<String> NINO = List.of("PY", "PZ", "NC", "MW", "FY", "CR", "PP");
    private static final String ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;

    TestValues(Random random) {
        this.random = random;
    }

    /** The value of this name, or null if no value has it. */
    @Nullable
    String of(String name) {
        String gap = name.endsWith("-gapped") ? " " : name.endsWith("-hyphened") ? "-" : "";
        String plain = name.replace("-gapped", "").replace("-hyphened", "");
        if (plain.startsWith("iban-")) {
            return iban(plain.substring(5), gap);
        }
        if (plain.startsWith("nino")) {
            return nino(name);
        }
        if (plain.startsWith("pem-") || plain.equals("ppk")) {
            return new TestKeys(this).of(plain);
        }
        return switch (plain) {
            case "card", "card-dotted" -> grouped(luhn(pick(CARDS), 16), plain.equals("card") ? gap : ".", 4, 4, 4, 4);
            case "amex" -> grouped(luhn("378282", 15), gap, 4, 6, 5);
            case "not-luhn16" -> grouped(notLuhn(16), gap, 4, 4, 4, 4);
            case "not-luhn15" -> notLuhn(15);
            case "nhs" -> grouped(nhs(true), gap, 3, 3, 4);
            case "bad-nhs" -> grouped(nhs(false), " ", 3, 3, 4);
            case "bad-iban-gb" -> "GB00TEST" + digits(14);
            case "sort" -> "99-" + digits(2) + "-" + digits(2);
            case "sort-plain" -> "99" + digits(4);
            case "sort-spaced" -> "99 " + digits(2) + " " + digits(2);
            case "sort-dotted" -> "99." + digits(2) + "." + digits(2);
            case "acct" -> digits(8);
            case "hex8" -> hex(8);
            case "hex32" -> hex(32);
            case "hex40" -> hex(40);
            case "hex64" -> hex(64);
            case "hexkey32" -> "e8a3913e" + hex(24);
            case "uuid" -> hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
            default -> null;
        };
    }

    /** {@code #} becomes a digit, {@code ?} a capital letter, {@code *} a letter or digit. */
    String pattern(String pattern) {
        StringBuilder out = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '#' -> out.append(random.nextInt(10));
                case '?' -> out.append((char) ('A' + random.nextInt(26)));
                case '*' -> out.append(ALNUM.charAt(random.nextInt(ALNUM.length())));
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private String digits(int n) {
        return pattern("#".repeat(n));
    }

    private String hex(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            out.append(Character.forDigit(random.nextInt(16), 16));
        }
        return out.toString();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String luhn(String head, int length) {
        String body = head + digits(length - 1 - head.length());
        return body + (10 - luhnSum(body + "0") % 10) % 10;
    }

    private String notLuhn(int length) {
        String number = (1 + random.nextInt(9)) + digits(length - 1);
        return luhnSum(number) % 10 == 0 ? notLuhn(length) : number;
    }

    static int luhnSum(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    private String nhs(boolean valid) {
        String body = "999" + digits(6);
        int check = nhsCheck(body);
        if (check == 10) {
            return nhs(valid);
        }
        return body + (valid ? check : (check + 1) % 10);
    }

    /** The tenth digit that nine digits call for; 10 means that no number begins so. */
    static int nhsCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (body.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }

    private String nino(String name) {
        String digits = digits(6);
        String suffix = String.valueOf("ABCD".charAt(random.nextInt(4)));
        String prefix = pick(NINO);
        String spaced = digits.substring(0, 2) + " " + digits.substring(2, 4) + " " + digits.substring(4);
        String value = switch (name) {
            case "nino-gapped", "nino-lower-gapped" -> prefix + " " + spaced + " " + suffix;
            case "nino-hyphened" -> prefix + "-" + spaced.replace(' ', '-') + "-" + suffix;
            case "nino-half-gapped" -> prefix + " " + digits + " " + suffix;
            default -> prefix + digits + suffix;
        };
        return name.contains("lower") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private String iban(String country, String gap) {
        String bban = switch (country) {
            case "gb", "gb-lower" -> "TEST99" + digits(12);
            case "ie" -> "TEST99" + digits(12);
            case "nl" -> "TEST" + digits(10);
            case "de" -> "00000000" + digits(10);
            case "fr" -> "0000000000" + digits(13);
            case "es" -> "00000000" + digits(12);
            case "it" -> "X0000000000" + digits(12);
            case "pl" -> "00000000" + digits(16);
            case "be" -> "000" + digits(9);
            default -> throw new IllegalArgumentException(country);
        };
        String code = country.substring(0, 2).toUpperCase(Locale.ROOT);
        String check = String.valueOf(98 - mod97(bban + code + "00"));
        String iban = code + (check.length() == 1 ? "0" : "") + check + bban;
        String shown = gap.isEmpty() ? iban : grouped(iban, gap, 4, 4, 4, 4, 4, 4, 4, 4);
        return country.endsWith("lower") ? shown.toLowerCase(Locale.ROOT) : shown;
    }

    static int mod97(String rearranged) {
        StringBuilder digits = new StringBuilder();
        for (char c : rearranged.toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    private static String grouped(String value, String gap, int... sizes) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            if (at < value.length()) {
                int end = Math.min(value.length(), at + size);
                out.append(at == 0 ? "" : gap).append(value, at, end);
                at = end;
            }
        }
        return out.toString();
    }
}
