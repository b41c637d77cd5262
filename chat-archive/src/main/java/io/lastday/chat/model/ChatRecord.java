package io.lastday.chat.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One span of a chat: the canonical model of every source. The text is for reading; the bytes are the evidence.
 *
 * @param kind message, system or gap
 * @param entry the file inside a zip, or the file
 * @param at ISO 8601: local where the source has no zone, with an offset otherwise; null where it is not known
 * @param author display name; null for what the messenger wrote
 * @param text readable text, line ends as LF
 * @param attachments files that the record speaks of
 * @param bytes where it stands in the entry
 * @param continuation the part of {@code bytes} after the record's first line; null if there is none, or no lines
 * @param sha256 of exactly those bytes, lower-case hex
 * @param marks edited, deleted and the like
 * @param identity ids, where the source has them
 */
public record ChatRecord(
        RecordKind kind,
        String entry,
        @Nullable String at,
        @Nullable String author,
        String text,
        List<Attachment> attachments,
        ByteRange bytes,
        @Nullable ByteRange continuation,
        String sha256,
        Set<Mark> marks,
        Identity identity) {

    /** Keeps its own copies. */
    public ChatRecord {
        attachments = List.copyOf(attachments);
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }

    /** A record of a source that has no lines. */
    public ChatRecord(
            RecordKind kind,
            String entry,
            @Nullable String at,
            @Nullable String author,
            String text,
            List<Attachment> attachments,
            ByteRange bytes,
            String sha256,
            Set<Mark> marks,
            Identity identity) {
        this(kind, entry, at, author, text, attachments, bytes, null, sha256, marks, identity);
    }

    /** Bytes of nobody's: a gap. */
    public static ChatRecord gap(String entry, String text, ByteRange bytes, String sha256) {
        return new ChatRecord(
                RecordKind.GAP, entry, null, null, text, List.of(), bytes, sha256, Set.of(), Identity.NONE);
    }

    /** Something that the messenger or its export wrote, at no known time. */
    public static ChatRecord system(String entry, String text, ByteRange bytes, String sha256) {
        return new ChatRecord(
                RecordKind.SYSTEM, entry, null, null, text, List.of(), bytes, sha256, Set.of(), Identity.NONE);
    }
}
