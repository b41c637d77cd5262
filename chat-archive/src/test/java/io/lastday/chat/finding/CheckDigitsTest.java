package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from the schemes' own published examples, and near misses of them. */
class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, true, VISA",
        "4012888888881881, true, VISA",
        "5555555555554444, true, MASTERCARD",
        "2223003122003222, true, MASTERCARD",
        "378282246310005, true, AMERICAN_EXPRESS",
        "6011111111111117, true, DISCOVER",
        "3530111333300000, true, JCB",
        "30569309025904, true, DINERS",
        "6759649826438453, true, MAESTRO",
        "6212345678901232, true, UNIONPAY",
        "4111111111111112, false, VISA",
        "5555555555554445, false, MASTERCARD",
        "378282246310006, false, AMERICAN_EXPRESS",
    })
    void cards_have_a_scheme_and_a_check_digit(String digits, boolean holds, CardScheme scheme) {
        assertThat(CardScheme.of(digits)).contains(scheme);
        assertThat(Luhn.holds(digits)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9111111111111111", "41111111111111", "55555555555544", "3782822463100056", "2721000000000007"})
    void other_ranges_and_lengths_are_no_cards(String digits) {
        assertThat(CardScheme.of(digits).filter(scheme -> Luhn.holds(digits))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GB82WEST12345698765432, true",
        "DE89370400440532013000, true",
        "FR1420041010050500013M02606, true",
        "NO9386011117947, true",
        "MT84MALT011000012345MTLCAST001S, true",
        "GB82WEST12345698765433, false",
        "GB82WEST1234569876543, false",
        "ZZ82WEST12345698765432, false",
        "GB, false",
    })
    void ibans_have_a_country_a_length_and_a_check(String iban, boolean holds) {
        assertThat(IbanDetector.holds(iban)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "9434765919, true",
        "9434765870, true",
        "4010232137, true",
        "9434765918, false",
        "943476591, false",
        "1111111111, false",
        "0000000000, false",
    })
    void nhs_numbers_have_a_check_digit(String digits, boolean holds) {
        assertThat(NhsNumberDetector.holds(digits)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "AB, true",
        "JM, true",
        "PX, true",
        "zy, true",
        "DA, false",
        "FA, false",
        "IA, false",
        "QQ, false",
        "UA, false",
        "VA, false",
        "AD, false",
        "AF, false",
        "AI, false",
        "AO, false",
        "AQ, false",
        "AU, false",
        "AV, false",
        "BG, false",
        "GB, false",
        "KN, false",
        "NK, false",
        "NT, false",
        "TN, false",
        "ZZ, false",
        "A1, false",
        "A, false",
    })
    void national_insurance_prefixes_follow_hmrc(String letters, boolean given) {
        assertThat(NationalInsuranceDetector.prefix(letters)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 1AA, true",
        "M1 1AE, true",
        "CR2 6XH, true",
        "DN55 1PT, true",
        "W1A 0AX, true",
        "EC1A1BB, true",
        "GIR 0AA, true",
        "QA1 1AA, false",
        "SW1A 1AC, false",
        "S1 AAA, false",
        "A4 80gsm, false",
    })
    void postcodes_have_two_halves(String text, boolean postcode) {
        assertThat(AddressDetector.postcode(ChatText.of(text), 0) > 0).isEqualTo(postcode);
    }
}
