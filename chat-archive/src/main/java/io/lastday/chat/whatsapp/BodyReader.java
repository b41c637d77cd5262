package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import java.util.EnumSet;
import java.util.Set;

/** Tells messages from notices, and reads what a message says. */
final class BodyReader {

    /** What WhatsApp writes for a kind of file has few words; a notice is a sentence. */
    private static final int FEW_WORDS = 3;

    /** With more, a text is a notice even if it comes again. */
    private static final int MOST_WORDS = 7;

    private static final int ENCRYPTION_NOTICE = 12;

    private final Phrases phrases = Phrases.all();
    private final ContentReader contents;
    private final SenderReader senders;
    private final boolean bracketed;

    BodyReader(Survey.Findings findings) {
        this.senders = new SenderReader(findings.senders());
        this.contents = new ContentReader(findings.fileWords());
        this.bracketed = findings.main().bracketed();
    }

    /** Reads the body that the span holds. */
    BodyText read(SpanText span) {
        Sender sender = senders.read(span.bytes(), span.textFrom(), span.textTo());
        if (sender == null || sender.isNotice()) {
            return notice(span.text());
        }
        String content = span.text(sender.end() + 1);
        if (Marks.isMarked(content) ? isNotice(sender, content, span) : bracketed && isEncryptionNotice(content)) {
            return notice(bracketed ? content : span.text());
        }
        int marked = bracketed ? content.indexOf(": " + Marks.LEFT_TO_RIGHT) : -1;
        if (marked >= 0 && isAboutChat(content, marked + 2)) {
            return notice(content.substring(marked + 2));
        }
        return contents.read(sender.name(), content);
    }

    /** iOS puts the name of the chat, which may hold a colon of its own, before a notice about the whole chat. */
    private boolean isAboutChat(String content, int from) {
        int line = content.indexOf('\n');
        String text = Marks.strip(content.substring(from));
        return (line < 0 || line > from)
                && (phrases.begins(PhraseKind.CHAT, text) || phrases.begins(PhraseKind.ENCRYPTED, text));
    }

    private BodyText notice(String body) {
        String text = Marks.strip(body);
        boolean call = phrases.whole(text) == PhraseKind.CALL || phrases.begins(PhraseKind.CALL, text);
        Set<Mark> marks = call ? EnumSet.of(Mark.CALL) : Set.of();
        return BodyText.system(text, marks);
    }

    /**
     * Whether a text that WhatsApp marked as its own is a notice. iOS puts the name of the group, or of who acted,
     * before it; what it writes in place of a file, of a deleted message and the like stays the message of its sender.
     */
    private boolean isNotice(Sender sender, String content, SpanText span) {
        if (contents.isPersonal(content)) {
            return false;
        }
        String text = Marks.strip(content);
        boolean known = phrases.begins(PhraseKind.CHAT, text)
                || phrases.begins(PhraseKind.ENCRYPTED, text)
                || phrases.begins(PhraseKind.CODE, text)
                || phrases.holds(PhraseKind.NOTICE, firstLine(text));
        if (known || text.startsWith(sender.name() + ' ')) {
            return true;
        }
        int words = words(text);
        int from = span.textFrom() + sender.end() + 2;
        if (words <= MOST_WORDS && senders.isOfSeveral(span.bytes(), from, span.textTo())) {
            return false;
        }
        return bracketed && (sender.onlyMarked() || words > FEW_WORDS);
    }

    /** The notice that opens a chat is told by its words where an app does not mark it. */
    private boolean isEncryptionNotice(String content) {
        return content.length() > ENCRYPTION_NOTICE && phrases.begins(PhraseKind.ENCRYPTED, content);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return text.substring(0, Math.min(end < 0 ? text.length() : end, Senders.LONGEST));
    }

    private static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += Marks.isSpace(text.charAt(i)) || text.charAt(i) == '\n' ? 1 : 0;
        }
        return words;
    }
}
