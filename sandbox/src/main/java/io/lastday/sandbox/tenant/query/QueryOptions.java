package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The query string of a request, decoded. Options that Graph does not have are refused. */
public record QueryOptions(Map<String, String> values) {
    private static final Set<String> KNOWN = Set.of(
            "$select",
            "$expand",
            "$filter",
            "$top",
            "$skip",
            "$skiptoken",
            "$orderby",
            "$count",
            "$search",
            "$format",
            "$deltatoken");

    /** Reads a raw query string. */
    public static QueryOptions read(String raw) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                var cut = pair.indexOf('=');
                var name = decode(cut < 0 ? pair : pair.substring(0, cut));
                if (values.put(name, cut < 0 ? "" : decode(pair.substring(cut + 1))) != null) {
                    throw GraphRefusal.badRequest("Query option '" + name
                            + "' was specified more than once, but it must be specified at most once.");
                }
            }
        }
        values.keySet().forEach(QueryOptions::check);
        return new QueryOptions(values);
    }

    private static void check(String name) {
        if (name.startsWith("$") && !KNOWN.contains(name)) {
            throw GraphRefusal.badRequest("The query parameter '" + name + "' is not supported.");
        }
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.badRequest("The query string is not well-formed.");
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names in {@code $select}; empty where it did not come. */
    public List<String> select() {
        return get("$select").stream()
                .flatMap(s -> Stream.of(s.split(",")))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    public boolean counts() {
        return get("$count").filter("true"::equalsIgnoreCase).isPresent();
    }

    /** A number of at least {@code least}, or {@code fallback} where the option did not come. */
    public int number(String name, int least, int fallback) {
        var text = get(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number that is too small
        }
        throw GraphRefusal.badRequest("Invalid value '" + text.get() + "' for " + name + " query option found. The "
                + name + " query option requires a non-negative integer value.");
    }
}
