package io.lastday.device.source.file;

import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A file that counts only where its signature does. */
final class SignedFile {

    private static final long LONGEST = 16L * 1024 * 1024;

    private final Path path;
    private final PublicKey key;

    /** @throws IllegalArgumentException where the key is none */
    SignedFile(Path path, String publicKey) {
        this.path = path;
        this.key = key(publicKey);
    }

    private static PublicKey key(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("lastday.devices.file.public-key is no Ed25519 key", e);
        }
    }

    /**
     * Its text.
     *
     * @throws RemoteFailure where it cannot be read, is too long, or is not signed by the key: that is no empty file
     */
    String text() {
        try {
            if (Files.size(path) > LONGEST) {
                throw refused("FILE_TOO_LONG");
            }
            byte[] bytes = Files.readAllBytes(path);
            byte[] signature = Base64.getMimeDecoder()
                    .decode(Files.readAllBytes(path.resolveSibling(path.getFileName() + ".sig")));
            if (!isSigned(bytes, signature)) {
                throw refused("SIGNATURE_WRONG");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new RemoteFailure.Transient("the signed file cannot be read", null, null);
        } catch (IllegalArgumentException noBase64) {
            throw refused("SIGNATURE_WRONG");
        }
    }

    private boolean isSigned(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static RemoteFailure refused(String code) {
        return new RemoteFailure.Terminal("the signed file: " + code, 0, code, null);
    }
}
