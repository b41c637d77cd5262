package io.lastday.offboarding.step.teams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What makes a message the same when it comes twice: its chat, its id and its version. Another version is another original. */
record MessageIdentity(String chat, String id, String version) {

    private static final int HASH_BYTES = 6;

    /** Empty where the object has no id, and is no message. */
    static Optional<MessageIdentity> of(JsonNode message) {
        String id = message.path("id").asString("");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageIdentity(
                        message.path("chatId").asString(""),
                        id,
                        message.path("etag").asString("")));
    }

    /** A short name for a cursor: 48 bits, among the few dozen that are compared. */
    String hash() {
        byte[] name = (chat + '\n' + id + '\n' + version).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
