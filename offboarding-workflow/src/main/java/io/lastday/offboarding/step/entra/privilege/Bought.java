package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.function.Supplier;

/** Tells a tenant that has not bought a feature, where nothing of it can exist, from one where nothing was found. */
final class Bought {

    private static final String UNLICENSED = "AadPremiumLicenseRequired";

    private boolean missing;

    /** The list, empty where the tenant has not bought the feature. Any other refusal is thrown. */
    <T> List<T> list(Supplier<List<T>> read) {
        try {
            return read.get();
        } catch (RemoteFailure.Terminal refused) {
            if (!isMissing(refused)) {
                throw refused;
            }
            missing = true;
            return List.of();
        }
    }

    /** Whether a refusal means that the tenant has not bought the feature. */
    static boolean isMissing(RemoteFailure.Terminal refused) {
        return refused.code().equals(UNLICENSED);
    }

    /** What the run gave, or that there was nothing to run on. */
    StepResult or(StepResult result, String feature) {
        return missing
                ? new Outcome.Skipped(
                        Powers.NOT_LICENSED, "The tenant has no " + feature + ": there is nothing to take.")
                : result;
    }
}
