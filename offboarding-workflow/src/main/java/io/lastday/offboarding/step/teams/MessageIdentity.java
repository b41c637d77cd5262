package io.lastday.offboarding.step.teams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What makes a message the same when it comes twice: its chat, its id and its version. Another version is another original. */
record MessageIdentity(String chat, String id, String version) {

    /** Empty where the object has no id, and is no message. */
    static Optional<MessageIdentity> of(JsonNode message) {
        String id = message.path("id").asString("");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageIdentity(
                        chatOf(message), id, message.path("etag").asString("")));
    }

    private static String chatOf(JsonNode message) {
        String chat = message.path("chatId").asString("");
        return chat.isEmpty()
                ? message.path("channelIdentity").path("channelId").asString("")
                : chat;
    }

    /** The identity in 128 bits: two of a hundred million messages share one with a chance of 10^-23. */
    Hash hash() {
        byte[] name = (chat + '\n' + id + '\n' + version).getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name));
            return new Hash(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param high first half, {@code low} second half */
    record Hash(long high, long low) {
        static final int BYTES = 16;
    }
}
