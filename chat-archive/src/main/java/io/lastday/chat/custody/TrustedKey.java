package io.lastday.chat.custody;

import io.lastday.chat.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A public Ed25519 key that checkpoints are checked with.
 *
 * @param key the key
 */
public record TrustedKey(PublicKey key) {

    private static final int RAW_LENGTH = 32;

    /** Reads a PEM file with a {@code PUBLIC KEY} block, as {@code openssl pkey -pubout} writes it. */
    public static TrustedKey read(Path pem) throws IOException, GeneralSecurityException {
        return ofDer(Pem.decode(Files.readString(pem), "PUBLIC KEY"));
    }

    /** Reads what {@link #toBase64} wrote. */
    public static TrustedKey ofBase64(String text) throws GeneralSecurityException {
        try {
            return ofDer(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException("not base64", notBase64);
        }
    }

    private static TrustedKey ofDer(byte[] der) throws GeneralSecurityException {
        return new TrustedKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    }

    /** The key as a PEM file. */
    public String toPem() {
        return Pem.encode("PUBLIC KEY", key.getEncoded());
    }

    /** The key as base64 of its DER form, on one line. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The key's id in a signed note under a name: the first four bytes of SHA-256(name, LF, 1, key). */
    byte[] noteId(String name) {
        byte[] der = key.getEncoded();
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(new byte[] {'\n', 1});
        digest.update(der, der.length - RAW_LENGTH, RAW_LENGTH);
        return Arrays.copyOf(digest.digest(), 4);
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
