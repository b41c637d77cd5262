package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How a departure ended.
 *
 * @param asked why each step wanted a person, by step
 */
record Ended(JsonNode view, Map<String, String> asked) {
    static final String ENTRA_TOKENS =
            "ENTRA | access tokens issued before … | applications that do not ask Entra again"
                    + " accept them until they expire, at the latest …; cookies of applications' own sessions end by their own rules";
    static final String KEYCLOAK_TOKENS =
            "KEYCLOAK | access tokens issued before … | applications that do not ask Keycloak"
                    + " again accept them until …";
    static final String EXCHANGE =
            "ENTRA | mailbox delegates, mailbox forwarding and hidden rules | UNKNOWN: Graph does not"
                    + " show them; look in Exchange";

    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    /** A group that a rule fills. */
    static String byRule(String group) {
        return "ENTRA | group " + group
                + " | its members are chosen by a rule: only a change of the person's attributes ends membership";
    }

    /** A device that is none of Windows. */
    static String device(String name, String system) {
        return "ENTRA | device " + name + " | it is enabled: an application may not disable " + system;
    }

    /** How a step ended, such as {@code SKIPPED(NO_ACCOUNT)}. */
    String outcome(String step) {
        JsonNode found = Departures.step(view, step);
        String reason = found.path("reasonCode").asString("");
        return found.path("outcome").asString("") + (reason.isEmpty() ? "" : "(" + reason + ")");
    }

    /** What a step showed. */
    JsonNode evidence(String step) {
        return Departures.step(view, step).path("evidence");
    }

    /** That exactly this can still be reached, each thing with its system and reason; times are left out. */
    void assertResidual(String... expected) {
        var whole = new ArrayList<>(List.of(expected));
        if (keycloakTokensLived()) {
            whole.add(KEYCLOAK_TOKENS);
        }
        assertThat(view.path("residualAccess")
                        .valueStream()
                        .map(left -> TIME.matcher(left.path("system").asString() + " | "
                                        + left.path("what").asString() + " | "
                                        + left.path("reason").asString())
                                .replaceAll("…")))
                .containsExactlyInAnyOrderElementsOf(whole);
    }

    /** They live for five minutes: a slow machine may list what is left after that. */
    private boolean keycloakTokensLived() {
        String notBefore = evidence("keycloak.log-out").path("notBefore").asString("");
        return !notBefore.isEmpty()
                && Instant.parse(Departures.step(view, "lastday.residual-access")
                                .path("finishedAt")
                                .asString())
                        .isBefore(Instant.parse(notBefore).plus(TOKEN_LIFE));
    }
}
