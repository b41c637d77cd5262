package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.firm.YardStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One trap of the seeded firm with its expected answer, a line of {@code seeded-traps.csv}.
 *
 * @param who {@code entra}, {@code realm} or {@code yard}, and the local part of the address
 * @param answers registered, capable, enforced, phishing-resistant: the state, and the reason where there is one; right ones joined by "or"
 * @param says words that the explanation holds
 */
record SeededTrap(String trap, String who, String population, List<String> answers, String says) {
    private static final List<String> QUESTIONS = List.of("registered", "capable", "enforced", "phishingResistant");

    static List<SeededTrap> all() {
        try (InputStream file = SeededTrap.class.getResourceAsStream("/seeded-traps.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SeededTrap::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeededTrap of(String line) {
        String[] field = line.split("\\s*\\|\\s*", -1);
        return new SeededTrap(field[0], field[1], field[2], List.of(field).subList(3, 7), field[7]);
    }

    /** The person whom the audit is asked about. */
    String person() {
        String name = who.substring(who.indexOf(':') + 1);
        return switch (who.substring(0, who.indexOf(':'))) {
            case "entra" -> "entra:" + Firm.entraId(name);
            case "realm" -> "keycloak:harbour:" + YardStorage.localId(name);
            case "yard" -> "keycloak:harbour:" + YardStorage.accountId(name);
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** That the audit answers as the table says. */
    void check(JsonNode answered) {
        var said = new ArrayList<String>();
        QUESTIONS.forEach(question -> said.add(word(answered.path(question))));
        assertThat(said)
                .as("%s: %s", trap, answered.path("explanation"))
                .zipSatisfy(
                        answers,
                        (was, right) -> assertThat(List.of(right.split(" or "))).contains(was));
        assertThat(answered.path("population").asString()).as(trap).isEqualTo(population);
        assertThat(answered.path("explanation").toString()).as(trap).contains(says);
    }

    private static String word(JsonNode answer) {
        String reason = answer.path("reason").asString("");
        return (answer.path("state").asString() + " " + reason).strip();
    }
}
