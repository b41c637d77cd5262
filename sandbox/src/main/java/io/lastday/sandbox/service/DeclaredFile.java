package io.lastday.sandbox.service;

import io.lastday.sandbox.firm.DeviceFacts;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;

/**
 * The firm's list of devices that no system manages, signed once; the key that signed it is kept nowhere.
 *
 * @param path the list; its signature stands beside it
 * @param publicKey X.509, in base64
 */
record DeclaredFile(Path path, String publicKey) {

    /** The file of this system, made when there is none yet. */
    static DeclaredFile in(Folders folders) {
        Path path = Folders.priv(folders.data().resolve("declared")).resolve("devices.csv");
        Path key = path.resolveSibling("public-key.txt");
        try {
            if (!Files.exists(key)) {
                write(path, key);
            }
            return new DeclaredFile(path, Files.readString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, Path key) {
        String text = DeviceFacts.declared(LocalDate.now(ZoneOffset.UTC));
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            Secrets.keep(path, text);
            Secrets.keep(path.resolveSibling("devices.csv.sig"), base64(signature.sign()));
            Secrets.keep(key, base64(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
