package io.lastday.device.summary;

import io.lastday.device.person.Holder;
import io.lastday.device.person.People;
import io.lastday.device.person.PersonState;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Failing;
import io.lastday.device.posture.Leaving;
import io.lastday.device.posture.Ownership;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.PostureState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts devices while they pass. A figure counts exactly the rows that its list shows. Not safe for several threads. */
public final class Figures {

    /** Support that ends within so many days is said to end soon. */
    public static final int SOON_DAYS = 90;

    private final Map<PostureState, Long> states = new EnumMap<>(PostureState.class);
    private final Map<Ownership, Long> owners = new EnumMap<>(Ownership.class);
    private final Map<Platform, Long> platforms = new EnumMap<>(Platform.class);
    private final Map<Check, Map<CheckState, Long>> checks = new EnumMap<>(Check.class);
    private final SortedMap<String, Long> departments = new TreeMap<>();
    private final Set<String> people = new HashSet<>();
    private final boolean casesAreKnown;
    private final HeldByLeavers leavers = new HeldByLeavers();
    private final LongestFailures failing = new LongestFailures();
    private long devices;
    private long stale;
    private long unmanaged;
    private long endingSoon;
    private long conflicting;
    private @Nullable LocalDate nextEnd;
    private long ofDisabledPeople;
    private long ofMissingPeople;

    /** Where nobody has said who is leaving. */
    public Figures() {
        this(/* casesAreKnown */ false);
    }

    /** @param casesAreKnown whether all open leaver cases are known, so that what is counted of them is a number */
    public Figures(boolean casesAreKnown) {
        this.casesAreKnown = casesAreKnown;
    }

    /** Takes one device in, of somebody who may be leaving. */
    public void add(Posture posture, @Nullable Leaving leaving, LocalDate today) {
        add(posture, today);
        if (leaving != null) {
            leavers.add(leaving, today);
        }
    }

    /** Takes one device in. */
    public void add(Posture posture, LocalDate today) {
        devices++;
        states.merge(posture.state(), 1L, Long::sum);
        owners.merge(posture.ownership(), 1L, Long::sum);
        platforms.merge(posture.facts().platform(), 1L, Long::sum);
        posture.results().forEach(this::add);
        String person = posture.facts().identity().personId();
        if (person != null) {
            people.add(person);
        }
        Holder holder = posture.holder();
        if (holder != null && holder.department() != null) {
            departments.merge(holder.department(), 1L, Long::sum);
        }
        stale += posture.stale() ? 1 : 0;
        unmanaged += posture.facts().managed() ? 0 : 1;
        endingSoon += posture.endsWithin(SOON_DAYS, today) ? 1 : 0;
        conflicting += posture.isContested() ? 1 : 0;
        ofDisabledPeople += posture.isHeldBy(PersonState.DISABLED) ? 1 : 0;
        ofMissingPeople += posture.isHeldBy(PersonState.MISSING) ? 1 : 0;
        nextEnd = earlier(nextEnd, posture.supportEnds());
    }

    /** Takes in since when a device fails. */
    public void add(String device, @Nullable Failing longest) {
        if (longest != null) {
            failing.add(device, longest);
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private void add(CheckResult result) {
        checks.computeIfAbsent(result.check(), ignored -> new EnumMap<>(CheckState.class))
                .merge(result.state(), 1L, Long::sum);
    }

    /**
     * The figures of all that were taken in.
     *
     * @param readAt when each source was last read whole
     * @param directory its users: without a list of them nobody is counted as disabled or missing, not even as none
     * @param warnings what the tenant's own settings make of it, in words
     */
    public Tiles tiles(DatasetAge dataset, Map<String, Instant> readAt, People directory, List<String> warnings) {
        return new Tiles(
                devices,
                people.size(),
                of(PostureState.SAFE),
                of(PostureState.NOT_SAFE),
                of(PostureState.UNKNOWN),
                owners.getOrDefault(Ownership.PERSONAL, 0L),
                owners.getOrDefault(Ownership.COMPANY, 0L),
                owners.getOrDefault(Ownership.UNKNOWN, 0L),
                stale,
                unmanaged,
                endingSoon,
                conflicting,
                nextEnd,
                directory.unread() == null ? ofDisabledPeople : null,
                directory.tellsMissing() ? ofMissingPeople : null,
                casesAreKnown ? leavers.held() : null,
                casesAreKnown ? leavers.oldestDays() : null,
                Arrays.stream(Check.values()).map(this::tally).toList(),
                Map.copyOf(platforms),
                departments,
                failing.devices(),
                dataset,
                readAt,
                warnings);
    }

    private long of(PostureState state) {
        return states.getOrDefault(state, 0L);
    }

    private CheckTally tally(Check check) {
        Map<CheckState, Long> found = checks.getOrDefault(check, Map.of());
        return new CheckTally(
                check,
                check.title(),
                found.getOrDefault(CheckState.PASS, 0L),
                found.getOrDefault(CheckState.FAIL, 0L),
                found.getOrDefault(CheckState.UNKNOWN, 0L),
                found.getOrDefault(CheckState.NOT_APPLICABLE, 0L),
                check.counts(),
                check.standard());
    }
}
