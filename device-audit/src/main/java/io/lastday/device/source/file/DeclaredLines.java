package io.lastday.device.source.file;

import io.lastday.device.fact.DeclaredDevice;
import io.lastday.device.fact.SerialKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of the file as devices. One line that cannot be read makes the whole file unreadable: half a list is none. */
final class DeclaredLines {

    static final List<String> HEAD =
            List.of("id", "name", "serial", "person", "owner", "os", "version", "encrypted", "declared");

    private DeclaredLines() {}

    /** @throws io.lastday.platform.failure.RemoteFailure naming the first line that cannot be read */
    static List<DeclaredDevice> of(String text) {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty() || !rows.getFirst().equals(HEAD)) {
            throw SignedFile.refused("HEAD_WRONG");
        }
        Set<String> ids = new HashSet<>();
        return IntStream.range(1, rows.size())
                .mapToObj(at -> device(rows.get(at), at + 1, ids))
                .toList();
    }

    private static List<List<String>> rows(String text) {
        try {
            return CsvText.rows(text);
        } catch (IllegalArgumentException malformed) {
            throw SignedFile.refused("NOT_CSV");
        }
    }

    private static DeclaredDevice device(List<String> row, int line, Set<String> ids) {
        if (row.size() != HEAD.size() || row.getFirst().isBlank() || !ids.add(row.getFirst())) {
            throw SignedFile.refused("LINE_" + line + "_WRONG");
        }
        return new DeclaredDevice(
                row.getFirst(),
                row.get(1),
                SerialKey.of(row.get(2)).orElse(null),
                present(row.get(3)),
                present(row.get(4)),
                present(row.get(5)),
                present(row.get(6)),
                flag(row.get(7), line),
                day(row.get(8), line));
    }

    private static @Nullable String present(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    private static @Nullable Boolean flag(String cell, int line) {
        return switch (cell.strip()) {
            case "" -> null;
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> throw SignedFile.refused("LINE_" + line + "_WRONG");
        };
    }

    private static @Nullable Instant day(String cell, int line) {
        try {
            return Optional.ofNullable(present(cell))
                    .map(LocalDate::parse)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                    .orElse(null);
        } catch (DateTimeException noDay) {
            throw SignedFile.refused("LINE_" + line + "_WRONG");
        }
    }
}
