package io.lastday.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An OpenID issuer inside the test's JVM: serves discovery and keys on a loopback port, and signs access tokens as the realm
 * {@code lastday} does. Use it from other modules through the dependency {@code io.lastday:platform:tests} (type
 * {@code test-jar}), with {@code com.nimbusds:nimbus-jose-jwt} coming from the resource-server starter:
 *
 * <pre>{@code
 * static final TestIssuer ISSUER = TestIssuer.start();
 *
 * @DynamicPropertySource
 * static void issuer(DynamicPropertyRegistry registry) {
 *     registry.add("lastday.oidc.issuer", ISSUER::issuer);
 * }
 *
 * client.get().uri("/api/leavers").headers(h -> h.setBearerAuth(ISSUER.token("hr")))
 * }</pre>
 */
public final class TestIssuer implements AutoCloseable {

    /** The firm that tokens name unless a test says otherwise. */
    public static final String FIRM = "harbour-finch";

    private static final String AUDIENCE = "lastday-api";
    private static final int MINUTES_VALID = 5;

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts an issuer on a free loopback port. */
    public static TestIssuer start() {
        return start(0);
    }

    /** Starts an issuer on {@code port}; 0 takes a free one. */
    public static TestIssuer start(int port) {
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            TestIssuer issuer = new TestIssuer(server, key);
            issuer.serve("/.well-known/openid-configuration", issuer.discovery());
            issuer.serve("/keys", new JWKSet(key.toPublicJWK()).toString());
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The issuer's address, for {@code lastday.oidc.issuer}. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of a person of {@link #FIRM} who holds exactly these roles; the person is {@code entra:<uuid of the roles>}. */
    public String token(String... roles) {
        UUID person = UUID.nameUUIDFromBytes(String.join(",", roles).getBytes(StandardCharsets.UTF_8));
        return tokenOf("entra:" + person, roles);
    }

    /** A token of {@code person} with these roles. */
    public String tokenOf(String person, String... roles) {
        return token(claims -> claims.claim("person", person).claim("roles", List.of(roles)));
    }

    /** A token of a machine: roles, firm, no person. */
    public String machineToken(String... roles) {
        return token(claims -> claims.claim("roles", List.of(roles)));
    }

    /** A token whose claims a test bends: valid in everything that {@code change} leaves alone. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject(UUID.randomUUID().toString())
                .claim("preferred_username", "operator")
                .claim("firm", FIRM)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60L * MINUTES_VALID)));
        change.accept(claims);
        return signed(claims.build());
    }

    /** The public key's parameters, for tests that try to misuse it. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer());
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
