package io.lastday.platform.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the writing calls of a system do, in words. Each reads on from "It would have"; {@code $1}, {@code $2} stand for the ids in
 * the path. Nothing of a query or a body is needed, or said.
 */
public final class Deeds {

    private final List<Deed> deeds;

    private Deeds(List<Deed> deeds) {
        this.deeds = List.copyOf(deeds);
    }

    /** Starts a table. */
    public static Table table() {
        return new Table();
    }

    /** The words for a call; empty for one that the table does not know. The first row that fits counts. */
    public Optional<String> of(String method, String path, @Nullable String permission) {
        return deeds.stream()
                .flatMap(deed -> deed.words(method, path, permission).stream())
                .findFirst();
    }

    /** The words for a call, general ones where the table does not know it. */
    public String orGeneral(String method, String path, @Nullable String permission) {
        return of(method, path, permission).orElseGet(() -> switch (method.toUpperCase(Locale.ROOT)) {
            case "DELETE" -> "removed what is at " + path;
            case "PATCH", "PUT" -> "changed what is at " + path;
            default -> "sent a change to " + path;
        });
    }

    /** Rows of a table in the making. */
    public static final class Table {

        private final List<Deed> deeds = new ArrayList<>();

        private Table() {}

        /**
         * Adds a row.
         *
         * @param call the method and the path, an id written as {@code {}} and any kind of thing as {@code *}
         */
        public Table row(String call, String words) {
            return row(call, /* permission */ null, words);
        }

        /** As {@link #row(String, String)}, for calls that ask for this permission only. */
        public Table row(String call, @Nullable String permission, String words) {
            String[] parts = call.split(" ");
            deeds.add(new Deed(parts[0], pattern(parts[1]), permission, words));
            return this;
        }

        /** The table. */
        public Deeds end() {
            return new Deeds(deeds);
        }

        // A "$ref" may come with its dollar encoded.
        private static Pattern pattern(String path) {
            return Pattern.compile(
                    path.replace("$", "(?:\\$|%24)").replace("{}", "([^/]+)").replace("*", "([A-Za-z0-9]+)"));
        }
    }

    private record Deed(
            String method, Pattern path, @Nullable String permission, String words) {

        Optional<String> words(String asked, String at, @Nullable String with) {
            Matcher matcher = path.matcher(at);
            boolean fits = method.equals(asked) && (permission == null || permission.equals(with)) && matcher.matches();
            return fits ? Optional.of(matcher.replaceFirst(words)) : Optional.empty();
        }
    }
}
