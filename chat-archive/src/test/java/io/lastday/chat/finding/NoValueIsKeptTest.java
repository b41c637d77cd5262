package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoValueIsKeptTest {

    @Property(tries = 500)
    void no_finding_holds_a_password(@ForAll("passwords") String password) {
        List<Finding> found = FindingSample.in("the wifi password is " + password, FindingKind.PASSWORD);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.toString()).doesNotContain(password).doesNotContain(password.substring(0, 5));
            assertThat(finding.masked()).isEqualTo("******");
            assertThat(finding.hmac()).matches("[0-9a-f]{64}");
        });
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings()
                .withCharRange('g', 'z')
                .withCharRange('G', 'Z')
                .ofMinLength(5)
                .ofMaxLength(20)
                .map(word -> word + "7Q!");
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT_CARD, card 4111 1111 1111 1111, 4111, ******11",
        "IBAN, iban GB82 WEST 1234 5698 7654 32, WEST, ******32",
        "UK_BANK_ACCOUNT, sort code 20-00-01 account 12345678, 1234, ******78",
        "NATIONAL_INSURANCE, ni AB 12 34 56 C, AB, ******6C",
        "NHS_NUMBER, nhs 943 476 5919, 943, ******19",
        "API_KEY, key AKIAIOSFODNN7EXAMPLE, AKIA, ******LE",
        "ONE_TIME_CODE, your OTP is 482913, 4829, ******",
        "PASSWORD, door code 4471, 4471, ******",
        "LOCATION, im at 51.5074 -0.1278, 51.5, ******",
        "SPECIAL_HEALTH, she has epilepsy, epi, ******",
    })
    void at_most_two_characters_are_shown(FindingKind kind, String text, String part, String masked) {
        assertThat(FindingSample.in(text, kind)).singleElement().satisfies(finding -> {
            assertThat(finding.masked()).isEqualTo(masked);
            assertThat(finding.entry() + finding.masked()).doesNotContain(part);
        });
    }

    @Test
    void the_same_value_has_one_hmac_however_it_is_written_and_another_under_another_key() {
        byte[] other = new byte[32];
        other[0] = 1;
        String spaced = FindingSample.in("card 4111 1111 1111 1111", FindingKind.PAYMENT_CARD)
                .get(0)
                .hmac();
        String plain = FindingSample.in("card 4111111111111111", FindingKind.PAYMENT_CARD)
                .get(0)
                .hmac();
        String elsewhere = Detectors.of(FindingSample.everything(), FindingKey.of(other))
                .in(FindingSample.message("card 4111111111111111"))
                .get(0)
                .hmac();

        assertThat(spaced).isEqualTo(plain).isNotEqualTo(elsewhere);
    }

    @Test
    void what_is_passed_about_inside_has_no_text_that_tells() {
        ChatText text = ChatText.of("pin 4471 then 99-01-02 12345678");

        assertThat(new Hit(FindingKind.PASSWORD, Confidence.HIGH, 0, 4, "4471").toString())
                .doesNotContain("4471");
        assertThat(NumberPiece.of(text).toString()).doesNotContain("12345678");
        assertThat(String.valueOf(CodePiece.at(text, 1))).isNotEqualTo("null").doesNotContain("4471");
        assertThat(String.valueOf(Chunk.after(text, 3))).doesNotContain("4471");
        assertThat(text.toString()).doesNotContain("pin");
        assertThat(FindingSample.KEY.toString()).isEqualTo("FindingKey[***]");
    }

    @Test
    void refusals_do_not_repeat_what_they_refuse() {
        assertThatThrownBy(() -> ModulusTables.none().check("12345", "12345678"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("12345");
        assertThatThrownBy(
                        () -> Lexicon.of(FindingKind.SPECIAL_HEALTH, List.of("fine", "a b c d e f g h i secretword")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .message()
                .doesNotContain("secretword");
    }
}
