package io.lastday.identity.rule;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.emergency.EmergencyRecord;
import io.lastday.identity.emergency.Standing;
import io.lastday.identity.person.Person;
import io.lastday.identity.policy.Bearing;
import io.lastday.identity.policy.Bearing.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules about emergency accounts: a phishing-resistant method, no policy that could lock them out, tried every 90 days and after
 * each leaver of IT. That no policy asks them for a second factor is as it should be.
 */
final class EmergencyRules {

    private static final Set<Effect> IN_THE_WAY = Set.of(Effect.ENFORCES, Effect.BLOCKS, Effect.WEAKER);

    private final EmergencyRecord record;

    EmergencyRules(EmergencyRecord record) {
        this.record = record;
    }

    List<Gap> of(Person person, Instant asOf) {
        List<Gap> gaps = new ArrayList<>();
        EntraUser user = person.facts().user();
        if (user != null && !user.enabled()) {
            gaps.add(Gap.of("break-glass-disabled", Map.of()));
        }
        if (user != null && Boolean.TRUE.equals(user.synced())) {
            gaps.add(Gap.of("break-glass-synced", Map.of()));
        }
        if (person.phishingResistant().state() == AnswerState.NO) {
            gaps.add(Gap.of("break-glass-phishing-resistant", Map.of("marks", person.marks())));
        }
        notExcluded(person).ifPresent(gaps::add);
        untried(person, LocalDate.ofInstant(asOf, ZoneOffset.UTC)).ifPresent(gaps::add);
        return gaps;
    }

    private static Optional<Gap> notExcluded(Person person) {
        List<String> policies = person.accounts().stream()
                .filter(account -> account.system().equals("ENTRA"))
                .flatMap(account -> account.judgement().bearings().stream())
                .filter(bearing -> IN_THE_WAY.contains(bearing.effect()))
                .map(Bearing::name)
                .toList();
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of(Gap.of("break-glass-not-excluded", Map.of("policies", policies)));
    }

    private Optional<Gap> untried(Person person, LocalDate today) {
        Standing standing = record.of(person.id(), today);
        return standing.valid() ? Optional.empty() : Optional.of(Gap.of("break-glass-validation", evidence(standing)));
    }

    private static Map<String, Object> evidence(Standing standing) {
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("reason", String.valueOf(standing.reason()));
        if (standing.last() != null) {
            evidence.put("tried", standing.last().on().toString());
        }
        if (standing.departure() != null) {
            evidence.put("left", standing.departure().on().toString());
        }
        return evidence;
    }
}
