package io.lastday.chat.finding;

import io.lastday.chat.model.ByteRange;

/**
 * Something that was found, without its value.
 *
 * @param kind what it is
 * @param confidence how sure that is
 * @param entry the file inside a zip, or the file
 * @param record the bytes of the record that holds it
 * @param start where it begins in the record's text, in UTF-16 units; 0 with an {@code end} of 0 for an attached file
 * @param end where it ends, exclusive
 * @param masked six asterisks, and where the kind allows it the last two characters
 * @param hmac HMAC-SHA-256 of kind and normalised value, lower-case hex: equal values of a kind are equal under a key
 */
public record Finding(
        FindingKind kind,
        Confidence confidence,
        String entry,
        ByteRange record,
        int start,
        int end,
        String masked,
        String hmac) {}
