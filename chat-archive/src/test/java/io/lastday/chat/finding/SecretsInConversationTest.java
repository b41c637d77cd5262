package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInConversationTest {

    private static List<String> found(String text, FindingKind kind) {
        Detectors standard = Detectors.of(DetectorSettings.standard().only(List.of(kind)), FindingSample.KEY);
        String message = text.replace("\\n", "\n");
        return standard.in(FindingSample.message(message)).stream()
                .map(finding -> message.substring(finding.start(), finding.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pw \ud83d\udc49 Quayside24! | Quayside24!",
                "pw\ud83d\udd11Quayside24 | Quayside24",
                "p/w Quayside24 | Quayside24",
                "p a s s w o r d is Quayside24 | Quayside24",
                "pa55word is Quayside24 | Quayside24",
                "psaswrod: Quayside24 | Quayside24",
                "password for office365 is Quayside24 | Quayside24",
                "password:\\nQuayside24 | Quayside24",
                "i changed the password to Quayside24 this morning | Quayside24",
                "its Quayside24 capital Q for the wifi password | Quayside24",
                "Quayside24 is the password | Quayside24",
                "try Quayside24 if the password doesnt work | Quayside24",
                "username bob22 password Quayside24 | Quayside24",
                "creds: bob / Quayside24 | Quayside24",
                "log on with bob@firm.example Quayside24 | Quayside24",
                "passphrase is correct horse battery staple | correct horse battery staple",
                "password = \"letmein\" | letmein",
                "the password is just banana ok | banana",
                "gate code C1234Z | C1234Z",
                "safe is 45-12-33 | 45-12-33",
                "pin for my phone's 1234 | 1234",
                "the code for the loo is 1066 | 1066",
                "mother's maiden name: Okafor | Okafor",
                "postgres://app:s3cr3t@db.example/x | s3cr3t",
            })
    void passwords_are_found_as_people_write_them(String text, String secret) {
        assertThat(found(text, FindingKind.PASSWORD)).containsExactly(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password is wrong",
                "the password is in the safe",
                "did you get the password? no",
                "I need the password for Xero2",
                "the password for office365 expired",
                "can you pass 20mm2 cable to Tom",
                "pass is at reception",
                "pin 20 of them to the board",
                "zoom passcode: 8dj3K2",
                "password: ********",
                "password reset link https://firm.example/reset?token=abc",
                "the passport office is shut",
            })
    void talk_about_passwords_is_not_one(String text) {
        assertThat(found(text, FindingKind.PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "G-123456 is your verification code | 123456",
                "o t p is 554433 | 554433",
                "Your OTP: 12 34 56 | 12 34 56",
                "otp \ud83d\udc49 554433 | 554433",
                "sms says 8821 valid 10 min | 8821",
                "the authenticator says 482 913 quick | 482 913",
                "your code: 123-456 Don't share it | 123-456",
                "enter 482913 when it asks | 482913",
                "use code 482913 before 5pm to verify | 482913",
            })
    void one_time_codes_are_found(String text, String code) {
        assertThat(found(text, FindingKind.ONE_TIME_CODE)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"'backup codes: 12345678 23456789', 2", "'backup codes\\nab3d-9f2k\\nxk29-11aa', 2"})
    void spare_codes_are_found_each(String text, int count) {
        assertThat(found(text, FindingKind.ONE_TIME_CODE)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promo code 482913",
                "error 482913",
                "order code 991223",
                "meeting id 482 913",
                "code review at 1530",
                "it costs £4829 with the code",
                "482913",
            })
    void other_codes_are_not_for_one_time(String text) {
        assertThat(found(text, FindingKind.ONE_TIME_CODE)).isEmpty();
    }
}
