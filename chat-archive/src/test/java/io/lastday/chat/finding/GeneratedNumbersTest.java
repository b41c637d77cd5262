package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever valid number somebody writes is found, and with one other digit it is not sure any more. */
class GeneratedNumbersTest {

    private static final List<String> BLANKS = List.of("", " ", "-", "\u00a0", "\u2011", ".", "\u202f");

    /** A number in a sentence, and where its first digit may be changed. */
    private record Said(FindingKind kind, String before, String number, String after) {
        String text() {
            return before + number + after;
        }

        String changed(int seed) {
            StringBuilder changed = new StringBuilder(number);
            int[] digits = java.util.stream.IntStream.range(0, number.length())
                    .filter(at -> Character.isDigit(number.charAt(at)))
                    .toArray();
            int at = digits[seed % digits.length];
            int other = (number.charAt(at) - '0' + 1 + seed % 9) % 10;
            changed.setCharAt(at, (char) ('0' + other));
            return before + changed + after;
        }
    }

    @Property(tries = 1_500)
    void a_valid_number_is_found_in_british_phrasing(@ForAll("said") Said said) {
        assertThat(FindingSample.in(said.text(), said.kind()))
                .as(said.kind().label())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
                    assertThat(finding.start()).isEqualTo(said.before().length());
                    assertThat(finding.end())
                            .isEqualTo(said.text().length() - said.after().length());
                });
    }

    @Property(tries = 1_500)
    void with_one_digit_changed_it_is_not_sure(@ForAll("said") Said said, @ForAll @IntRange(max = 10_000) int seed) {
        assertThat(FindingSample.in(said.changed(seed), said.kind()))
                .as(said.kind().label())
                .noneMatch(finding -> finding.confidence() == Confidence.HIGH);
    }

    @Provide
    Arbitrary<Said> said() {
        return Arbitraries.oneOf(cards(), ibans(), nhsNumbers());
    }

    private static Arbitrary<Said> cards() {
        Arbitrary<String> digits = Combinators.combine(
                        Arbitraries.of("4", "51", "2223", "6011"),
                        Arbitraries.strings().numeric().ofLength(15))
                .as((prefix, rest) -> withLuhn((prefix + rest).substring(0, 15)));
        return sentence(
                FindingKind.PAYMENT_CARD,
                Combinators.combine(digits, Arbitraries.of(BLANKS)).as((card, blank) -> grouped(card, blank, 4)),
                Arbitraries.of("card number is ", "pls put it on ", "use the company card ", "long number: "),
                Arbitraries.of("", " exp 04/29", " thanks", " 👍"));
    }

    private static Arbitrary<Said> ibans() {
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(4),
                        Arbitraries.strings().numeric().ofLength(14))
                .as(GeneratedNumbersTest::britishIban);
        return sentence(
                FindingKind.IBAN,
                Combinators.combine(numbers, Arbitraries.of(BLANKS)).as((iban, blank) -> grouped(iban, blank, 4)),
                Arbitraries.of("iban ", "send it to ", "pay the supplier: "),
                Arbitraries.of("", " ta", ", cheers"));
    }

    private static Arbitrary<Said> nhsNumbers() {
        Arbitrary<String> numbers = Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .map(GeneratedNumbersTest::withNhsCheck)
                .filter(NhsNumberDetector::holds);
        return sentence(
                FindingKind.NHS_NUMBER,
                Combinators.combine(numbers, Arbitraries.of(BLANKS))
                        .as((nhs, blank) ->
                                nhs.substring(0, 3) + blank + nhs.substring(3, 6) + blank + nhs.substring(6)),
                Arbitraries.of("my nhs number is ", "NHS no: ", "her nhs numebr ", "nhs "),
                Arbitraries.of("", " for the form", " ta"));
    }

    private static Arbitrary<Said> sentence(
            FindingKind kind, Arbitrary<String> number, Arbitrary<String> before, Arbitrary<String> after) {
        return Combinators.combine(before, number, after)
                .as((first, middle, last) -> new Said(kind, first, middle, last));
    }

    private static String grouped(String text, String blank, int size) {
        StringBuilder grouped = new StringBuilder(text);
        for (int at = (text.length() - 1) / size * size; at > 0; at -= size) {
            grouped.insert(at, blank);
        }
        return grouped.toString();
    }

    private static String withLuhn(String digits) {
        for (char check = '0'; check < '9'; check++) {
            if (luhn(digits + check)) {
                return digits + check;
            }
        }
        return digits + '9';
    }

    /** Written apart from the product's own: from the left, over weights. */
    private static boolean luhn(String digits) {
        int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += (digits.length() - i) % 2 == 0 ? doubled[digit] : digit;
        }
        return sum % 10 == 0;
    }

    private static String britishIban(String bank, String account) {
        StringBuilder number = new StringBuilder();
        (bank + account + "GB00").chars().forEach(letter -> number.append(Character.getNumericValue(letter)));
        int check = 98
                - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return "GB" + (check < 10 ? "0" : "") + check + bank + account;
    }

    private static String withNhsCheck(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * Character.getNumericValue(nine.charAt(i));
        }
        int check = (11 - sum % 11) % 11;
        return nine + (check == 10 ? 0 : check);
    }
}
