package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import java.io.IOException;

/**
 * Puts pieces together to drafts of records, so that every byte belongs to exactly one: a line without a header belongs to the
 * record before it; without one before it, it is a gap; marks and blanks at the very start belong to the first record.
 */
final class RecordAssembler {

    private enum State {
        NOTHING,
        LEAD,
        RECORD,
        GAP
    }

    private final Survey.Findings findings;
    private final DateReader dates;
    private final LocalClock clock;
    private final Draft.Exchange exchange;
    private final HeaderScanner header = new HeaderScanner();
    private final CourseOfTime course = new CourseOfTime();

    private State state = State.NOTHING;
    private Draft draft;

    RecordAssembler(Survey.Findings findings, LocalClock clock, Draft first, Draft.Exchange exchange) {
        this.findings = findings;
        this.dates = new DateReader(findings.dates(), findings.main().years());
        this.clock = clock;
        this.draft = first;
        this.exchange = exchange;
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
        draft.span.begin(piece, possible ? header.body() : piece.from());
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
            draft.marks.add(Mark.HEADER_INSIDE);
        }
    }

    private void continueWith(LinePieces piece) throws IOException {
        if (state == State.NOTHING || state == State.LEAD) {
            boolean blank = Utf8.isBlank(piece.bytes(), piece.from(), piece.to());
            state = blank ? State.LEAD : State.GAP;
        }
        draft.span.add(piece);
    }

    /** Ends the open record and opens the next; what led in without words joins the next. */
    private void begin(State next) throws IOException {
        if (state != State.LEAD) {
            end();
        }
        state = next;
    }

    private void readTime() {
        if (dates.isCalendarUnknown()) {
            draft.marks.add(Mark.CALENDAR_UNKNOWN);
        } else if (dates.date() == CalendarDate.NONE) {
            draft.marks.add(Mark.TIME_UNCERTAIN);
        } else {
            draft.at = clock.write(dates.date(), header, draft.marks);
            if (course.isOutOfOrder(dates.date(), header)) {
                draft.marks.add(Mark.OUT_OF_ORDER);
            }
        }
    }

    /** Ends the last record. */
    void end() throws IOException {
        if (state != State.NOTHING) {
            draft.isHeaded = state == State.RECORD;
            draft = exchange.next(draft);
        }
        state = State.NOTHING;
    }
}
