package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.Filter;
import io.lastday.sandbox.tenant.query.FilterMatch;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages behind an export, in the order of their last change, so that a page of a hundred thousand costs a search and not a
 * walk. Kept until something in the tenant changes. Safe for many threads.
 */
final class Exports {
    private final Sources sources;
    private final Map<String, Kept> kept = new HashMap<>();

    Exports(Sources sources) {
        this.sources = sources;
    }

    private record Kept(long revision, Instant[] times, List<ObjectNode> messages) {}

    private record Dated(Instant time, ObjectNode message) {}

    /** The messages that pass; a filter was checked before. */
    List<ObjectNode> read(ResourcePath path, Optional<Filter> filter) {
        var all = all(path);
        if (filter.isEmpty()) {
            return all.messages();
        }
        var range = Range.of(filter.get());
        int from = first(all.times(), range.after(), 1);
        int to = Math.max(from, first(all.times(), range.before(), 0));
        var within = all.messages().subList(from, to);
        return range.isAll()
                ? within
                : within.stream()
                        .filter(m -> FilterMatch.matches(filter.get(), m))
                        .toList();
    }

    private synchronized Kept all(ResourcePath path) {
        long revision = sources.revision();
        var known = kept.get(path.text());
        if (known != null && known.revision() == revision) {
            return known;
        }
        var dated = sources.messages(path).stream()
                .map(m -> new Dated(time(m), m))
                .sorted(Comparator.comparing(Dated::time))
                .toList();
        var fresh = new Kept(
                revision,
                dated.stream().map(Dated::time).toArray(Instant[]::new),
                dated.stream().map(Dated::message).toList());
        kept.put(path.text(), fresh);
        return fresh;
    }

    /** A message of a firm from files may have no time; no range holds it. */
    private static Instant time(ObjectNode message) {
        try {
            return OffsetDateTime.parse(message.path("lastModifiedDateTime").asString(""))
                    .toInstant();
        } catch (DateTimeException none) {
            return Instant.MIN;
        }
    }

    /** The first place whose time is at least {@code bound}, or with {@code beyond} above it. */
    private static int first(Instant[] times, Instant bound, int beyond) {
        int at = Arrays.binarySearch(times, bound);
        int place = at < 0 ? -at - 1 : at;
        if (at >= 0) {
            while (place > 0 && times[place - 1].equals(bound)) {
                place--;
            }
            while (beyond > 0 && place < times.length && times[place].equals(bound)) {
                place++;
            }
        }
        return place;
    }

    /**
     * The range of times in a filter.
     *
     * @param isAll whether there is nothing else in it
     */
    private record Range(Instant after, Instant before, boolean isAll) {
        private static final Range OPEN = new Range(Instant.MIN, Instant.MAX, true);

        static Range of(Filter filter) {
            return switch (filter) {
                case Filter.And and -> of(and.left()).and(of(and.right()));
                case Filter.Compare compare when compare.path().equals("lastModifiedDateTime") -> of(compare);
                default -> new Range(Instant.MIN, Instant.MAX, false);
            };
        }

        private static Range of(Filter.Compare compare) {
            var time = OffsetDateTime.parse(compare.value().text()).toInstant();
            return compare.op().equals("gt") ? new Range(time, OPEN.before, true) : new Range(OPEN.after, time, true);
        }

        private Range and(Range other) {
            return new Range(
                    after.isAfter(other.after) ? after : other.after,
                    before.isBefore(other.before) ? before : other.before,
                    isAll && other.isAll);
        }
    }
}
