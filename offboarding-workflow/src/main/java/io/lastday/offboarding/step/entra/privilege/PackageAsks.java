package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.remote.GrowingGap;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments this step has asked to end, and when first: its cursor. Asking twice for the same is refused as a duplicate.
 *
 * @param since when the first was asked for, null where none was
 * @param ids assignments that were asked for
 */
record PackageAsks(@Nullable Instant since, Set<String> ids) {

    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("asked=([^;]+);ids=([A-Za-z0-9,._-]*)");
    private static final PackageAsks NONE = new PackageAsks(null, Set.of());

    /** Keeps its own copy. */
    PackageAsks {
        ids = Set.copyOf(ids);
    }

    static PackageAsks of(StepContext context) {
        String cursor = context.cursor();
        Matcher matcher = FORM.matcher(cursor == null ? "" : cursor);
        return matcher.matches()
                ? new PackageAsks(
                        Instant.parse(matcher.group(1)), Set.of(matcher.group(2).split(",")))
                : NONE;
    }

    PackageAsks with(String id, Instant now) {
        Set<String> more = new TreeSet<>(ids);
        more.add(id);
        return new PackageAsks(since == null ? now : since, more);
    }

    boolean isOlderThan(Duration time, Instant now) {
        return since != null && now.isAfter(since.plus(time));
    }

    /** Soon at first, then as long again as it has taken so far, half a minute at most. */
    Instant lookAgain(Instant now) {
        Duration age = since == null ? Duration.ZERO : Duration.between(since, now);
        return now.plus(GrowingGap.after(age, LATEST));
    }

    /** Nothing asked, so that everything is asked for again. */
    static PackageAsks none() {
        return NONE;
    }

    @Nullable
    String cursor() {
        return since == null ? null : "asked=" + since + ";ids=" + String.join(",", new TreeSet<>(ids));
    }
}
