package io.lastday.identity.finding;

import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingException;
import io.lastday.platform.finding.FindingState;
import io.lastday.platform.finding.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gap as the API gives it.
 *
 * @param part tells apart what one rule sees twice on one person; mostly empty
 * @param subjectName what the person is called; null where no evaluation knew them
 * @param firstSeen when a run first saw it
 * @param lastSeen when a run last saw it
 * @param closedAt when a run proved that it is gone
 * @param exception who answers for it until when; null unless it is accepted
 * @param remedy what to do about it; null for a rule that is no longer kept
 * @param source which guidance asks for it, with its section
 */
record FindingItem(
        UUID id,
        String rule,
        String part,
        Severity severity,
        FindingState state,
        String title,
        String subject,
        @Nullable String subjectName,
        @Nullable String population,
        Map<String, Object> evidence,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        @Nullable Instant closedAt,
        @Nullable FindingException exception,
        @Nullable String remedy,
        @Nullable String source) {

    private static final String POPULATION = "population";

    static FindingItem of(Finding finding, Map<String, Object> evidence, @Nullable String name, RuleWords rules) {
        Object population = evidence.get(POPULATION);
        return new FindingItem(
                finding.id(),
                finding.rule(),
                finding.part(),
                finding.severity(),
                finding.state(),
                finding.title(),
                finding.subject(),
                name,
                population == null ? null : population.toString(),
                evidence,
                finding.firstSeen(),
                finding.openedAt(),
                finding.lastSeen(),
                finding.closedAt(),
                finding.exception(),
                rules.remedy(finding.rule()),
                rules.source(finding.rule()));
    }
}
