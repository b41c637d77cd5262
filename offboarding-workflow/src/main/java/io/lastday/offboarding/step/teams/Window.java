package io.lastday.offboarding.step.teams;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of last-modified times, and how far it has been read. Windows are what lets a long history be read side by side:
 * {@code lastModifiedDateTime} with {@code gt} and {@code lt} is the one filter that is documented for these calls.
 *
 * @param from its first moment
 * @param to the moment behind its last
 * @param next where its next page is, null before the first
 * @param pages how many were read
 * @param began when the first was asked for, null before that
 * @param ended when the last had come, null before that
 */
record Window(
        Instant from,
        Instant to,
        @Nullable String next,
        int pages,
        @Nullable Instant began,
        @Nullable Instant ended) {

    /** Before any chat there can be: migrated histories are older than Teams. */
    static final Instant DAWN = Instant.parse("1990-01-01T00:00:00Z");

    private static final int PAGE = 50;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofDays(3 * 365);
    private static final int RECENT = 4;

    static Window of(Instant from, Instant to) {
        return new Window(from, to, null, 0, null, null);
    }

    /**
     * The address of the next page. Times have milliseconds, as Graph writes them itself. One of them is read on both sides of a border, so that nothing on it falls between; what comes
     * twice is known by its identity.
     */
    String address(Source source) {
        return next != null
                ? next
                : source.path() + "?$top=" + PAGE + "&$filter=lastModifiedDateTime%20gt%20"
                        + millis(from.minusMillis(1)) + "%20and%20lastModifiedDateTime%20lt%20"
                        + millis(to.plusMillis(1));
    }

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    Window begun(Instant now) {
        return began != null ? this : new Window(from, to, next, pages, now, null);
    }

    /** One page further. */
    Window after(@Nullable String link) {
        return new Window(from, to, link, pages + 1, began, null);
    }

    Window ended(Instant now) {
        return new Window(from, to, null, pages + 1, began, now);
    }

    /** The same stretch from its first page. */
    Window anew() {
        return of(from, to);
    }

    boolean canSplit() {
        return Duration.between(from, to).compareTo(SHORTEST) > 0;
    }

    /** Two windows that are this one together. Of a long stretch the younger part is the shorter one: it holds more. */
    List<Window> halves() {
        Duration span = Duration.between(from, to);
        Instant cut = to.minusMillis(span.toMillis() / (span.compareTo(LONG) > 0 ? RECENT : 2));
        return List.of(of(cut, to), of(from, cut));
    }

    /**
     * Whether a message that left this window at {@code moment} may have hidden another one from us. Graph's next links count
     * messages, so what stood behind the one that left moves up, onto a page that was read before. One page alone has no such
     * border.
     *
     * @param skew how far Graph's clock and ours may be apart
     */
    boolean wasBeingReadAt(Instant moment, Duration skew) {
        return pages > 1
                && began != null
                && ended != null
                && !moment.isBefore(began.minus(skew))
                && !moment.isAfter(ended.plus(skew));
    }
}
