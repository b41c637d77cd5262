package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.util.ArrayList;
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
    private final Survey.Findings findings;
    private final DateReader dates;
    private final LocalClock clock;
    private final Function<String, Attachment> files;
    private final RecordSink sink;
    private final BodyReader bodies;
    private final SpanText span = new SpanText();
    private final HeaderScanner header = new HeaderScanner();
    private final CourseOfTime course = new CourseOfTime();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    private State state = State.NOTHING;
    private @Nullable String at;

    RecordAssembler(
            String entry,
            Survey.Findings findings,
            LocalClock clock,
            Function<String, Attachment> files,
            RecordSink sink) {
        this.entry = entry;
        this.findings = findings;
        this.dates = new DateReader(findings.dates(), findings.main().years());
        this.bodies = new BodyReader(findings);
        this.clock = clock;
        this.files = files;
        this.sink = sink;
    }

    /** Takes the piece that the reader stands at. */
    void take(LinePieces piece) throws IOException {
        if (!piece.startsLine() || !header.scan(piece.bytes(), piece.from(), piece.to())) {
            continueWith(piece);
        } else if (findings.has(header.layout())) {
            headed(piece);
        } else {
            pasted(piece);
        }
    }

    private void headed(LinePieces piece) throws IOException {
        dates.read(header);
        boolean possible = dates.isPossible() && header.isOnClock();
        if (possible && isQuoted(piece)) {
            pasted(piece);
            return;
        }
        begin(possible ? State.RECORD : State.GAP);
        span.begin(piece, possible ? header.body() : piece.from());
        if (possible) {
            readTime();
        }
    }

    /**
     * Whether a header is text that somebody copied out of the chat: where messages end with CR LF, it stands after a
     * bare LF, and it is not later than the message that it stands in.
     */
    private boolean isQuoted(LinePieces piece) {
        return findings.endsWithCrLf()
                && state == State.RECORD
                && !piece.isAfterCarriageReturn()
                && !course.isLater(dates.date(), header);
    }

    private void pasted(LinePieces piece) throws IOException {
        continueWith(piece);
        if (state == State.RECORD) {
            marks.add(Mark.HEADER_INSIDE);
        }
    }

    private void continueWith(LinePieces piece) throws IOException {
        if (state == State.NOTHING || state == State.LEAD) {
            boolean blank = Utf8.isBlank(piece.bytes(), piece.from(), piece.to());
            state = blank ? State.LEAD : State.GAP;
        }
        span.add(piece);
    }

    /** Ends the open record and opens the next; what led in without words joins the next. */
    private void begin(State next) throws IOException {
        if (state != State.LEAD) {
            end();
        }
        state = next;
    }

    private void readTime() {
        at = null;
        if (dates.isCalendarUnknown()) {
            marks.add(Mark.CALENDAR_UNKNOWN);
        } else if (dates.date() == CalendarDate.NONE) {
            marks.add(Mark.TIME_UNCERTAIN);
        } else {
            at = clock.write(dates.date(), header, marks);
            if (course.isOutOfOrder(dates.date(), header)) {
                marks.add(Mark.OUT_OF_ORDER);
            }
        }
    }

    /** Ends the last record. */
    void end() throws IOException {
        if (state == State.RECORD) {
            sink.accept(record());
        } else if (state != State.NOTHING) {
            sink.accept(gap());
        }
        marks.clear();
        state = State.NOTHING;
    }

    private ChatRecord gap() {
        String text = span.text();
        span.mark(marks);
        ByteRange bytes = span.range();
        return new ChatRecord(
                RecordKind.GAP, entry, null, null, text, List.of(), bytes, span.close(), marks, Identity.NONE);
    }

    private ChatRecord record() {
        BodyText body = bodies.read(span);
        if (!body.marks().isEmpty()) {
            marks.addAll(body.marks());
        }
        if (span.isMarked()) {
            span.mark(marks);
        }
        ByteRange bytes = span.range();
        ByteRange continuation = span.continuation();
        return new ChatRecord(
                body.kind(),
                entry,
                at,
                body.author(),
                body.text(),
                attachments(body.files()),
                bytes,
                continuation,
                span.close(),
                marks,
                Identity.NONE);
    }

    private List<Attachment> attachments(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Attachment> attachments = new ArrayList<>(names.size());
        names.forEach(name -> attachments.add(files.apply(name)));
        return attachments;
    }
}
