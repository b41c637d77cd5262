package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first reading of an export: which layout it has and in which order its dates stand. */
final class Survey {

    private final Map<Layout, LayoutTally> tallies = new LinkedHashMap<>();

    private Survey() {}

    /** Reads the whole stream; the layout of most headers wins. Null if no line begins a message. */
    static @Nullable LayoutTally of(InputStream in, @Nullable DateOrder given) throws IOException {
        Survey survey = new Survey();
        LinePieces pieces = new LinePieces(in);
        HeaderScanner header = new HeaderScanner();
        while (pieces.next()) {
            if (pieces.startsLine() && header.scan(pieces.bytes(), pieces.from(), pieces.to())) {
                LocalDate name = FileNameDate.find(pieces.bytes(), header.body(), pieces.to());
                survey.tallies
                        .computeIfAbsent(header.layout(), layout -> new LayoutTally(layout, given))
                        .add(header, pieces.at(), name);
            }
        }
        return survey.mostUsed();
    }

    private @Nullable LayoutTally mostUsed() {
        LayoutTally most = null;
        for (LayoutTally tally : tallies.values()) {
            if (most == null || tally.headers() > most.headers()) {
                most = tally;
            }
        }
        return most;
    }
}
