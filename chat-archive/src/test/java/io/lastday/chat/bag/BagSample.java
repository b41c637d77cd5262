package io.lastday.chat.bag;

import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.custody.TrustedKey;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.seal.ChatContents;
import io.lastday.chat.seal.ChatSource;
import io.lastday.chat.seal.Original;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small sealed chat bag. */
public final class BagSample {

    public static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
    public static final String CHAT = "31/01/2024, 10:04 - Ann: one\n31/01/2024, 10:05 - Bob: two\n";

    private BagSample() {}

    public static SealKey newKey() {
        try {
            byte[] der = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return SealKey.parse("-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getEncoder().encodeToString(der) + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static SealedBag write(BagTarget target, @Nullable SealKey key) throws IOException {
        return write(target, PayloadEncoding.NONE, key, CHAT);
    }

    public static SealedBag write(BagTarget target, PayloadEncoding encoding, @Nullable SealKey key, String chat)
            throws IOException {
        BagWriter writer = new BagWriter(target, encoding);
        Original original =
                Original.of("WhatsApp Chat with Ann.txt", Parsing.source(chat.getBytes(StandardCharsets.UTF_8)));
        ChatContents.write(ChatSource.of(List.of(original)), ParseOptions.none(), writer);
        CustodyChain log = new CustodyChain();
        log.append(AT, "RECEIVED", Map.of("by", "entra:1"));
        return writer.seal(new BagInfo("b1", "lastday/chat/b1", AT, new TreeMap<>()), log, key);
    }

    public static BagReport verify(Path bag, @Nullable TrustedKey trusted) throws IOException {
        return BagVerifier.verify(bag, trusted);
    }
}
