package io.lastday.offboarding.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entra:9611a661-20f5-31fc-b2c7-e873dcb3d97c",
                "keycloak:harbour:9611a661-20f5-31fc-b2c7-e873dcb3d97c",
                "keycloak:harbour:f:e3772859-8053-3afd-8d75-d334460c515f:maja.olsen",
                "keycloak:harbour:f:e3772859-8053-3afd-8d75-d334460c515f:maja@yard.example",
            })
    void everyFormIsReadAsItIsWritten(String text) {
        assertThat(PersonId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "entra:",
                "entra:a:b",
                "entra:../users",
                "keycloak:harbour",
                "keycloak:harbour:",
                "keycloak:harbour:a:b",
                "keycloak:harbour:f:only-the-component",
                "keycloak:harbour:f:component:",
                "keycloak:harbour:f:component:../../users",
                "keycloak:harbour:f:component:a/b",
                "keycloak:harbour:f:component:a:b",
                "ldap:maja",
            })
    void whatIsNoPersonIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonId.parse(text));
    }
}
