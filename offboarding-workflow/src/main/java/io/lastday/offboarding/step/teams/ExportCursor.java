package io.lastday.offboarding.step.teams;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an export goes on: which page is next, where it is, and the messages of the page before, since a page may begin with
 * messages that the one before ended with. Holds no content.
 *
 * @param page number of the next page, from 1
 * @param link its address; empty for the first
 * @param before identities of the page before
 */
record ExportCursor(int page, Optional<String> link, Set<String> before) {

    private static final ExportCursor START = new ExportCursor(1, Optional.empty(), Set.of());
    private static final int PARTS = 3;
    private static final String BETWEEN = " ";

    ExportCursor {
        before = Set.copyOf(before);
    }

    /** What {@link #text} wrote; from the start where there is nothing readable: originals in hand are then replaced. */
    static ExportCursor of(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(BETWEEN, PARTS);
        if (parts.length != PARTS || !parts[0].matches("\\d{1,6}")) {
            return START;
        }
        Set<String> before = Arrays.stream(parts[1].split(","))
                .filter(hash -> hash.matches("[0-9a-f]{12}"))
                .collect(Collectors.toSet());
        return new ExportCursor(
                Integer.parseInt(parts[0]), Optional.of(parts[2]).filter(link -> !link.isEmpty()), before);
    }

    String text() {
        return page + BETWEEN + before.stream().sorted().collect(Collectors.joining(",")) + BETWEEN + link.orElse("");
    }
}
