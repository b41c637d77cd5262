package io.lastday.device.os;

import io.lastday.device.os.OsDataset.Release;
import io.lastday.device.os.OsDataset.WindowsBuild;
import io.lastday.platform.source.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the answers of endoflife.date's API, version 1. What is not whole or absurd makes none of it count. */
public final class EndOfLifeAnswers {

    /** What is asked for, by the names that the API has for it. */
    public static final List<String> PRODUCTS =
            List.of("windows", "ios", "ipados", "macos", "android", "ubuntu", "debian", "fedora");

    private static final String WINDOWS = "windows";
    private static final Set<String> UPDATES_LISTED = Set.of("ios", "ipados", "macos");
    private static final Pattern CLIENT = Pattern.compile("(10|11)-([0-9a-z]{4})(-e|-w|-iot)?(-lts)?");
    private static final Pattern BUILD = Pattern.compile("10\\.0\\.(\\d{5})");

    private final LocalDate today;
    private final List<WindowsBuild> windows = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private LocalDate youngest = LocalDate.MIN;

    private EndOfLifeAnswers(LocalDate today) {
        this.today = today;
    }

    /**
     * All products as one part.
     *
     * @param digest of the answers, for the revision's name
     * @throws NotTaken where one is missing, is not of the API's form, or says what cannot be
     */
    public static SupportPart read(Map<String, JsonNode> byProduct, String digest, LocalDate today) {
        EndOfLifeAnswers answers = new EndOfLifeAnswers(today);
        PRODUCTS.forEach(product -> answers.take(product, byProduct.get(product)));
        return new SupportPart(digest, answers.youngest, answers.windows, answers.releases);
    }

    private void take(String product, @Nullable JsonNode answer) {
        if (answer == null) {
            throw new NotTaken("there is no answer about " + product);
        }
        JsonNode result = answer.path("result");
        if (!product.equals(Said.text(result, "name"))
                || result.path("releases").isEmpty()) {
            throw new NotTaken("the answer about " + product + " is not whole");
        }
        Instant changed = Said.time(answer, "last_modified");
        if (changed == null || day(changed).isAfter(today.plusDays(1))) {
            throw new NotTaken("the answer about " + product + " has no day that can be");
        }
        youngest = day(changed).isAfter(youngest) ? day(changed) : youngest;
        for (JsonNode release : result.path("releases")) {
            take(product, release, new Line(release, product));
        }
    }

    /** The dates of one release, which have to be possible. */
    private final class Line {

        private final @Nullable LocalDate ends;
        private final @Nullable String latest;
        private final @Nullable LocalDate latestReleased;

        Line(JsonNode release, String product) {
            LocalDate released = date(release, "releaseDate");
            this.ends = date(release, "eolFrom");
            this.latest = Said.text(release.path("latest"), "name");
            this.latestReleased = date(release.path("latest"), "date");
            boolean endless = ends == null && Boolean.TRUE.equals(Said.flag(release, "isEol"));
            if (released == null || endless || isBefore(ends, released) || isBefore(latestReleased, released)) {
                throw new NotTaken("the answer about " + product + " has dates that cannot be");
            }
            if (latestReleased != null && latestReleased.isAfter(today.plusDays(1))) {
                throw new NotTaken("the answer about " + product + " knows the future");
            }
        }
    }

    private void take(String product, JsonNode release, Line line) {
        String name = Said.text(release, "name");
        if (name == null) {
            throw new NotTaken("the answer about " + product + " has a release without a name");
        }
        if (product.equals(WINDOWS)) {
            client(name, line);
            return;
        }
        boolean listed = UPDATES_LISTED.contains(product) && line.latestReleased != null;
        releases.add(new Release(
                product, name, line.ends, listed ? line.latest : null, listed ? line.latestReleased : null));
    }

    /** Windows before 10 has no builds here, and is known to have ended. */
    private void client(String name, Line line) {
        Matcher form = CLIENT.matcher(name);
        Matcher build = BUILD.matcher(line.latest == null ? "" : line.latest);
        if (form.matches() && build.matches() && line.ends != null) {
            windows.add(new WindowsBuild(
                    Integer.parseInt(build.group(1)),
                    "Windows " + form.group(1) + " " + form.group(2).toUpperCase(Locale.ROOT),
                    form.group(4) == null ? WindowsBuild.GENERAL : WindowsBuild.LONG_TERM,
                    edition(form.group(3)),
                    line.ends));
        }
    }

    private static String edition(@Nullable String suffix) {
        return switch (suffix) {
            case "-e" -> "ENTERPRISE";
            case "-w" -> "PRO";
            case "-iot" -> "IOT";
            case null, default -> "ANY";
        };
    }

    private static boolean isBefore(@Nullable LocalDate date, LocalDate other) {
        return date != null && date.isBefore(other);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable LocalDate date(JsonNode object, String member) {
        String text = Said.text(object, member);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new NotTaken("a date cannot be read");
        }
    }
}
