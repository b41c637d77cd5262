package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts pieces together to records, so that every byte belongs to exactly one: a line without a header belongs to the
 * record before it; without one before it, it is a gap; marks and blanks at the very start belong to the first record.
 */
final class RecordAssembler {

    private enum State {
        NOTHING,
        LEAD,
        RECORD,
        GAP
    }

    private final String entry;
    private final Layout layout;
    private final DateVerdict verdict;
    private final LocalClock clock;
    private final Function<String, Attachment> files;
    private final RecordSink sink;
    private final SpanText span = new SpanText();
    private final HeaderScanner header = new HeaderScanner();

    private State state = State.NOTHING;
    private @Nullable LocalDateTime at;

    RecordAssembler(
            String entry, LayoutTally survey, LocalClock clock, Function<String, Attachment> files, RecordSink sink) {
        this.entry = entry;
        this.layout = survey.layout();
        this.verdict = survey.verdict();
        this.clock = clock;
        this.files = files;
        this.sink = sink;
    }

    /** Takes the piece that the reader stands at. */
    void take(LinePieces piece) throws IOException {
        boolean headed =
                piece.startsLine() && header.scan(piece.bytes(), piece.from(), piece.to()) && header.has(layout);
        if (headed && isPossible()) {
            begin(State.RECORD);
            at = time();
            span.add(piece, header.body());
        } else if (headed) {
            begin(State.GAP);
            span.add(piece, piece.from());
        } else {
            continueWith(piece);
        }
    }

    private void continueWith(LinePieces piece) throws IOException {
        boolean blank = Utf8.isBlank(piece.bytes(), piece.from(), piece.to());
        if (state == State.NOTHING) {
            state = blank ? State.LEAD : State.GAP;
        } else if (state == State.LEAD && !blank) {
            state = State.GAP;
        }
        span.add(piece, piece.from());
    }

    /** Ends the open record and opens the next; what led in without words joins the next. */
    private void begin(State next) throws IOException {
        if (state == State.LEAD) {
            span.dropText();
        } else {
            end();
        }
        state = next;
    }

    /** Ends the last record. */
    void end() throws IOException {
        if (state == State.RECORD) {
            sink.accept(record());
        } else if (state != State.NOTHING) {
            Set<Mark> marks = span.marks();
            String text = span.text();
            ByteRange bytes = span.range();
            sink.accept(new ChatRecord(
                    RecordKind.GAP, entry, null, null, text, List.of(), bytes, span.close(), marks, Identity.NONE));
        }
        state = State.NOTHING;
    }

    private ChatRecord record() {
        BodyText body = BodyText.of(span.text(), layout);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(body.marks());
        marks.addAll(span.marks());
        String time = at == null ? null : clock.write(at, marks);
        List<Attachment> attachments = body.files().stream().map(files).toList();
        ByteRange bytes = span.range();
        return new ChatRecord(
                body.kind(),
                entry,
                time,
                body.author(),
                body.text(),
                attachments,
                bytes,
                span.close(),
                marks,
                Identity.NONE);
    }

    private boolean isPossible() {
        if (verdict.order() != null) {
            return CalendarDate.of(verdict.order(), header) != null;
        }
        return layout.orders().stream().anyMatch(order -> CalendarDate.of(order, header) != null);
    }

    /** The time of the header, or null where its date can be read in two ways. */
    private @Nullable LocalDateTime time() {
        LocalDate date = verdict.order() != null ? CalendarDate.of(verdict.order(), header) : commonDate();
        return date == null
                ? null
                : LocalDateTime.of(date, LocalTime.of(header.hour(), header.minute(), header.seconds()));
    }

    /** Without a verdict a date still is clear if both orders read it alike, as 05/05. */
    private @Nullable LocalDate commonDate() {
        LocalDate one = CalendarDate.of(layout.orders().get(0), header);
        LocalDate two = CalendarDate.of(layout.orders().get(1), header);
        return one != null && one.equals(two) ? one : null;
    }
}
