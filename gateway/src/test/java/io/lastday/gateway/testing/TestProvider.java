package io.lastday.gateway.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lastday.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID provider that is as strict as a good one: exact redirect, PKCE with S256, codes that work once, refresh tokens that
 * rotate, whose second use ends the session. Keys and signing are {@link TestIssuer}'s. Logs in whoever comes.
 */
public final class TestProvider {

    public static final String CLIENT = "lastday-gateway";
    public static final String SECRET = "s3cret of the tests";
    public static final String PERSON = "entra:7d3a0f52-64be-4f32-9f5b-0b1d1d2c6a10";

    private final TestIssuer issuer = TestIssuer.start();
    private final HttpServer server;
    private final String redirect;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();

    private volatile Duration accessLifetime = Duration.ofMinutes(5);
    private volatile boolean down;
    private volatile String hangsUpAt = "";
    private volatile List<String> roles = List.of("hr");
    private volatile @Nullable Map<String, String> lastAuthorization;

    private TestProvider(String redirect) throws IOException {
        this.redirect = redirect;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts a provider that sends browsers back to {@code redirect} alone. */
    public static TestProvider start(String redirect) {
        try {
            return new TestProvider(redirect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The signer behind this provider, for tests that bend tokens. */
    public TestIssuer signer() {
        return issuer;
    }

    /** A good access token of a person with these roles. */
    public String token(String... roles) {
        return accessToken(PERSON, List.of(roles));
    }

    public void reset() {
        accessLifetime = Duration.ofMinutes(5);
        down = false;
        hangsUpAt = "";
        roles = List.of("hr");
        refreshes.set(0);
    }

    public void accessTokensLive(Duration lifetime) {
        accessLifetime = lifetime;
    }

    public void goDown() {
        down = true;
    }

    /** Takes requests for {@code path} and closes the connection without an answer. */
    public void hangsUpAt(String path) {
        hangsUpAt = path;
    }

    public void logsInWith(String... roles) {
        this.roles = List.of(roles);
    }

    public void endAllSessions() {
        refreshTokens.clear();
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** The parameters of the latest request for authorisation. */
    public Map<String, String> lastAuthorization() {
        return Objects.requireNonNull(lastAuthorization, "nobody came to log in");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals(hangsUpAt)) {
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/keys" -> json(exchange, 200, new JWKSet(issuer.publicKey()).toString());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "end_session_endpoint":"%1$s/end","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        lastAuthorization = asked;
        boolean acceptable = CLIENT.equals(asked.get("client_id"))
                && redirect.equals(asked.get("redirect_uri"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"));
        if (!acceptable) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", redirect + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        String expected = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchangeCode(exchange, form);
            case "refresh_token" -> refresh(exchange, form);
            default -> json(exchange, 400, "{\"error\":\"unsupported_grant_type\"}");
        }
    }

    private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        boolean proven = asked != null
                && redirect.equals(form.get("redirect_uri"))
                && s256(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        if (!proven) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(exchange, 200, tokens(idToken(asked.getOrDefault("nonce", ""))));
    }

    private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
        refreshes.incrementAndGet();
        if (refreshTokens.remove(form.getOrDefault("refresh_token", "")) == null) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(exchange, 200, tokens(null));
    }

    private String tokens(@Nullable String idToken) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, true);
        return "{\"token_type\":\"Bearer\",\"access_token\":\"%s\",\"expires_in\":%d,\"refresh_token\":\"%s\"%s}"
                .formatted(
                        accessToken(PERSON, roles),
                        accessLifetime.toSeconds(),
                        refresh,
                        idToken == null ? "" : ",\"id_token\":\"" + idToken + "\"");
    }

    private String accessToken(String person, List<String> roles) {
        return issuer.token(claims -> claims.issuer(issuer())
                .subject("subject-of-" + person)
                .claim("person", person)
                .claim("name", "Helen Marsh")
                .claim("roles", roles)
                .jwtID(UUID.randomUUID().toString()));
    }

    private String idToken(String nonce) {
        return issuer.token(claims -> claims.issuer(issuer())
                .subject("subject-of-" + PERSON)
                .audience(CLIENT)
                .claim("nonce", nonce)
                .issueTime(Date.from(Instant.now())));
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        String text = query == null ? "" : query;
        return UriComponentsBuilder.newInstance().query(text).build().getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> URLDecoder.decode(entry.getValue().getFirst(), StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
