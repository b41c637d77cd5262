package io.lastday.identity.source.entra;

import com.microsoft.graph.models.ConditionalAccessConditionSet;
import com.microsoft.graph.models.ConditionalAccessDevicePlatform;
import com.microsoft.graph.models.ConditionalAccessLocations;
import com.microsoft.graph.models.ConditionalAccessPlatforms;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a condition leaves some sign-ins out: set to "all" it does not. */
final class Narrowing {

    private static final String ALL = "All";

    private Narrowing() {}

    static boolean byLocation(@Nullable ConditionalAccessLocations locations) {
        if (locations == null) {
            return false;
        }
        List<String> included = locations.getIncludeLocations();
        boolean everywhere = included == null || included.isEmpty() || included.contains(ALL);
        return !everywhere || isSet(locations.getExcludeLocations());
    }

    static boolean byPlatform(@Nullable ConditionalAccessPlatforms platforms) {
        if (platforms == null) {
            return false;
        }
        List<ConditionalAccessDevicePlatform> included = platforms.getIncludePlatforms();
        boolean every =
                included == null || included.isEmpty() || included.contains(ConditionalAccessDevicePlatform.All);
        return !every || isSet(platforms.getExcludePlatforms());
    }

    static boolean byRisk(ConditionalAccessConditionSet conditions) {
        return isSet(conditions.getSignInRiskLevels())
                || isSet(conditions.getUserRiskLevels())
                || isSet(conditions.getInsiderRiskLevels());
    }

    private static boolean isSet(@Nullable Collection<?> values) {
        return values != null && !values.isEmpty();
    }
}
