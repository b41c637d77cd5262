package io.lastday.device.posture;

import io.lastday.device.person.PersonState;
import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list and of the file, as they stand in the address.
 *
 * @param check name of a check; without {@code checkState} or {@code reason} those that fail it are meant
 */
record DeviceQuery(
        @Nullable String owner,
        @Nullable PostureState state,
        @Nullable String check,
        @Nullable CheckState checkState,
        @Nullable String reason,
        @Nullable Ownership ownership,
        @Nullable Platform platform,
        @Nullable String department,
        @Nullable Boolean personEnabled,
        @Nullable PersonState personState,
        @Nullable Boolean managed,
        @Nullable Boolean stale,
        @Nullable Boolean endsSoon,
        @Nullable Boolean conflict,
        @Nullable Boolean leaver,
        @Nullable String q) {

    RowFilter filter() {
        RowFilter filter = RowFilter.ALL
                .with(DeviceFacets.OWNER, owner)
                .with(DeviceFacets.STATE, state)
                .with(DeviceFacets.OWNERSHIP, ownership)
                .with(DeviceFacets.PLATFORM, platform)
                .with(DeviceFacets.DEPARTMENT, department)
                .with(DeviceFacets.PERSON_STATE, standing())
                .with(DeviceFacets.MANAGED, managed)
                .with(DeviceFacets.STALE, stale)
                .with(DeviceFacets.ENDS_SOON, endsSoon)
                .with(DeviceFacets.CONFLICT, conflict)
                .with(DeviceFacets.LEAVER, leaver)
                .search(q);
        if (check == null || check.isBlank()) {
            return checkState == null && reason == null
                    ? filter
                    : refused("checkState and reason say nothing without check. Name one of ");
        }
        boolean byReason = checkState == null && reason != null;
        CheckState wanted = checkState == null ? CheckState.FAIL : checkState;
        RowFilter ofReason = filter.with(DeviceFacets.ofReason(named(check)), reason);
        return byReason ? ofReason : ofReason.with(DeviceFacets.ofCheck(named(check)), wanted);
    }

    /** Both say the same facet: one that contradicts the other means nobody, and saying so is kinder than an empty list. */
    private @Nullable PersonState standing() {
        if (personEnabled == null) {
            return personState;
        }
        PersonState meant = personEnabled ? PersonState.ENABLED : PersonState.DISABLED;
        if (personState != null && personState != meant) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, "personEnabled and personState contradict each other. Give one.");
        }
        return meant;
    }

    private static Check named(String name) {
        return Arrays.stream(Check.values())
                .filter(check -> check.apiName().equals(name))
                .findFirst()
                .orElseGet(() -> refused("There is no check of that name. Use one of "));
    }

    private static <T> T refused(String why) {
        throw new ProblemException(
                CommonProblem.INVALID_REQUEST,
                why
                        + String.join(
                                ", ",
                                Arrays.stream(Check.values())
                                        .map(Check::apiName)
                                        .toList()) + ".");
    }
}
