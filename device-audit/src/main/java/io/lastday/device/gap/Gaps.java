package io.lastday.device.gap;

import io.lastday.device.person.PersonState;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Evidence;
import io.lastday.device.posture.Posture;
import io.lastday.platform.finding.RaisedFinding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done about a device. A check that failed before the device fell silent is still a gap: silence mends nothing.
 *
 * @param grace how long a check may fail, or not answer, before it is a gap; none where it is not named
 * @param soonDays from how many days before its end a system's support is said to end soon
 */
public record Gaps(Map<Check, Duration> grace, int soonDays) {

    public Gaps {
        grace = Map.copyOf(grace);
    }

    /** @param asOf the one clock reading of the evaluation */
    public List<RaisedFinding> of(Posture posture, Instant asOf) {
        List<RaisedFinding> gaps = new ArrayList<>();
        for (CheckResult result : posture.results()) {
            if (result.check() != Check.LAST_SEEN && result.check() != Check.OWNERSHIP) {
                failing(result, posture, asOf, gaps);
            }
        }
        if (!posture.facts().managed()) {
            gaps.add(raised(GapRule.UNMANAGED, "", posture, Map.of()));
        } else if (posture.stale()) {
            gaps.add(raised(GapRule.SILENT, "", posture, since(posture)));
        } else {
            noLongerKnown(posture, asOf, gaps);
        }
        if (posture.endsWithin(soonDays, LocalDate.ofInstant(asOf, ZoneOffset.UTC))) {
            gaps.add(raised(
                    GapRule.SUPPORT_ENDING, "", posture, Map.of("supportEnds", String.valueOf(posture.supportEnds()))));
        }
        ofPerson(posture, gaps);
        return gaps;
    }

    private static void ofPerson(Posture posture, List<RaisedFinding> gaps) {
        if (posture.isHeldBy(PersonState.DISABLED)) {
            gaps.add(raised(GapRule.OF_DISABLED_PERSON, "", posture, Map.of()));
        } else if (posture.isHeldBy(PersonState.MISSING)) {
            gaps.add(raised(GapRule.OF_MISSING_PERSON, "", posture, Map.of()));
        }
    }

    private void failing(CheckResult result, Posture posture, Instant asOf, List<RaisedFinding> gaps) {
        boolean fails = posture.facts().managed() && result.fails();
        if (fails && graceIsOver(result, failingSince(result), asOf)) {
            gaps.add(raised(GapRule.of(result.check()), "", posture, evidence(result)));
        }
    }

    private boolean graceIsOver(CheckResult result, @Nullable Instant since, Instant asOf) {
        Duration allowed = grace.getOrDefault(result.check(), Duration.ZERO);
        return since == null || !since.plus(allowed).isAfter(asOf);
    }

    /** The later of when it was first seen failing and when the rule began to ask; null where nothing is carried on yet. */
    public static @Nullable Instant failingSince(CheckResult result) {
        Instant seen = result.firstFailedAt();
        LocalDate rule = result.check().since();
        if (seen == null || rule == null) {
            return seen;
        }
        Instant asked = rule.atStartOfDay(ZoneOffset.UTC).toInstant();
        return asked.isAfter(seen) ? asked : seen;
    }

    private void noLongerKnown(Posture posture, Instant asOf, List<RaisedFinding> gaps) {
        posture.results().stream()
                .filter(result -> result.check().counts() == Check.Counts.ALWAYS
                        && result.state() == CheckState.UNKNOWN
                        && result.unknownSince() != null
                        && graceIsOver(result, result.unknownSince(), asOf))
                .forEach(result ->
                        gaps.add(raised(GapRule.NO_LONGER_KNOWN, result.check().apiName(), posture, evidence(result))));
    }

    private static Map<String, Object> since(Posture posture) {
        Evidence seen = posture.result(Check.LAST_SEEN).evidence();
        Instant last = seen.deviceLastSync();
        return Map.of("lastSeen", last == null ? "never" : last.toString(), "source", seen.source());
    }

    private static Map<String, Object> evidence(CheckResult result) {
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("check", result.check().apiName());
        evidence.put("state", result.state().name());
        evidence.put("reason", String.valueOf(result.reason()));
        evidence.put("source", result.evidence().source());
        evidence.put("field", result.evidence().field());
        String raw = result.evidence().raw();
        if (raw != null) {
            evidence.put("raw", raw);
        }
        return evidence;
    }

    private static RaisedFinding raised(GapRule rule, String part, Posture posture, Map<String, Object> evidence) {
        Map<String, Object> all = new HashMap<>(evidence);
        all.put("device", posture.facts().identity().name());
        all.put("platform", posture.facts().platform().name());
        all.put("ownership", posture.ownership().name());
        String person = posture.facts().identity().personId();
        if (person != null) {
            all.put("person", person);
        }
        return new RaisedFinding(rule.id(), part, rule.severity(), rule.title(), all);
    }
}
