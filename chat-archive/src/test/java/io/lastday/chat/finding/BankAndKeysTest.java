package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAndKeysTest {

    private static final ModulusTables TABLES =
            ModulusTables.of(List.of("110001 110001 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1"), List.of());

    private static List<Confidence> accounts(String text, ModulusTables tables) {
        DetectorSettings settings = FindingSample.everything()
                .only(List.of(FindingKind.UK_BANK_ACCOUNT))
                .with(tables);
        return Detectors.of(settings, FindingSample.KEY).in(FindingSample.message(text)).stream()
                .map(Finding::confidence)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort code 20-00-01 account 12345678 | HIGH",
                "sc 20 00 01 acc 12345678 | HIGH",
                "a/c 1234 5678 s/c 20\u201100\u201101 | HIGH",
                "sort code 200001, account number: 1234567 | HIGH",
                "pls pay kev 20-40-01 12345678 | MEDIUM",
                "dates 01-02-24 12345678 | LOW",
            })
    void surroundings_decide_without_tables(String text, Confidence confidence) {
        assertThat(accounts(text, ModulusTables.none())).containsExactly(confidence);
    }

    @Test
    void tables_decide_where_they_speak() {
        assertThat(accounts("11-00-01 17505051", TABLES)).containsExactly(Confidence.HIGH);
        assertThat(accounts("sort code 11-00-01 account 17505052", TABLES)).containsExactly(Confidence.LOW);
        assertThat(accounts("sort code 99-00-01 account 17505052", TABLES)).containsExactly(Confidence.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call 020 7946 0958 or 01632 960123", "order 123456 and 12345678901", "start 29-06-28"})
    void other_numbers_are_no_account(String text) {
        assertThat(accounts(text, ModulusTables.none())).doesNotContain(Confidence.MEDIUM, Confidence.HIGH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIAIOSFODNN7EXAMPLE | HIGH",
                "AWS_KEY=AKIAIOSFODNN7EXAMPLE | HIGH",
                "stripe sk_live_EXAMPLE39HqLyjWDarjtT1 | HIGH",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.EXAMPLEgNryP4J3jVmNHl0w5N | HIGH",
                "https://hooks.slack.com/services/T0EXAMPLE/B0EXAMPLE/EXAMPLEEXAMPLEEXAMPLE | HIGH",
                "secret access key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY | MEDIUM",
                "the token is 8f14e45fceea167a5a36dedd4bea2543 | MEDIUM",
            })
    void keys_are_found(String text, Confidence confidence) {
        assertThat(FindingSample.in(text, FindingKind.API_KEY))
                .extracting(Finding::confidence)
                .containsExactly(confidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit 8f14e45fceea167a5a36dedd4bea254300000000",
                "sha256 of the token file 8f14e45fceea167a5a36dedd4bea2543",
                "the key for the yard is under the mat",
                "https://example.com/orders/8f14e45fceea167a5a36dedd4bea2543"
            })
    void hashes_and_links_are_no_key(String text) {
        assertThat(FindingSample.in(text, FindingKind.API_KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE KEY-----\nEXAMPLE\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nEXAMPLE\n-----END PGP PRIVATE KEY BLOCK-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nEXAMPLE",
            })
    void private_keys_are_found_whole_or_cut(String block) {
        assertThat(FindingSample.in("here: " + block, FindingKind.PRIVATE_KEY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.start()).isEqualTo(6);
                    assertThat(finding.end()).isEqualTo(6 + block.length());
                });
    }

    @Test
    void a_public_key_is_no_private_one() {
        String block = "-----BEGIN PUBLIC KEY-----\nEXAMPLE\n-----END PUBLIC KEY-----";

        assertThat(FindingSample.in(block, FindingKind.PRIVATE_KEY)).isEmpty();
    }
}
