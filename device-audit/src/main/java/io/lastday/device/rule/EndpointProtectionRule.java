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
    public String version() {
        return "3";
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        if (facts.platform().isAppleMobile()) {
            return bySignedApps(jailbreak.judge(facts, context));
        }
        if (facts.system().isGuest()) {
            return Guest.verdict(facts);
        }
        return switch (facts.protection().report()) {
            case Reported report -> reported(report, facts.protection().antivirus(), context.now());
            case Missing(String reason) when facts.platform() == Platform.WINDOWS -> notReported(facts, reason);
            case Missing ignored -> partner(facts);
        };
    }

    private static Verdict bySignedApps(Verdict jailbreak) {
        return jailbreak.state() == CheckState.PASS
                ? Verdict.notApplicable(jailbreak.proof(), "signed apps only")
                : jailbreak;
    }

    /** Where a source asks the question itself (Fleet), its answer stands; a machine that never reported stays unknown. */
    private static Verdict notReported(DeviceFacts facts, String reason) {
        SettingReading antivirus = facts.protection().antivirus();
        return reason.equals(Missing.ASKED_BY_POLICY)
                ? byPolicy(antivirus)
                : Verdict.unknown(Proof.protection("id", null), reason, "not reported");
    }

    private static Verdict byPolicy(SettingReading antivirus) {
        Proof proof = Proof.setting(antivirus);
        if (antivirus.holds()) {
            return Verdict.pass(proof, "active");
        }
        return antivirus.broken()
                ? Verdict.fail(proof, "NO_ANTIVIRUS", "no protection")
                : Verdict.unknown(proof, antivirus.unknownReason(), "not reported");
    }

    private static Verdict reported(Reported report, SettingReading antivirus, Instant now) {
        Instant at = report.reportedAt();
        if (at == null) {
            return Verdict.unknown(Proof.protection("lastReportedDateTime", null), "NEVER_REPORTED", "not reported");
        }
        if (at.plus(REPORT_HOLDS).isBefore(now)) {
            return Verdict.unknown(Proof.protection("lastReportedDateTime", at), "REPORT_STALE", "report too old");
        }
        if (isFalse(report.malwareProtection()) || isFalse(report.realTimeProtection())) {
            return defenderOff(antivirus);
        }
        if (Boolean.TRUE.equals(report.signaturesOverdue())) {
            return Verdict.fail(
                    Proof.protection("signatureUpdateOverdue", true), "SIGNATURES_OVERDUE", "signatures out of date");
        }
        boolean whole = report.malwareProtection() != null
                && report.realTimeProtection() != null
                && report.signaturesOverdue() != null;
        return whole
                ? Verdict.pass(Proof.protection("realTimeProtectionEnabled", true), "active")
                : Verdict.unknown(Proof.protection("signatureUpdateOverdue", null), "NOT_REPORTED", "partly reported");
    }

    /**
     * Another product may have taken Defender's place. Only the setting that asks Windows for any registered product settles it;
     * one about Defender alone would only say again that Defender is off.
     */
    private static Verdict defenderOff(SettingReading antivirus) {
        Proof proof = Proof.setting(antivirus);
        if (antivirus.broken()) {
            return Verdict.fail(proof, "NO_ANTIVIRUS", "no protection");
        }
        return antivirus.holds()
                ? Verdict.pass(proof, "another product")
                : Verdict.unknown(proof, "THIRD_PARTY_AV", "another product?");
    }

    private static Verdict partner(DeviceFacts facts) {
        SettingReading antivirus = facts.protection().antivirus();
        if (antivirus.state() != null) {
            return byPolicy(antivirus);
        }
        String state = facts.compliance().threatState();
        Proof proof = Proof.inventory("partnerReportedThreatState", state);
        return switch (state == null ? "unknown" : state) {
            case "secured" -> Verdict.pass(proof, "secured");
            case "compromised", "highSeverity", "mediumSeverity" ->
                Verdict.fail(proof, "THREAT_REPORTED", "threat reported");
            case "deactivated" -> Verdict.unknown(proof, "AGENT_OFF", "agent is off; another product?");
            case "lowSeverity" -> Verdict.unknown(proof, "THREAT_LOW", "low threat reported");
            case "unresponsive", "misconfigured" -> Verdict.unknown(proof, "AGENT_SILENT", "agent does not answer");
            default -> Verdict.unknown(proof, "NOT_REPORTED", "not reported");
        };
    }

    private static boolean isFalse(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value);
    }
}
