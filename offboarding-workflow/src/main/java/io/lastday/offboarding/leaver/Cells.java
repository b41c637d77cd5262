package io.lastday.offboarding.leaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text into records and cells: RFC 4180, with any line ending. Reads one text. */
final class Cells {

    private final char separator;
    private final List<CsvSheet.Record> records = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int begun = 1;
    private int opened;

    Cells(char separator) {
        this.separator = separator;
    }

    List<CsvSheet.Record> read(String text) {
        for (int at = 0; at < text.length(); at++) {
            char now = text.charAt(at);
            boolean twice = at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (quoted && now == '"' && twice) {
                cell.append('"');
                at++;
            } else {
                take(now);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRecord();
        }
        return records;
    }

    /** The line on which a quotation was opened that nobody closed. */
    Optional<Integer> open() {
        return quoted ? Optional.of(opened) : Optional.empty();
    }

    private void take(char now) {
        if (now == '"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
            opened = line;
        } else if (!quoted && now == separator) {
            endCell();
        } else if (!quoted && now == '\n') {
            line++;
            endRecord();
        } else if (quoted || now != '\r') {
            line += now == '\n' ? 1 : 0;
            cell.append(now);
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRecord() {
        endCell();
        records.add(new CsvSheet.Record(begun, List.copyOf(cells)));
        cells = new ArrayList<>();
        begun = line;
    }
}
