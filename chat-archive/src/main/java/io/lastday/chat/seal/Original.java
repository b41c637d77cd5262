package io.lastday.chat.seal;

import io.lastday.chat.intake.ByteSource;

/**
 * One file as it came.
 *
 * @param name its name where it came from, kept in the ledger; never used as a path
 * @param id what messages call it by: an attachment's or a hosted content's id; the name for a chat
 * @param bytes its bytes
 */
public record Original(String name, String id, ByteSource bytes) {

    /** A file that nothing refers to by another id than its name. */
    public static Original of(String name, ByteSource bytes) {
        return new Original(name, name, bytes);
    }
}
