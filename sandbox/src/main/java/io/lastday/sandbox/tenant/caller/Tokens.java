package io.lastday.sandbox.tenant.caller;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues and reads the simulator's access tokens: signed, for one tenant, with an end. */
public final class Tokens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final String tenantId;
    private final byte[] key;
    private final Duration lifetime;
    private final InstantSource clock;

    public Tokens(String tenantId, byte[] key, Duration lifetime, InstantSource clock) {
        this.tenantId = tenantId;
        this.key = key.clone();
        this.lifetime = lifetime;
        this.clock = clock;
    }

    public String tenantId() {
        return tenantId;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** A token for the app registration, for Graph. */
    public String issue(Caller caller) {
        var now = clock.instant().getEpochSecond();
        var claims = JSON.createObjectNode()
                .put("aud", "https://graph.microsoft.com")
                .put("iss", "https://sts.windows.net/" + tenantId + "/")
                .put("tid", tenantId)
                .put("appid", caller.clientId())
                .put("idtyp", "app")
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + lifetime.toSeconds());
        var roles = claims.putArray("roles");
        caller.permissions().stream().sorted().forEach(roles::add);
        var signed = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + encode(claims.toString());
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    /** The client id of a token in an Authorization header; refuses what is missing, foreign, altered or too old. */
    public String clientOf(String authorization) {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7) || authorization.length() == 7) {
            throw GraphRefusal.badToken("Access token is empty.");
        }
        var claims = claims(authorization.substring(7).strip());
        if (!claims.path("tid").asString("").equals(tenantId)) {
            throw GraphRefusal.badToken("Access token validation failure. Invalid tenant.");
        }
        if (claims.path("exp").asLong(0) <= clock.instant().getEpochSecond()) {
            throw GraphRefusal.badToken("Lifetime validation failed, the token is expired.");
        }
        return claims.path("appid").asString("");
    }

    private JsonNode claims(String token) {
        var parts = token.split("\\.");
        if (parts.length != 3) {
            throw GraphRefusal.badToken("CompactToken parsing failed with error code: 80049217");
        }
        try {
            var signature = Base64.getUrlDecoder().decode(parts[2]);
            if (MessageDigest.isEqual(signature, sign(parts[0] + "." + parts[1]))) {
                return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // a token that cannot be read is refused like one with a foreign signature
        }
        throw GraphRefusal.badToken("Signature is invalid.");
    }

    private byte[] sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
