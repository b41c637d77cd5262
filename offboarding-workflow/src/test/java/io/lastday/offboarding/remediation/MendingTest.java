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

    @ParameterizedTest(name = "{0}: asked {2}, holds {3}, the realm has {4}, sent {5} -> {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CONFIGURE_TOTP   , true , -                , password         , CONFIGURE_TOTP         , false, -",
                "WEBAUTHN_REGISTER, true , -                , password otp     , webauthn-register      , false, -",
                "CONFIGURE_TOTP   , true , CONFIGURE_TOTP   , password         , CONFIGURE_TOTP         , false, ALREADY_DONE",
                "CONFIGURE_TOTP   , true , CONFIGURE_TOTP   , password         , CONFIGURE_TOTP         , true , DONE",
                "CONFIGURE_TOTP   , true , set-up-app       , password         , set-up-app             , true , DONE",
                "CONFIGURE_TOTP   , true , webauthn-register, password         , CONFIGURE_TOTP         , false, -",
                "CONFIGURE_TOTP   , true , -                , password otp     , CONFIGURE_TOTP         , false, ALREADY_DONE",
                "WEBAUTHN_REGISTER, true , -                , password webauthn, webauthn-register      , false, ALREADY_DONE",
                "CONFIGURE_TOTP   , false, -                , password         , CONFIGURE_TOTP         , false, SKIPPED ACCOUNT_DISABLED",
                "CONFIGURE_TOTP   , true , -                , password         , CONFIGURE_TOTP disabled, false, NEEDS_HUMAN ACTION_NOT_OFFERED",
                "WEBAUTHN_REGISTER, true , -                , password         , -                      , false, NEEDS_HUMAN ACTION_NOT_OFFERED",
            })
    void an_account_is_written_only_where_it_has_to_be(
            Action action,
            boolean enabled,
            @Nullable String asked,
            String holds,
            @Nullable String realms,
            boolean sent,
            @Nullable String outcome) {
        AccountNow now = new AccountNow(
                enabled,
                false,
                words(asked),
                words(holds),
                realms == null ? null : realms.split(" ")[0],
                realms != null && !realms.endsWith(" disabled"));

        Optional<Outcome> settled = Mending.settled(now, action, sent);

        assertThat(settled.map(said -> (OutcomeKind.of(said) + " " + reason(said)).strip()))
                .isEqualTo(Optional.ofNullable(outcome));
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
