package io.lastday.offboarding.step.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OperatorsSettingsTest {

    private static final URI HERE = URI.create("http://127.0.0.1:8180");

    @Test
    void nothingSaidIsNoConnection() {
        assertThat(new OperatorsSettings(null, null, null, null).connection()).isEmpty();
    }

    @Test
    void aServiceThatIsToldNothingStartsWithoutTheConnection() {
        new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .run(context -> assertThat(
                                context.getBean(OperatorsSettings.class).connection())
                        .isEmpty());
    }

    @Test
    void everythingSaidIsAConnectionAndItsSecretIsNotShown() {
        var settings = new OperatorsSettings(HERE, "lastday", "lastday-workflow", "not-a-real-secret");

        assertThat(settings.connection())
                .hasValueSatisfying(connection -> assertThat(connection.realm()).isEqualTo("lastday"));
        assertThat(settings.toString()).doesNotContain("not-a-real-secret");
    }

    @Test
    void aForgottenSecretStopsTheStartInsteadOfLeavingOperatorsTheirLogIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatorsSettings(HERE, "lastday", "lastday-workflow", null))
                .withMessageContaining("client-secret");
    }

    @Test
    void aSecretDoesNotTravelInTheClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatorsSettings(
                        URI.create("http://keycloak.firm.example"), "lastday", "lastday-workflow", "not-a-real-secret"))
                .withMessageContaining("lastday.operators.base-url");
    }

    @EnableConfigurationProperties(OperatorsSettings.class)
    static class Bound {}
}
