package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of an export: which layout it has, in which order its dates stand, and who writes in it. It reads
 * the whole text, because the line that decides may be the last one.
 */
final class Survey {

    /** A layout that has at least this share of the headers is used by the export itself, and not pasted into it. */
    private static final int SHARE = 5;

    /** More layouts than any export has: a text with more is not looked at more closely. */
    private static final int MOST_LAYOUTS = 64;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORDS = 60;

    private final @Nullable DateOrder given;
    private final List<LayoutTally> tallies = new ArrayList<>();
    private final Senders senders = new Senders();
    private final Set<String> fileWords = new HashSet<>();
    private @Nullable LayoutTally last;
    private long crLfHeaders;
    private long headers;
    private boolean wide;

    Survey(@Nullable DateOrder given) {
        this.given = given;
    }

    /** Reads the whole text. */
    void read(LinePieces pieces) throws IOException {
        HeaderScanner header = new HeaderScanner();
        while (pieces.next()) {
            wide = pieces.isWide();
            if (pieces.startsLine() && header.scan(pieces.bytes(), pieces.from(), pieces.to())) {
                take(header, pieces);
            }
        }
    }

    private void take(HeaderScanner header, LinePieces piece) {
        LayoutTally tally = tally(header.layout());
        if (tally == null) {
            return;
        }
        headers++;
        crLfHeaders += piece.isAfterCarriageReturn() ? 1 : 0;
        int fileDate = FileNameDate.find(piece.bytes(), header.body(), piece.to());
        tally.add(header, piece, fileDate);
        if (fileDate != CalendarDate.NONE && fileWords.size() < MOST_WORDS) {
            learn(piece, header.body());
        }
        senders.add(piece.bytes(), header.body(), piece.to());
    }

    /** Learns what this export's language says in parentheses after the name of a file. */
    private void learn(LinePieces piece, int body) {
        int open = piece.to() - 1;
        while (open > body && piece.bytes()[open] != '(') {
            open--;
        }
        String words = new String(piece.bytes(), open + 1, piece.to() - open - 1, StandardCharsets.UTF_8);
        int close = words.lastIndexOf(')');
        if (open > body && close > 0 && close < LONGEST_WORDS) {
            fileWords.add(Marks.key(words.substring(0, close)));
        }
    }

    private @Nullable LayoutTally tally(int code) {
        LayoutTally before = last;
        if (before != null && before.layout().code() == code) {
            return before;
        }
        for (LayoutTally tally : tallies) {
            if (tally.layout().code() == code) {
                last = tally;
                return tally;
            }
        }
        if (tallies.size() >= MOST_LAYOUTS) {
            return null;
        }
        LayoutTally tally = new LayoutTally(new Layout(code), given);
        tallies.add(tally);
        last = tally;
        return tally;
    }

    /** What was found; null if no line begins a message. */
    @Nullable
    Findings findings() {
        LayoutTally most = null;
        for (LayoutTally tally : tallies) {
            if (most == null || tally.headers() > most.headers()) {
                most = tally;
            }
        }
        if (most == null) {
            return null;
        }
        List<Layout> accepted = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (wide) {
            notes.add("the text is written in UTF-16");
        }
        for (LayoutTally tally : tallies) {
            if (tally.layout().isLike(most.layout()) && tally.headers() * SHARE >= most.headers()) {
                accepted.add(tally.layout());
            } else {
                notes.add(tally.headers() + " lines begin like messages of another layout, the first in "
                        + tally.first() + "; they are read as text");
            }
        }
        boolean endsWithCrLf = headers > 3 && crLfHeaders * 10 >= (headers - 1) * 9;
        DateReading dates = new DateJudge(most, given).judge(notes);
        return new Findings(accepted, dates, senders, fileWords, endsWithCrLf, headers);
    }

    /**
     * What a survey finds.
     *
     * @param layouts of the export's own headers
     * @param dates how dates are read
     * @param senders who may write
     * @param fileWords what stands in parentheses after the names of files
     * @param endsWithCrLf whether messages end with CR LF, so that a bare LF stands inside one
     * @param headers how many lines look like headers
     */
    record Findings(
            List<Layout> layouts,
            DateReading dates,
            Senders senders,
            Set<String> fileWords,
            boolean endsWithCrLf,
            long headers) {

        boolean has(int code) {
            for (Layout layout : layouts) {
                if (layout.code() == code) {
                    return true;
                }
            }
            return false;
        }

        Layout main() {
            return layouts.get(0);
        }
    }
}
