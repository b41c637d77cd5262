package io.lastday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BearerTest extends GatewayTestCase {

    @Test
    void aScriptWithAGoodTokenPassesWithoutCookieOrCsrfToken() {
        String token = PROVIDER.token("it");

        HttpResponse<String> answer = browser()
                .send(browser()
                        .request("/api/leavers")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(OFFBOARDING.only().headers().get("Authorization")).isEqualTo("Bearer " + token);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenThatNamesNoSubjectIsStillGood() {
        assertThat(browser()
                        .get("/api/leavers", bent(claims -> claims.subject(null)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void meAnswersScriptsToo() {
        var me = json(browser().get("/api/me", PROVIDER.token("it", "auditor")));

        assertThat(me.path("roles").size()).isEqualTo(2);
        assertThat(me.path("csrf").isNull()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedAtTheDoor(String what, String token) {
        HttpResponse<String> answer = browser().get("/api/leavers", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer)).isEqualTo("unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
        assertThat(OFFBOARDING.seen()).isEmpty();
    }

    @Test
    void aBadTokenIsRefusedEvenFromABrowserThatIsLoggedIn() {
        Browser browser = browser().loggedIn();

        assertThat(browser.get("/api/leavers", "nonsense").statusCode()).isEqualTo(401);
        assertThat(OFFBOARDING.seen()).isEmpty();
    }

    @Test
    void otherWaysToSayWhoOneIsAreNone() {
        Browser browser = browser();

        assertThat(browser.get("/api/leavers?access_token=" + PROVIDER.token("hr"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.send(browser.request("/api/leavers").header("Authorization", "Basic aGVsZW46eA=="))
                        .statusCode())
                .isEqualTo(401);
        assertThat(OFFBOARDING.seen()).isEmpty();
    }

    static Stream<Arguments> badTokens() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048)
                .keyID(PROVIDER.signer().publicKey().getKeyID())
                .generate();
        byte[] publicKey = PROVIDER.signer().publicKey().toRSAPublicKey().getEncoded();
        return Stream.of(
                Arguments.of("nonsense", "nonsense"),
                Arguments.of("nothing", ""),
                Arguments.of("alg none", new PlainJWT(claims()).serialize()),
                Arguments.of(
                        "HS256 with the public key as secret",
                        signed(header(JWSAlgorithm.HS256), new MACSigner(publicKey))),
                Arguments.of(
                        "a foreign key under the known id",
                        signed(header(JWSAlgorithm.RS256), new RSASSASigner(foreign))),
                Arguments.of("a key brought along", signed(withKey(foreign), new RSASSASigner(foreign))),
                Arguments.of("a key to be fetched", signed(withAddress(), new RSASSASigner(foreign))),
                Arguments.of(
                        "expired", bent(c -> c.expirationTime(fromNow(-120)).issueTime(fromNow(-600)))),
                Arguments.of("not valid yet", bent(c -> c.notBeforeTime(fromNow(600)))),
                Arguments.of("another audience", bent(c -> c.audience("account"))),
                Arguments.of(
                        "an ID token", bent(c -> c.audience("lastday-gateway").claim("nonce", "n"))),
                Arguments.of("no audience", bent(c -> c.audience(List.of()))),
                Arguments.of("another issuer", PROVIDER.signer().token("hr")),
                Arguments.of("a signature cut off", PROVIDER.token("hr").replaceAll("\\.[^.]*$", ".")));
    }

    private static String bent(Consumer<JWTClaimsSet.Builder> change) {
        return PROVIDER.signer().token(claims -> change.accept(claims.issuer(PROVIDER.issuer())));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience("lastday-api")
                .subject("somebody")
                .claim("roles", List.of("hr"))
                .expirationTime(fromNow(300))
                .build();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(PROVIDER.signer().publicKey().getKeyID());
    }

    private static JWSHeader.Builder withKey(RSAKey key) {
        return header(JWSAlgorithm.RS256).jwk(key.toPublicJWK());
    }

    private static JWSHeader.Builder withAddress() {
        return header(JWSAlgorithm.RS256).jwkURL(URI.create("http://127.0.0.1:" + CLOSED_PORT + "/keys"));
    }

    private static String signed(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header.customParams(Map.of()).build(), claims());
        token.sign(signer);
        return token.serialize();
    }

    private static Date fromNow(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
