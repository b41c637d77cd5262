package io.lastday.chat.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables back as their formats define them, without a line of the code that writes them. */
final class Tables {

    private Tables() {}

    /** RFC 4180, strictly. */
    static List<Map<String, String>> csv(String text) {
        if (text.charAt(0) != '\ufeff') {
            throw new AssertionError("no byte order mark");
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 1;
        while (i < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(i) == '"') {
                i++;
                while (text.charAt(i) != '"' || i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i += text.charAt(i) == '"' ? 1 : 0;
                    cell.append(text.charAt(i));
                    i++;
                }
                i++;
            } else {
                while (text.charAt(i) != ',' && text.charAt(i) != '\r') {
                    cell.append(text.charAt(i));
                    i++;
                }
            }
            row.add(cell.toString());
            if (text.charAt(i) == ',') {
                i++;
            } else if (text.startsWith("\r\n", i)) {
                rows.add(row);
                row = new ArrayList<>();
                i += 2;
            } else {
                throw new AssertionError("neither a comma nor a line end follows a cell");
            }
        }
        return named(rows);
    }

    /** Concordance: rows end with CRLF, columns are apart by U+0014, values stand in þ, ® is a line end. */
    static List<Map<String, String>> dat(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.substring(1).split("\r\n")) {
            List<String> row = new ArrayList<>();
            for (String cell : line.split("\u0014", -1)) {
                if (cell.indexOf('\u00fe') != 0 || cell.indexOf('\u00fe', 1) != cell.length() - 1) {
                    throw new AssertionError("a value does not stand in its signs");
                }
                row.add(cell.substring(1, cell.length() - 1).replace('\u00ae', '\n'));
            }
            rows.add(row);
        }
        return named(rows);
    }

    private static List<Map<String, String>> named(List<List<String>> rows) {
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != rows.get(0).size()) {
                throw new AssertionError("a row has " + row.size() + " values");
            }
            Map<String, String> one = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                one.put(rows.get(0).get(i), row.get(i));
            }
            named.add(one);
        }
        return named;
    }
}
