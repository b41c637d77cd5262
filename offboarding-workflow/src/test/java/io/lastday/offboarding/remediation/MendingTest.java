package io.lastday.offboarding.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {

    @ParameterizedTest(name = "{0}: asked {2}, holds {3}, alias {4} offered {5}, sent {6} -> {7} {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CONFIGURE_TOTP,    true,  -,                 password,           CONFIGURE_TOTP,    true,  false, -,            -",
                "WEBAUTHN_REGISTER, true,  -,                 password otp,       webauthn-register, true,  false, -,            -",
                "CONFIGURE_TOTP,    true,  CONFIGURE_TOTP,    password,           CONFIGURE_TOTP,    true,  false, ALREADY_DONE, -",
                "CONFIGURE_TOTP,    true,  CONFIGURE_TOTP,    password,           CONFIGURE_TOTP,    true,  true,  DONE,         -",
                "CONFIGURE_TOTP,    true,  set-up-app,        password,           set-up-app,        true,  true,  DONE,         -",
                "CONFIGURE_TOTP,    true,  webauthn-register, password,           CONFIGURE_TOTP,    true,  false, -,            -",
                "CONFIGURE_TOTP,    true,  -,                 password otp,       CONFIGURE_TOTP,    true,  false, ALREADY_DONE, -",
                "WEBAUTHN_REGISTER, true,  -,                 password webauthn,  webauthn-register, true,  false, ALREADY_DONE, -",
                "CONFIGURE_TOTP,    false, -,                 password,           CONFIGURE_TOTP,    true,  false, SKIPPED,      ACCOUNT_DISABLED",
                "CONFIGURE_TOTP,    true,  -,                 password,           CONFIGURE_TOTP,    false, false, NEEDS_HUMAN,  ACTION_NOT_OFFERED",
                "WEBAUTHN_REGISTER, true,  -,                 password,           -,                 false, false, NEEDS_HUMAN,  ACTION_NOT_OFFERED",
            })
    void an_account_is_written_only_where_it_has_to_be(
            Action action,
            boolean enabled,
            @Nullable String asked,
            String holds,
            @Nullable String alias,
            boolean offered,
            boolean sent,
            @Nullable OutcomeKind outcome,
            @Nullable String reason) {
        AccountNow now = new AccountNow(enabled, false, words(asked), words(holds), alias, offered);

        Optional<Outcome> settled = Mending.settled(now, action, sent);

        assertThat(settled.map(OutcomeKind::of)).isEqualTo(Optional.ofNullable(outcome));
        assertThat(settled.map(MendingTest::reason).filter(code -> !code.isEmpty()))
                .isEqualTo(Optional.ofNullable(reason));
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Skipped skipped -> skipped.reason().value();
            case Outcome.NeedsHuman human -> human.reason().value();
            case Outcome.Failed failed -> failed.reason().value();
            case Outcome.FailedRetryable again -> again.reason().value();
            case Outcome.Done done -> "";
            case Outcome.AlreadyDone already -> "";
        };
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }
}
