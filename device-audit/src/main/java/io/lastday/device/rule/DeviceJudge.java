package io.lastday.device.rule;

import io.lastday.device.posture.Attestation.Subject;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.Check.Counts;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.PostureState;
import java.util.Arrays;
import java.util.List;

/**
 * Runs every rule over all that the sources say of one device, and rolls the results up. <b>Pure.</b> Safe is a device on which
 * every check that counts passes or does not apply; which ones count stands in {@link Check}.
 */
public final class DeviceJudge {

    private DeviceJudge() {}

    /** The posture of a device that one source speaks of. */
    public static Posture judge(DeviceFacts facts, RuleContext context) {
        return judge(List.of(facts), context);
    }

    /**
     * The device's posture as of the context's clock. Of each check the newest observation counts.
     *
     * @param sources what each source says, the one that names the device first
     */
    public static Posture judge(List<DeviceFacts> sources, RuleContext context) {
        Words all = Words.of(sources, context);
        List<CheckResult> results = Arrays.stream(Check.values())
                .map(check -> all.result(check)
                        .attested(context.attested(check, Subject.CHECK).orElse(null)))
                .toList();
        boolean managed = sources.stream().anyMatch(DeviceFacts::managed);
        boolean silent = results.get(Check.LAST_SEEN.ordinal()).state() == CheckState.UNKNOWN;
        DeviceFacts system = all.decisive(Check.OS_SUPPORT);
        return new Posture(
                shown(sources, managed),
                OwnershipRule.owner(all.decisive(Check.OWNERSHIP)),
                rollUp(results),
                results,
                silent || !managed ? null : OsSupportRule.ends(system, context),
                managed && silent,
                null);
    }

    private static DeviceFacts shown(List<DeviceFacts> sources, boolean managed) {
        return sources.stream()
                .filter(facts -> facts.managed() == managed)
                .findFirst()
                .orElseThrow();
    }

    static PostureState rollUp(List<CheckResult> results) {
        boolean failed = results.stream()
                .anyMatch(result ->
                        result.state() == CheckState.FAIL && result.check().counts() != Counts.NOT);
        if (failed) {
            return PostureState.NOT_SAFE;
        }
        boolean unclear = results.stream()
                .anyMatch(result ->
                        result.state() == CheckState.UNKNOWN && result.check().counts() == Counts.ALWAYS);
        return unclear ? PostureState.UNKNOWN : PostureState.SAFE;
    }
}
