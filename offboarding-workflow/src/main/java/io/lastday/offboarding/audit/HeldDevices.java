package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /api/devices?owner=} answers.
 *
 * @param asOf when the evaluation was made
 * @param total how many there are, whatever was sent of them
 * @param sources how the last try at each source ended; empty where the audit does not say
 */
public record HeldDevices(Instant asOf, int total, List<Item> items, List<Source> sources) {

    private static final String CASES = "lastday";

    /** Keeps its own copies. */
    public HeldDevices {
        items = List.copyOf(items);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Whether every device that is counted was sent. */
    public boolean isWhole() {
        return total == items.size();
    }

    /** The sources of devices whose last try was not whole: what the answer says of them is older than it. */
    public List<Source> broken() {
        return sources.stream()
                .filter(source -> !CASES.equals(source.source()) && !"COMPLETE".equals(source.state()))
                .toList();
    }

    /**
     * One device.
     *
     * @param ownership {@code COMPANY}, {@code PERSONAL} or {@code UNKNOWN}
     * @param state {@code SAFE}, {@code NOT_SAFE} or {@code UNKNOWN}
     * @param lastSeen when it last spoke to a management, where that is known
     * @param managed false for one that was seen signing in and that no management knows
     */
    public record Item(
            String id,
            String name,
            String ownership,
            String platform,
            String state,
            boolean managed,
            @Nullable Instant lastSeen,
            List<Check> checks) {

        /** Keeps its own copy. */
        public Item {
            checks = List.copyOf(checks);
        }
    }

    /** @param badge a few words for people, such as "ended 13 Oct 2026" */
    public record Check(
            String check,
            String state,
            @Nullable String reason,
            @Nullable String badge) {}

    /** @param lastCompleteAt when a whole walk last ended; null where none ever did */
    public record Source(
            String source,
            String state,
            @Nullable String reason,
            @Nullable Instant lastCompleteAt,
            @Nullable Instant lastCompleteBeganAt) {}
}
