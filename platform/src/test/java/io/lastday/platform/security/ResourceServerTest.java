package io.lastday.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.lastday.platform.testing.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = ProbeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class ResourceServerTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @Autowired
    private WebTestClient http;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("lastday.oidc.issuer", ISSUER::issuer);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void anOperatorIsWhoTheTokenSays() {
        get("/operator", ISSUER.tokenOf("entra:1", "hr", "it"))
                .expectStatus()
                .isOk()
                .expectBody(Operator.class)
                .value(operator -> assertThat(operator)
                        .isEqualTo(new Operator("entra:1", TestIssuer.FIRM, java.util.Set.of("hr", "it"), "operator")));
    }

    @Test
    void aRoleThatIsMissingIsAProblemOf403() {
        get("/operator", ISSUER.token("auditor"))
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:forbidden")
                .jsonPath("$.requestId")
                .isNotEmpty();
    }

    @Test
    void noTokenIsAProblemOf401WithAChallenge() {
        http.get()
                .uri("/operator")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer.*")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:unauthenticated");
    }

    static Stream<Arguments> badTokens() throws Exception {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Date future = Date.from(Instant.now().plusSeconds(3600));
        TestIssuer stranger = TestIssuer.start();
        String foreign = stranger.token(claims -> claims.issuer(ISSUER.issuer()).claim("roles", List.of("hr")));
        stranger.close();
        JWTClaimsSet good = SignedJWT.parse(ISSUER.token("hr")).getJWTClaimsSet();
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(ISSUER.publicKey().getKeyID())
                        .build(),
                good);
        confused.sign(new MACSigner(ISSUER.publicKey().toRSAPublicKey().getEncoded()));
        return Stream.of(
                Arguments.of("expired", ISSUER.token(c -> c.expirationTime(past))),
                Arguments.of("not yet valid", ISSUER.token(c -> c.notBeforeTime(future))),
                Arguments.of("another issuer", ISSUER.token(c -> c.issuer("http://127.0.0.1:1"))),
                Arguments.of("another audience", ISSUER.token(c -> c.audience("lastday-gateway"))),
                Arguments.of("no audience", ISSUER.token(c -> c.audience((String) null))),
                Arguments.of("a stranger's key", foreign),
                Arguments.of("unsigned", new PlainJWT(good).serialize()),
                Arguments.of("public key as a shared secret", confused.serialize()),
                Arguments.of("not a token", "x.y.z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotRightIsRefused(String what, String token) {
        get("/operator", token).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/open"})
    void probesAndPublicEndpointsAnswerAnybody(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/heapdump",
                "/actuator/env",
                "/actuator/loggers",
                "/actuator/configprops",
                "/actuator/beans"
            })
    void whatWouldShowTheInsidesIsNotThereEvenForAnAdministrator(String path) {
        get(path, ISSUER.token("admin")).expectStatus().isNotFound();
    }

    @Test
    void aWriterWithoutAPersonIsToldWhichClaimIsMissing() {
        post(ISSUER.machineToken("hr"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:claim-missing")
                .jsonPath("$.claim")
                .isEqualTo("person");
    }

    @Test
    void aMachineWritesWithoutAPerson() {
        post(ISSUER.machineToken("scanner")).expectStatus().isOk();
    }

    @Test
    void nobodyWritesWithoutAFirm() {
        String token = ISSUER.token(c -> c.claim("firm", null).claim("roles", List.of("scanner")));
        post(token)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.claim")
                .isEqualTo("firm");
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private WebTestClient.ResponseSpec post(String token) {
        return http.post()
                .uri("/dates")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"lastWorkingDay\":\"2026-12-01\"}")
                .exchange();
    }
}
