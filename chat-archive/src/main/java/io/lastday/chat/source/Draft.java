package io.lastday.chat.source;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record on its way: everything but its bytes. */
public final class Draft implements Spans.Maker {

    /** The longest text that a line of output carries, in characters; the bytes are whole all the same. */
    public static final int LONGEST_TEXT = 1 << 20;

    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final Identity.Builder identity = Identity.builder();
    private RecordKind kind = RecordKind.MESSAGE;
    private @Nullable String at;
    private @Nullable String author;
    private String text = "";
    private boolean received;

    /** Makes it the messenger's own, without an author. */
    public Draft system() {
        kind = RecordKind.SYSTEM;
        return this;
    }

    /** Sets when it was written; where the source's time gives none, it is marked as uncertain. */
    public Draft at(@Nullable String time) {
        at = time;
        return time == null ? mark(Mark.TIME_UNCERTAIN) : this;
    }

    /** Sets who wrote it. */
    public Draft author(@Nullable String name) {
        author = name == null || name.isBlank() ? null : name;
        return this;
    }

    /** Sets the words; what is too long for a line is cut and marked. */
    public Draft text(String words) {
        text = words;
        if (words.length() > LONGEST_TEXT) {
            int end = Character.isHighSurrogate(words.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
            text = words.substring(0, end);
            marks.add(Mark.TEXT_CUT);
        }
        return this;
    }

    /** Adds a file that it speaks of. */
    public Draft attach(Attachment file) {
        attachments.add(file);
        return this;
    }

    /** Adds a mark. */
    public Draft mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** Adds a mark where the condition holds. */
    public Draft mark(Mark mark, boolean holds) {
        return holds ? mark(mark) : this;
    }

    /** Sets which way it went. */
    public Draft direction(@Nullable Direction way) {
        received = way == Direction.RECEIVED;
        identity.direction(way);
        return this;
    }

    /** Whether it came in. */
    public boolean isReceived() {
        return received;
    }

    /** What is known of its ids. */
    public Identity.Builder identity() {
        return identity;
    }

    @Override
    public ChatRecord make(String entry, ByteRange bytes, String sha256) {
        String known = kind == RecordKind.MESSAGE ? author : null;
        return new ChatRecord(kind, entry, at, known, text, attachments, bytes, sha256, marks, identity.build());
    }
}
