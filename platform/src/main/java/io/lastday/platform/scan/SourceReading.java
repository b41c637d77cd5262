package io.lastday.platform.scan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the reading of one source ended; facts are there only after a whole walk. */
record SourceReading(SourceReport report, @Nullable String facts) {

    Optional<String> wholeFacts() {
        return Optional.ofNullable(facts);
    }

    boolean isWhole() {
        return facts != null;
    }
}
