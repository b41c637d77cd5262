package io.lastday.platform.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of RFC 4180. A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe
 * (ASVS 5.0, 1.2.10).
 */
public final class CsvLine {

    /** First in a file, so that spreadsheets read UTF-8. */
    public static final String BOM = "\uFEFF";

    private static final String RUNS_AS_FORMULA = "=+-@\t\r\n\0";

    private CsvLine() {}

    /** The cells, quoted where needed, with the line's CRLF; null is an empty cell. */
    public static String of(List<? extends @Nullable String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = RUNS_AS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
    }
}
