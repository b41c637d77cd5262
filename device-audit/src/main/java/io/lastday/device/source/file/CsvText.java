package io.lastday.device.source.file;

import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text as RFC 4180 has them: quoted cells may hold commas, quotes twice, and line breaks. */
final class CsvText {

    private final String text;
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where a quote is not closed */
    static List<List<String>> rows(String text) {
        return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> row = row();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            row.add(cell());
        }
        skip('\r');
        skip('\n');
        return row;
    }

    private void skip(char end) {
        if (at < text.length() && text.charAt(at) == end) {
            at++;
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one != '"') {
                cell.append(one);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
        throw new IllegalArgumentException("a quote that is not closed");
    }
}
