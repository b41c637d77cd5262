package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.Check.Counts;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Evidence;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.PostureState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs every rule over one device and rolls the results up. <b>Pure.</b> Safe is a device on which every check that counts
 * passes or does not apply; which ones count stands in {@link Check}.
 */
public final class DeviceJudge {

    private static final List<Rule> RULES = Stream.<Rule>of(
                    new OsSupportRule(),
                    new CredentialRule(),
                    new AutoLockRule(),
                    new PatchAgeRule(),
                    new EncryptionRule(),
                    new EndpointProtectionRule(),
                    new JailbreakRule(),
                    new LastSeenRule(),
                    new OwnershipRule())
            .sorted(Comparator.comparing(Rule::check))
            .toList();

    private DeviceJudge() {}

    /** The device's posture as of the context's clock. */
    public static Posture judge(DeviceFacts facts, RuleContext context) {
        Optional<Overruled> overruled = overruled(facts, context);
        List<CheckResult> results = RULES.stream()
                .map(rule -> result(rule, facts, context))
                .map(result -> overruled.map(by -> by.over(result)).orElse(result))
                .toList();
        return new Posture(
                facts,
                OwnershipRule.owner(facts),
                rollUp(results),
                results,
                overruled.isPresent() ? null : OsSupportRule.ends(facts, context),
                facts.managed() && overruled.isPresent());
    }

    /** Why no check can be believed today, whatever it says. */
    private record Overruled(String reason, String words) {

        CheckResult over(CheckResult result) {
            return result.stale(reason, words);
        }
    }

    private static Optional<Overruled> overruled(DeviceFacts facts, RuleContext context) {
        return facts.managed()
                ? LastSeenRule.silence(facts, context.now()).map(why -> new Overruled(why, "silent for too long"))
                : Optional.of(new Overruled("NOT_MANAGED", "seen, not managed"));
    }

    private static CheckResult result(Rule rule, DeviceFacts facts, RuleContext context) {
        Verdict verdict = rule.judge(facts, context);
        Proof proof = verdict.proof();
        Evidence evidence = new Evidence(
                facts.managed() ? "intune" : "entra",
                proof.endpoint(),
                proof.field(),
                proof.raw(),
                facts.observedAt(),
                facts.lastSync(),
                rule.version(),
                proof.byDate() ? context.catalog().revision() : null);
        return new CheckResult(
                rule.check(), verdict.state(), verdict.reason(), verdict.badge(), evidence, /* lastKnown */ null, null);
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
