package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /api/devices?owner=} answers.
 *
 * @param at the audit's own clock when it answered; null where it does not say
 * @param asOf when the evaluation was made
 * @param total how many there are, whatever was sent of them
 * @param sources how the last try at each source ended; empty where the audit does not say
 */
public record HeldDevices(@Nullable Instant at, Instant asOf, int total, List<Item> items, List<Source> sources) {

    private static final String CASES = "lastday";
    private static final String FLEET = "fleet:";
    private static final String LIST = "file:";

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
        return ofDevices().filter(source -> !"COMPLETE".equals(source.state())).toList();
    }

    /**
     * When the first of the walks that the answer rests on began: all of it was read then or later. Null where one of them does not
     * say, and where one has ended since and the evaluation in force does not rest on it yet.
     */
    public @Nullable Instant begunAt() {
        boolean behind =
                ofDevices().map(Source::lastCompleteAt).anyMatch(ended -> ended == null || ended.isAfter(asOf));
        List<Source> unsaid = ofDevices()
                .filter(source -> source.lastCompleteBeganAt() == null)
                .toList();
        return behind || !unsaid.isEmpty()
                ? null
                : ofDevices()
                        .map(Source::lastCompleteBeganAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** When the last of these walks ended; the evaluation's time where none says. */
    public Instant walkedAt() {
        return ofDevices()
                .map(Source::lastCompleteAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(asOf);
    }

    /** Whether a source tells of devices; the cases of leavers know none. */
    public static boolean tellsOfDevices(String source) {
        return !CASES.equals(source);
    }

    private Stream<Source> ofDevices() {
        return sources.stream().filter(source -> tellsOfDevices(source.source()));
    }

    /** What tells that a device is there. */
    public enum Manager {
        /** Intune, which a case can order to retire or wipe it. */
        INTUNE,
        /** Fleet, which orders nothing. */
        FLEET,
        /** A line of the firm's signed list. */
        LIST,
        /** Nothing manages it: it signed in, and Entra saw it. */
        NOBODY
    }

    /**
     * One device.
     *
     * @param id the audit's: of Intune's and Entra's devices their own, else with the source before it
     * @param ownership {@code COMPANY}, {@code PERSONAL} or {@code UNKNOWN}
     * @param os the system, as its source words it
     * @param state {@code SAFE}, {@code NOT_SAFE} or {@code UNKNOWN}
     * @param lastSeen when it last spoke to a management, where that is known
     * @param managed false for one that was seen signing in and that no management knows
     */
    public record Item(
            String id,
            String name,
            String ownership,
            String platform,
            @Nullable String os,
            String state,
            boolean managed,
            @Nullable Instant lastSeen,
            List<Check> checks) {

        /** Keeps its own copy. */
        public Item {
            checks = List.copyOf(checks);
        }

        /** What tells that it is there; where several do, the one that says the most of it. */
        public Manager manager() {
            if (!managed) {
                return Manager.NOBODY;
            }
            return id.startsWith(FLEET) ? Manager.FLEET : id.startsWith(LIST) ? Manager.LIST : Manager.INTUNE;
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
