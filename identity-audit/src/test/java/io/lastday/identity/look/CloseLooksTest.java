package io.lastday.identity.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.coverage.ReadersTestCase;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

class CloseLooksTest extends ReadersTestCase {

    @Autowired
    private CloseLookStore looks;

    @BeforeEach
    void nobody() {
        db.sql("truncate close_look").then().block();
    }

    private ResponseSpec ask(String people) {
        return client.post()
                .uri("/api/identity/close-looks")
                .header("Content-Type", "application/json")
                .headers(headers -> headers.setBearerAuth(ISSUER.machineToken("workflow")))
                .bodyValue("{\"people\":" + people + "}")
                .exchange();
    }

    private Set<String> of(String prefix, Instant began) {
        return Objects.requireNonNull(looks.of(new WalkOf(began), prefix).block());
    }

    @Test
    void aWalkThatBeginsAfterTheAskingLooksAndOneThatBeganBeforeDoesNot() {
        JsonNode answer = Objects.requireNonNull(
                ask("[\"entra:ada\",\"keycloak:harbour:k1\",\"keycloak:harbour:f:ldap-1:maja.olsen\"]")
                        .expectStatus()
                        .isAccepted()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
        Instant at = Instant.parse(answer.path("at").asString());
        Instant until = Instant.parse(answer.path("until").asString());

        assertThat(of("entra:", at)).containsExactly("ada");
        assertThat(of("keycloak:harbour:", at)).containsExactlyInAnyOrder("k1", "f:ldap-1:maja.olsen");
        assertThat(of("keycloak:other:", at)).isEmpty();
        assertThat(of("entra:", at.minusMillis(1))).isEmpty();
        assertThat(of("entra:", until)).isEmpty();
    }

    @Test
    void askingAgainChangesNothingForAWalkUnderWay() {
        Instant before = Instant.now();
        looks.ask("harbour-finch", Set.of("entra:ada"), before, before.plus(Duration.ofDays(1)))
                .block();

        ask("[\"entra:ada\"]").expectStatus().isAccepted();

        assertThat(of("entra:", before.plusSeconds(1))).containsExactly("ada");
        assertThat(of("entra:", before.plus(Duration.ofDays(3)))).containsExactly("ada");
    }

    @Test
    void whatIsNoAccountIsRefused() {
        ask("[\"ada@harbourfinch.example\"]").expectStatus().isBadRequest();
        ask("[]").expectStatus().isBadRequest();
        ask("[null]").expectStatus().isBadRequest();
    }

    /** A walk of which only the beginning counts. */
    private record WalkOf(Instant startedAt) implements Walk {

        @Override
        public String firm() {
            return "harbour-finch";
        }

        @Override
        public Mono<Void> part(Part part, Function<@Nullable String, Mono<FactPage>> page) {
            return Mono.empty();
        }

        @Override
        public Mono<Optional<String>> kept(String part) {
            return Mono.just(Optional.empty());
        }

        @Override
        public Flux<Fact> facts(String kind) {
            return Flux.empty();
        }

        @Override
        public Mono<Boolean> ended(String part) {
            return Mono.just(false);
        }
    }
}
