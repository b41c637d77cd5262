package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckResult.Conflict;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What one source says of each check of a device. */
record Word(DeviceFacts facts, List<CheckResult> results) {

    private static final List<Rule> RULES = Stream.<Rule>of(
                    new OsSupportRule(),
                    new CredentialRule(),
                    new AutoLockRule(),
                    new PatchAgeRule(),
                    new EncryptionRule(),
                    new EndpointProtectionRule(),
                    new JailbreakRule(),
                    new LastSeenRule(),
                    new OwnershipRule(),
                    new MessengerRule())
            .sorted(Comparator.comparing(Rule::check))
            .toList();

    static Word of(DeviceFacts facts, RuleContext context) {
        Optional<Overruled> overruled = overruled(facts, context.now());
        return new Word(
                facts,
                RULES.stream()
                        .map(rule -> result(rule, facts, context))
                        .map(result -> overruled.map(by -> by.over(result)).orElse(result))
                        .toList());
    }

    /** Why no check can be believed today, whatever it says. */
    private record Overruled(String reason, String words) {

        CheckResult over(CheckResult result) {
            return result.stale(reason, words);
        }
    }

    private static Optional<Overruled> overruled(DeviceFacts facts, Instant now) {
        return facts.managed()
                ? LastSeenRule.silence(facts, now).map(why -> new Overruled(why, "silent for too long"))
                : Optional.of(new Overruled("NOT_MANAGED", "seen, not managed"));
    }

    private static CheckResult result(Rule rule, DeviceFacts facts, RuleContext context) {
        Verdict verdict = rule.judge(facts, context);
        Proof proof = verdict.proof();
        Evidence evidence = new Evidence(
                facts.source(),
                Endpoints.of(facts, proof.place()),
                Endpoints.member(facts, proof.field()),
                proof.raw(),
                null,
                LastSeenRule.silentSince(facts, context.now()),
                rule.version(),
                proof.byDate() ? context.catalog().revision() : null,
                proof.assumed());
        return new CheckResult(rule.check(), verdict.state(), verdict.reason(), verdict.badge(), evidence);
    }

    CheckResult result(Check check) {
        return results.get(check.ordinal());
    }

    /** Whether it says something that holds today. */
    boolean speaks(Check check) {
        return result(check).state() != CheckState.UNKNOWN;
    }

    /** Whether it once said something. */
    boolean spoke(Check check) {
        CheckState before = result(check).lastKnown();
        return before != null && before != CheckState.UNKNOWN;
    }

    /** Whether another's result says something else; of an owner the word itself counts, since all of them pass. */
    boolean contradicts(CheckResult other) {
        CheckResult own = result(other.check());
        boolean otherOwner = own.check() == Check.OWNERSHIP && !Objects.equals(own.badge(), other.badge());
        return own.state() != other.state() || otherOwner;
    }

    Conflict conflict(Check check) {
        CheckResult own = result(check);
        return new Conflict(facts.source(), own.state(), own.evidence().raw());
    }
}
