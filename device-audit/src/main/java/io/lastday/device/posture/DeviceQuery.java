package io.lastday.device.posture;

import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list and of the file, as they stand in the address.
 *
 * @param check name of a check; without {@code checkState} those that fail it are meant
 */
record DeviceQuery(
        @Nullable String owner,
        @Nullable PostureState state,
        @Nullable String check,
        @Nullable CheckState checkState,
        @Nullable Ownership ownership,
        @Nullable Platform platform,
        @Nullable String q) {

    RowFilter filter() {
        RowFilter filter = RowFilter.ALL
                .with(DeviceFacets.OWNER, owner)
                .with(DeviceFacets.STATE, state)
                .with(DeviceFacets.OWNERSHIP, ownership)
                .with(DeviceFacets.PLATFORM, platform)
                .search(q);
        if (check == null || check.isBlank()) {
            return checkState == null ? filter : refused("checkState says nothing without check. Name one of ");
        }
        CheckState wanted = checkState == null ? CheckState.FAIL : checkState;
        return filter.with(DeviceFacets.ofCheck(named(check)), wanted);
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
