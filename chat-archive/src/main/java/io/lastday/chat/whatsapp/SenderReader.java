package io.lastday.chat.whatsapp;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells who wrote a line, or that nobody did. Remembers each name, so that a long chat reads it once. */
final class SenderReader {

    private static final int REMEMBERED = 1 << 12;

    /** No name in an address book is longer; a text before a colon that is, and comes once or twice, is a notice. */
    private static final int LONGEST_NAME = 120;

    private final Senders senders;
    private final Phrases phrases = Phrases.all();
    private final long[] hashes = new long[REMEMBERED];
    private final @Nullable Sender[] known = new @Nullable Sender[REMEMBERED];

    SenderReader(Senders senders) {
        this.senders = senders;
    }

    /** What stands before the colon of a body; null if it has none. */
    @Nullable
    Sender read(byte[] bytes, int from, int to) {
        int colon = Senders.colon(bytes, from, to);
        if (colon <= from) {
            return null;
        }
        long hash = Senders.hash(bytes, from, colon);
        if (senders.isOnlyBeginning(hash)) {
            int second = Senders.colon(bytes, colon + 2, Math.min(to, colon + 64));
            long both = second > colon + 2 ? Senders.hash(bytes, from, second) : 0;
            if (both != 0 && senders.count(both) > 1) {
                return remembered(both, bytes, from, second);
            }
        }
        return remembered(hash, bytes, from, colon);
    }

    /** Whether a text that WhatsApp marked as its own follows several names. */
    boolean isOfSeveral(byte[] bytes, int from, int to) {
        return senders.isOfSeveral(bytes, from, to);
    }

    private Sender remembered(long hash, byte[] bytes, int from, int colon) {
        int slot = (int) (hash >>> 8) & REMEMBERED - 1;
        Sender sender = known[slot];
        if (sender == null || hashes[slot] != hash) {
            String raw = new String(bytes, from, colon - from, StandardCharsets.UTF_8);
            boolean onlyMarked = senders.hasOnlyMarked(hash);
            sender = new Sender(Marks.name(raw), colon - from, isNotice(raw, senders.count(hash)), onlyMarked);
            known[slot] = sender;
            hashes[slot] = hash;
        }
        return sender;
    }

    /**
     * A notice whose wording quotes a text with a colon: WhatsApp's own phrases stand before the colon, or a quotation
     * is open there, and hardly ever does the same text stand before a colon again.
     */
    private boolean isNotice(String text, int count) {
        if (phrases.begins(PhraseKind.CODE, text)) {
            return true;
        }
        boolean open = isInsideQuotation(text);
        if (phrases.holds(PhraseKind.NOTICE, text)) {
            return open || count <= 2;
        }
        return open && (count == 1 || words(text) > 3) || text.length() > LONGEST_NAME && count <= 2;
    }

    private static int words(String text) {
        return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }

    /** Whether a quotation mark stands open at the end. */
    private static boolean isInsideQuotation(String text) {
        int straight = 0;
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                straight++;
            } else if ("\u00ab\u201e\u300c\u300e\u300a".indexOf(c) >= 0) {
                open++;
            } else if (c == '\u201c') {
                // opens in English, closes in German
                open += open > 0 ? -1 : 1;
            } else if ("\u00bb\u201d\u300d\u300f\u300b".indexOf(c) >= 0) {
                open--;
            }
        }
        return straight % 2 == 1 || open > 0;
    }
}
