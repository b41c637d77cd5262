package io.lastday.offboarding.leaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of many leavers: comma or semicolon as spreadsheets write it, quoted as RFC 4180 says, the first line naming the
 * columns in any order. Pure.
 */
final class CsvSheet {

    /** As many people as leave at once in the largest firm that is served. */
    static final int MOST_LINES = 5_000;

    private static final List<String> COLUMNS = List.of(
            "person",
            "name",
            "lastWorkingDay",
            "accessEnds",
            "employmentEnds",
            "employmentStarts",
            "zone",
            "reason",
            "playbook",
            "successor",
            "manager",
            "personalContact",
            "contact",
            "nextOfKin",
            "reviewDate",
            "newRole",
            "visibleFrom",
            "urgent");

    private static final Set<String> NEEDED = Set.of("person", "lastWorkingDay", "zone", "reason");

    private CsvSheet() {}

    /** Reads the sheet; problems name the line as an editor counts it, 1 being the columns. */
    static Read read(String text) {
        List<Problem> problems = new ArrayList<>();
        List<Record> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        if (records.isEmpty()) {
            return new Read(List.of(), List.of(new Problem(1, null, "The sheet is empty.")));
        }
        List<String> columns = columns(records.getFirst(), problems);
        List<Line> lines = records.stream()
                .skip(1)
                .map(each -> line(each, columns, problems))
                .flatMap(Optional::stream)
                .toList();
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, null, "The sheet names nobody."));
        }
        if (lines.size() > MOST_LINES) {
            problems.add(
                    new Problem(MOST_LINES + 2, null, "More than " + MOST_LINES + " people. Make two sheets of it."));
        }
        return new Read(lines, problems);
    }

    private static List<String> columns(Record header, List<Problem> problems) {
        List<String> columns = new ArrayList<>();
        for (String cell : header.cells) {
            Optional<String> known = COLUMNS.stream()
                    .filter(column -> column.equalsIgnoreCase(cell.strip()))
                    .findFirst();
            if (known.isEmpty() || columns.contains(known.get())) {
                problems.add(new Problem(
                        header.number,
                        cell.strip(),
                        known.isEmpty()
                                ? "This column is not known. Columns are " + String.join(", ", COLUMNS) + "."
                                : "This column stands there twice."));
            }
            columns.add(known.orElse(""));
        }
        NEEDED.stream()
                .filter(column -> !columns.contains(column))
                .sorted()
                .forEach(column -> problems.add(new Problem(header.number, column, "This column is missing.")));
        return columns;
    }

    private static Optional<Line> line(Record record, List<String> columns, List<Problem> problems) {
        if (record.cells.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (record.cells.size() != columns.size()) {
            problems.add(new Problem(
                    record.number,
                    null,
                    record.cells.size() + " cells, and the first line has " + columns.size() + "."));
            return Optional.empty();
        }
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = record.cells.get(i).strip();
            if (!value.isEmpty() && !columns.get(i).isEmpty()) {
                fields.put(columns.get(i), value);
            }
        }
        return Optional.of(new Line(record.number, fields));
    }

    private static List<Record> records(String text, List<Problem> problems) {
        String first = text.lines().findFirst().orElse("");
        Cells cells = new Cells(first.contains(";") && !first.contains(",") ? ';' : ',');
        List<Record> records = cells.read(text);
        cells.open()
                .ifPresent(
                        line -> problems.add(new Problem(line, null, "A quotation mark is opened and never closed.")));
        return records;
    }

    /** @param number of the line in the file on which it begins */
    record Record(int number, List<String> cells) {}

    /** One person's line: what stands in it, by column. */
    record Line(int number, Map<String, String> fields) {
        /** Keeps its own copy. */
        Line {
            fields = Map.copyOf(fields);
        }
    }

    /** What is wrong in a line, and in which column; null where it is the whole line. */
    record Problem(int line, @Nullable String field, String what) {}

    /** The lines that could be read, and everything that could not. */
    record Read(List<Line> lines, List<Problem> problems) {
        /** Keeps its own copies. */
        Read {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }
}
