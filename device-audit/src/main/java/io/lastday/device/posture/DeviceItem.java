package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lastday.device.person.Holder;
import io.lastday.device.person.PersonState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One device as the API gives it and as an evaluation keeps it. What moves with every scan is not kept: the time of the last
 * contact stands here only of a device that has been silent for a week.
 *
 * @param person {@code entra:<id>}, null where nobody is known
 * @param department of the person; null where it is not known
 * @param personEnabled whether the person may sign in; null where they are not there, or it is not known
 * @param personState null where the device has no person
 * @param personReason why it is not known whether the person is there
 * @param lastSeen when it last spoke to a management; null in a stored row where that was within a week
 * @param managed false for a device that was seen signing in and that no management knows
 * @param leaver the open case of its person; null where there is none, and where nobody could ask
 * @param supportEnds the last day of its system's support, where it is supported and a day is known
 * @param failing the counted check that has failed for longest; absent where none fails
 */
public record DeviceItem(
        String id,
        String name,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String department,
        @Nullable Boolean personEnabled,
        @Nullable PersonState personState,
        @Nullable String personReason,
        Ownership ownership,
        Platform platform,
        @Nullable String os,
        @Nullable String osVersion,
        @Nullable Instant lastSeen,
        boolean managed,
        PostureState state,
        @Nullable Leaving leaver,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate supportEnds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failing failing,
        List<CheckResult> checks) {

    /** The posture in the API's shape, without what moves by time alone. */
    public static DeviceItem of(Posture posture, @Nullable Leaving leaver, @Nullable Failing failing) {
        DeviceFacts facts = posture.facts();
        Holder holder = posture.holder();
        return new DeviceItem(
                facts.identity().id(),
                facts.identity().name(),
                facts.identity().personId(),
                name(facts.identity().personName(), holder),
                holder == null ? null : holder.department(),
                holder == null ? null : holder.enabled(),
                holder == null ? null : holder.state(),
                holder == null ? null : holder.reason(),
                posture.ownership(),
                facts.platform(),
                facts.system().name(),
                facts.system().version(),
                posture.result(Check.LAST_SEEN).evidence().deviceLastSync(),
                facts.managed(),
                posture.state(),
                leaver,
                posture.supportEnds(),
                failing,
                posture.results().stream()
                        .map(result -> result.resting(result.evidence().stored()))
                        .toList());
    }

    private static @Nullable String name(@Nullable String told, @Nullable Holder holder) {
        return told == null && holder != null ? holder.name() : told;
    }

    /**
     * This device with what its evaluation says of all rows, and what mends it.
     *
     * @param reading when its sources were read, and which OS dates were used
     * @param seen its last contact, where it is known and the row does not say it
     */
    DeviceItem read(Reading reading, @Nullable Instant seen, Fixes fixes) {
        Instant last = lastSeen == null ? seen : lastSeen;
        return new DeviceItem(
                id,
                name,
                person,
                personName,
                department,
                personEnabled,
                personState,
                personReason,
                ownership,
                platform,
                os,
                osVersion,
                last,
                managed,
                state,
                leaver,
                supportEnds,
                failing,
                checks.stream()
                        .map(check -> check.resting(check.evidence()
                                        .read(
                                                reading.readAt()
                                                        .get(check.evidence().source()),
                                                reading.revision()))
                                .mended(fixes.of(platform, check)))
                        .toList());
    }

    /** The result of one check; empty where the row is older than the check. */
    public Optional<CheckResult> result(Check check) {
        return checks.stream().filter(result -> result.check() == check).findFirst();
    }
}
