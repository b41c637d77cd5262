package io.lastday.device.fix;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Platform;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of the list of fixes. What it does not name it does not ask for. */
record FixEntry(
        @Nullable Check check,
        @Nullable CheckState state,
        Set<Platform> platforms,
        Set<String> sources,
        Set<String> reasons,
        Fix.By by,
        String text) {

    @SuppressWarnings("ConstantValue") // a line leaves out what it does not ask for
    FixEntry {
        platforms = platforms == null ? Set.of() : Set.copyOf(platforms);
        sources = sources == null ? Set.of() : Set.copyOf(sources);
        reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
    }

    boolean mends(Platform on, Check asked, CheckState said, @Nullable String reason, @Nullable String source) {
        return (check == null || check == asked)
                && (state == null || state == said)
                && (platforms.isEmpty() || platforms.contains(on))
                && (sources.isEmpty() || (source != null && sources.contains(source)))
                && (reasons.isEmpty() || (reason != null && reasons.contains(reason)));
    }

    Fix fix() {
        return new Fix(by, text);
    }
}
