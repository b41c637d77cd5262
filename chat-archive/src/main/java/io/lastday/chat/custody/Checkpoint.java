package io.lastday.chat.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The signed head of a custody log, laid out as a C2SP signed note that holds a tlog checkpoint: origin, size, base64
 * head, an empty line, one Ed25519 signature. The head is that of a hash chain, not of a Merkle tree.
 *
 * @param origin names the log
 * @param size the number of entries
 * @param head the hash of the last entry, lower-case hex
 * @param signature key id (4 bytes) and Ed25519 signature (64 bytes)
 */
public record Checkpoint(String origin, long size, String head, byte[] signature) {

    /** The name under which keys sign notes. */
    public static final String KEY_NAME = "lastday-seal";

    private static final int SIGNED_BYTES = 4 + 64;

    /** Keeps its own copy of the signature. */
    public Checkpoint {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** Signs the head of a log. */
    public static Checkpoint sign(String origin, CustodyEntry last, SealKey key) throws GeneralSecurityException {
        byte[] signed = key.sign(note(origin, last.seq(), last.hash()));
        byte[] id = key.trusted().noteId(KEY_NAME);
        byte[] both = ByteBuffer.allocate(SIGNED_BYTES).put(id).put(signed).array();
        return new Checkpoint(origin, last.seq(), last.hash(), both);
    }

    /** Whether this checkpoint is about this very entry, which is the last of its log. */
    public boolean isAbout(CustodyEntry last) {
        return size == last.seq() && head.equals(last.hash());
    }

    /** Whether the note claims to be signed with this key. */
    public boolean claims(TrustedKey key) {
        return Arrays.equals(key.noteId(KEY_NAME), Arrays.copyOf(signature, 4));
    }

    /** Whether this key did sign it. */
    public boolean isSignedBy(TrustedKey key) {
        byte[] signed = Arrays.copyOfRange(signature, 4, signature.length);
        return claims(key) && key.verifies(note(origin, size, head), signed);
    }

    /** The note as a file. */
    public byte[] toBytes() {
        String line = "\n\u2014 " + KEY_NAME + " " + Base64.getEncoder().encodeToString(signature) + "\n";
        return concat(note(origin, size, head), line.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is not, byte for byte, such a note
     */
    public static Checkpoint parse(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        String prefix = "\u2014 " + KEY_NAME + " ";
        if (lines.length != 6 || !lines[4].startsWith(prefix)) {
            throw new IllegalArgumentException("not a signed note");
        }
        byte[] head = Base64.getDecoder().decode(lines[2]);
        byte[] signature = Base64.getDecoder().decode(lines[4].substring(prefix.length()));
        Checkpoint read = new Checkpoint(
                lines[0], Long.parseLong(lines[1]), HexFormat.of().formatHex(head), signature);
        if (signature.length != SIGNED_BYTES || !Arrays.equals(read.toBytes(), bytes)) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return read;
    }

    private static byte[] note(String origin, long size, String head) {
        String root = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(head));
        return (origin + "\n" + size + "\n" + root + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }
}
