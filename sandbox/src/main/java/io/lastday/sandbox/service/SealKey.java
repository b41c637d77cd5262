package io.lastday.sandbox.service;

import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The Ed25519 key that seals bags, made once.
 *
 * @param privateKey PKCS#8 PEM, for the workflow alone
 * @param publicKey the PEM that {@code verify --trust} wants
 */
public record SealKey(Path privateKey, Path publicKey) {

    /** The key of this system, made when there is none yet. */
    public static SealKey in(Folders folders) {
        var key = new SealKey(
                folders.secrets().resolve("seal-key.pem"), folders.secrets().resolve("seal-public-key.pem"));
        if (!Files.exists(key.privateKey()) || !Files.exists(key.publicKey())) {
            key.make();
        }
        return key;
    }

    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Secrets.keep(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            Secrets.keep(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
