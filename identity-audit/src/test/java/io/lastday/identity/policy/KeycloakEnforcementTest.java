package io.lastday.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.directory.KeycloakFacts.Execution;
import io.lastday.identity.directory.KeycloakFacts.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeycloakEnforcementTest {

    private static Execution subflow(int level, String requirement) {
        return new Execution(level, requirement, null, true);
    }

    private static Execution step(int level, String requirement, @Nullable String provider) {
        return new Execution(level, requirement, provider, false);
    }

    /** Keycloak's own default: a cookie, or a form with a second factor for those who have one. */
    private static Flow standard(String condition, String second) {
        return new Flow(
                "browser",
                List.of(
                        step(0, "ALTERNATIVE", "auth-cookie"),
                        subflow(0, "ALTERNATIVE"),
                        step(1, "REQUIRED", "auth-username-password-form"),
                        subflow(1, second),
                        step(2, "REQUIRED", condition),
                        step(2, "REQUIRED", "auth-otp-form")),
                null);
    }

    private static Answer answer(Flow flow, Answer registered) {
        return KeycloakEnforcement.of(flow, registered).answer();
    }

    @Test
    void theStandardFlowEnforcesItForThoseWhoSetOneUp() {
        Flow flow = standard("conditional-user-configured", "CONDITIONAL");

        assertThat(answer(flow, Answer.yes())).isEqualTo(Answer.yes());
        assertThat(answer(flow, Answer.no("NONE_REGISTERED"))).isEqualTo(Answer.no("KEYCLOAK_ONLY_IF_SET_UP"));
        assertThat(answer(flow, Answer.unknown("NO_PERMISSION"))).isEqualTo(Answer.unknown("NO_PERMISSION"));
    }

    @Test
    void aRequiredSecondFactorIsAskedOfEverybody() {
        assertThat(answer(standard("conditional-user-configured", "REQUIRED"), Answer.no("NONE_REGISTERED")))
                .isEqualTo(Answer.yes());
    }

    @Test
    void aSwitchedOffSecondFactorIsAskedOfNobody() {
        assertThat(answer(standard("conditional-user-configured", "DISABLED"), Answer.yes()))
                .isEqualTo(Answer.no("KEYCLOAK_ASKS_NOBODY"));
    }

    @Test
    void aConditionOfItsOwnLeavesItOpen() {
        assertThat(answer(standard("conditional-user-role", "CONDITIONAL"), Answer.yes()))
                .isEqualTo(Answer.unknown("KEYCLOAK_FLOW_HAS_CONDITIONS"));
    }

    @Test
    void aFlowThatMayNotBeReadLeavesItOpen() {
        assertThat(answer(new Flow(null, List.of(), "NO_PERMISSION"), Answer.yes()))
                .isEqualTo(Answer.unknown("KEYCLOAK_NO_PERMISSION"));
    }
}
