package io.lastday.offboarding.archive.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The frames of one file. Header: magic (4), salt (32), nonce prefix (7). The file's own key is HMAC-SHA-256 of the salt
 * and the context under the data key, so no two files share a key. Frame {@code i} holds up to {@link #PLAIN} bytes under
 * the nonce prefix, {@code i} (4 bytes), and whether it is the last (1 byte): frames can be neither moved, repeated nor
 * cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár).
 */
final class FrameCipher {

    static final int PLAIN = 1 << 16;
    static final int TAG = 16;
    static final int STORED = PLAIN + TAG;
    static final int HEADER = 4 + 32 + 7;

    private static final byte[] MAGIC = {'L', 'D', 'A', '1'};
    private static final int SALT = 32;
    private static final int PREFIX = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] header;
    private final byte[] prefix;
    private final SecretKeySpec key;
    private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");

    private FrameCipher(byte[] header, byte[] secret, String context) throws GeneralSecurityException {
        this.header = header;
        this.prefix = Arrays.copyOfRange(header, MAGIC.length + SALT, HEADER);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        mac.update(header, 0, MAGIC.length + SALT);
        mac.update(context.getBytes(StandardCharsets.UTF_8));
        this.key = new SecretKeySpec(mac.doFinal(), "AES");
    }

    static FrameCipher fresh(byte[] secret, String context) throws GeneralSecurityException {
        byte[] random = new byte[SALT + PREFIX];
        RANDOM.nextBytes(random);
        byte[] header = ByteBuffer.allocate(HEADER).put(MAGIC).put(random).array();
        return new FrameCipher(header, secret, context);
    }

    static FrameCipher of(byte[] header, byte[] secret, String context) throws GeneralSecurityException {
        if (header.length != HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new GeneralSecurityException("not a file of the archive");
        }
        return new FrameCipher(header, secret, context);
    }

    byte[] header() {
        return header.clone();
    }

    byte[] seal(byte[] plain, int length, long index, boolean last) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, nonce(index, last));
        return cipher.doFinal(plain, 0, length);
    }

    byte[] open(byte[] stored, int length, long index, boolean last) throws GeneralSecurityException {
        cipher.init(Cipher.DECRYPT_MODE, key, nonce(index, last));
        return cipher.doFinal(stored, 0, length);
    }

    private GCMParameterSpec nonce(long index, boolean last) throws GeneralSecurityException {
        if (index > Integer.MAX_VALUE) {
            throw new GeneralSecurityException("the file has too many frames");
        }
        byte[] nonce = ByteBuffer.allocate(PREFIX + Integer.BYTES + 1)
                .put(prefix)
                .putInt((int) index)
                .put((byte) (last ? 1 : 0))
                .array();
        return new GCMParameterSpec(TAG * Byte.SIZE, nonce);
    }
}
