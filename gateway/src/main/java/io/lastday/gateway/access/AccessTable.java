package io.lastday.gateway.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call what, from {@code access.csv}: the one table that the page of the API shows and that tests hold against the
 * routes. Lines: {@code method,path,service,roles}, roles apart by spaces; {@code #} begins
 * a comment, {@code agreed,} before a line an operation that is agreed and not there yet.
 */
public final class AccessTable {

    private static final String RESOURCE = "/access.csv";
    private static final String AGREED = "agreed,";
    private static final int COLUMNS = 4;

    private AccessTable() {}

    /** Every published operation, in the table's order. */
    public static List<Access> read() {
        try (InputStream file = AccessTable.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Access> parse(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(AccessTable::row)
                .toList();
    }

    private static Access row(String text) {
        boolean built = !text.startsWith(AGREED);
        String line = built ? text : text.substring(AGREED.length());
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException("four columns are wanted in: " + line);
        }
        return new Access(
                HttpMethod.valueOf(cells.get(0)),
                cells.get(1),
                cells.get(2),
                Set.of(cells.get(3).split(" ")),
                built);
    }
}
