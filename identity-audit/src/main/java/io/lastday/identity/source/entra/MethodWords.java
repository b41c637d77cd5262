package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Methods;
import io.lastday.identity.directory.Methods.Method;
import io.lastday.platform.source.Said;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Registered methods in our own record. A telephone number becomes a keyed hash, so that two accounts with the same one are seen
 * and the number is not; of an address only its domain stays.
 */
final class MethodWords {

    private static final String HMAC = "HmacSHA256";
    private static final String SUFFIX = "AuthenticationMethod";
    private static final String PASSWORD = "password";

    private final byte[] key;

    /** @param secret what only this service knows; hashes are made with a key drawn from it */
    MethodWords(String secret) {
        this.key = hash(secret.getBytes(StandardCharsets.UTF_8), "telephone numbers in registered methods");
    }

    Methods methods(JsonNode body) {
        List<Method> methods = body.path("value")
                .valueStream()
                .map(this::method)
                .filter(method -> !method.type().equals(PASSWORD))
                .toList();
        return new Methods(methods);
    }

    private Method method(JsonNode said) {
        String type = Said.type(said);
        String word = type.endsWith(SUFFIX) ? type.substring(0, type.length() - SUFFIX.length()) : type;
        return new Method(
                word.isEmpty() ? "unnamed" : word,
                Said.text(said, "id"),
                label(said),
                phone(said),
                Said.time(said, "createdDateTime"),
                usableUntil(said));
    }

    private static @Nullable String label(JsonNode said) {
        String address = Said.text(said, "emailAddress");
        if (address != null) {
            return address.substring(address.indexOf('@') + 1);
        }
        String phone = Said.text(said, "phoneType");
        return phone == null ? Said.text(said, "displayName") : phone;
    }

    private @Nullable String phone(JsonNode said) {
        String number = Said.text(said, "phoneNumber");
        return number == null ? null : HexFormat.of().formatHex(hash(key, number.replaceAll("[^0-9+]", "")));
    }

    private static @Nullable Instant usableUntil(JsonNode said) {
        Instant start = Said.time(said, "startDateTime");
        int minutes = said.path("lifetimeInMinutes").asInt(0);
        return start == null || minutes == 0 ? null : start.plus(Duration.ofMinutes(minutes));
    }

    private static byte[] hash(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + HMAC, missing);
        }
    }
}
