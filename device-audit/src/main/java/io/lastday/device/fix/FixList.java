package io.lastday.device.fix;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Fixes;
import io.lastday.device.posture.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list of fixes that is shipped with the service. The first line that fits counts. */
@Component
public final class FixList implements Fixes {

    private static final String SHIPPED = "/fix/fixes.json";

    private final List<FixEntry> entries;

    /** @throws RuntimeException where the list is not there, or names a check or a platform that there is not */
    public FixList(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(FixList.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            this.entries = json.readValue(file, new TypeReference<List<FixEntry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As below, where it is not known, or does not matter, which source said so. */
    public Optional<Fix> of(Platform platform, Check check, CheckState state, @Nullable String reason) {
        return of(platform, check, state, reason, null);
    }

    /**
     * Empty of what passes or does not apply, and where nothing is to be done.
     *
     * @param source which management said so: each has menus of its own
     */
    public Optional<Fix> of(
            Platform platform, Check check, CheckState state, @Nullable String reason, @Nullable String source) {
        return state == CheckState.FAIL || state == CheckState.UNKNOWN
                ? entries.stream()
                        .filter(entry -> entry.mends(platform, check, state, reason, source))
                        .findFirst()
                        .map(FixEntry::fix)
                : Optional.empty();
    }

    @Override
    public @Nullable String of(Platform platform, CheckResult result) {
        return of(
                        platform,
                        result.check(),
                        result.state(),
                        result.reason(),
                        result.evidence().source())
                .map(Fix::text)
                .orElse(null);
    }
}
