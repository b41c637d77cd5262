package io.lastday.platform.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some findings, worst first, then in the order of their subjects.
 *
 * @param total all that the filter means, not only those of this page
 * @param nextCursor null on the last page
 */
public record FindingPage(
        long total, List<Finding> items, @Nullable String nextCursor) {}
