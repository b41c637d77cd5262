package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Protection.Missing;
import io.lastday.device.posture.Protection.Reported;
import io.lastday.device.posture.SettingReading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Anti-malware is active and up to date (Cyber Essentials v3.3). Apple's phones run signed apps only: not applicable while
 * they are not jailbroken.
 */
final class EndpointProtectionRule implements Rule {

    static final Duration REPORT_HOLDS = Duration.ofDays(7);

    private final JailbreakRule jailbreak = new JailbreakRule();

    @Override
    public Check check() {
        return Check.ENDPOINT_PROTECTION;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        if (facts.platform().isAppleMobile()) {
            return bySignedApps(jailbreak.judge(facts, context));
        }
        return facts.platform() == Platform.WINDOWS ? defender(facts, context) : partner(facts);
    }

    private static Verdict bySignedApps(Verdict jailbreak) {
        return jailbreak.state() == CheckState.PASS
                ? Verdict.notApplicable(jailbreak.proof(), "signed apps only")
                : jailbreak;
    }

    private static Verdict defender(DeviceFacts facts, RuleContext context) {
        return switch (facts.protection().report()) {
            case Missing(String reason) -> Verdict.unknown(Proof.defender("id", null), reason, "not reported");
            case Reported report -> reported(report, facts.protection().antivirus(), context.now());
        };
    }

    private static Verdict reported(Reported report, SettingReading antivirus, Instant now) {
        Proof when = Proof.defender("lastReportedDateTime", report.reportedAt());
        if (report.reportedAt() == null) {
            return Verdict.unknown(when, "NEVER_REPORTED", "not reported");
        }
        if (report.reportedAt().plus(REPORT_HOLDS).isBefore(now)) {
            return Verdict.unknown(when, "REPORT_STALE", "report too old");
        }
        if (isFalse(report.malwareProtection()) || isFalse(report.realTimeProtection())) {
            return defenderOff(antivirus);
        }
        if (Boolean.TRUE.equals(report.signaturesOverdue())) {
            return Verdict.fail(
                    Proof.defender("signatureUpdateOverdue", true), "SIGNATURES_OVERDUE", "signatures out of date");
        }
        boolean whole = report.malwareProtection() != null
                && report.realTimeProtection() != null
                && report.signaturesOverdue() != null;
        return whole
                ? Verdict.pass(Proof.defender("realTimeProtectionEnabled", true), "active")
                : Verdict.unknown(when, "NOT_REPORTED", "partly reported");
    }

    /** Another product may have taken Defender's place: only a setting that says otherwise makes this a failure. */
    private static Verdict defenderOff(SettingReading antivirus) {
        Proof proof = Proof.setting(antivirus);
        if (antivirus.broken()) {
            return Verdict.fail(proof, "NO_ANTIVIRUS", "no protection");
        }
        return Verdict.unknown(proof, "THIRD_PARTY_AV", "another product?");
    }

    private static Verdict partner(DeviceFacts facts) {
        String state = facts.compliance().threatState();
        Proof proof = Proof.inventory("partnerReportedThreatState", state);
        return switch (state == null ? "unknown" : state) {
            case "secured" -> Verdict.pass(proof, "secured");
            case "deactivated", "compromised", "highSeverity", "mediumSeverity" ->
                Verdict.fail(proof, "THREAT_REPORTED", "threat reported");
            default -> Verdict.unknown(proof, "NOT_REPORTED", "not reported");
        };
    }

    private static boolean isFalse(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value);
    }
}
