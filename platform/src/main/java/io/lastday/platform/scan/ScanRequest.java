package io.lastday.platform.scan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a wanted scan.
 *
 * @param slot key of a job's scheduled time, so that its rerun is harmless; left out where a person asks for a scan now
 */
record ScanRequest(
        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "[A-Za-z0-9:._-]*")
        String slot) {

    static final ScanRequest NOW = new ScanRequest(null);
}
