package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as far as its lines tell: its bytes and its time. Who wrote what in it is still to be read. Used again. */
final class Draft {

    final SpanText span = new SpanText();
    final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    /** Whether it has a header; a gap otherwise. */
    boolean isHeaded;

    @Nullable
    String at;

    /** Takes a finished draft, and gives an empty one for the next. */
    @FunctionalInterface
    interface Exchange {
        Draft next(Draft full) throws IOException;
    }

    /** Makes it empty again. */
    void clear() {
        span.clear();
        marks.clear();
        at = null;
    }
}
