package io.lastday.offboarding.archive.crypto;

import io.lastday.chat.finding.FindingKey;
import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys in a folder of their own: one for each firm, and one for each custodian wrapped by it. They never stand in a bag
 * or a database, so that a backup of either is unreadable without this folder, and destroying a custodian's key destroys
 * what was kept of them. May be used by many threads and replicas.
 */
public final class CustodianKeys {

    /** No person's id looks like this. */
    private static final String FINDINGS = "purpose:findings";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    /** Keys in this folder, which is made, for its owner alone, if it does not exist. */
    public CustodianKeys(Path folder) {
        this.folder = folder;
    }

    /** The custodian's key; made at the first call. */
    public DataKey keyOf(FirmId firm, String custodian) throws IOException {
        try {
            String name = name(custodian);
            byte[] firmKey = keep(folder.resolve(firm.value() + ".key"), random(DataKey.LENGTH));
            byte[] wrapped = keep(
                    folder.resolve(firm.value()).resolve(name + ".wrapped"),
                    wrap(firmKey, random(DataKey.LENGTH), firm + "/" + name));
            return new DataKey(unwrap(firmKey, wrapped, firm + "/" + name));
        } catch (GeneralSecurityException broken) {
            throw new IOException("the custodian's key cannot be unwrapped", broken);
        }
    }

    /** The key under which findings of a firm's chats are told apart; kept like a custodian's. */
    public FindingKey findingKey(FirmId firm) throws IOException {
        return FindingKey.of(keyOf(firm, FINDINGS).secret());
    }

    /** Writes the bytes where no file is, and gives what the file holds: of several writers one wins. */
    private static byte[] keep(Path file, byte[] fresh) throws IOException {
        if (!Files.exists(file)) {
            Path parent = Objects.requireNonNull(file.getParent());
            Files.createDirectories(parent, PRIVATE_FOLDER);
            Path part = Files.createTempFile(parent, ".new", ".key", PRIVATE_FILE);
            try {
                Files.write(part, fresh);
                Files.createLink(file, part);
            } catch (FileAlreadyExistsException anotherWriterWon) {
                return Files.readAllBytes(file);
            } finally {
                Files.delete(part);
            }
        }
        return Files.readAllBytes(file);
    }

    private static byte[] wrap(byte[] firmKey, byte[] key, String context) throws GeneralSecurityException {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, firmKey, nonce, context).doFinal(key);
        byte[] wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
        return wrapped;
    }

    private static byte[] unwrap(byte[] firmKey, byte[] wrapped, String context) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return cipher(Cipher.DECRYPT_MODE, firmKey, nonce, context)
                .doFinal(wrapped, NONCE, Math.max(0, wrapped.length - NONCE));
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The file of a custodian does not tell who they are. */
    private static String name(String custodian) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(custodian.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
