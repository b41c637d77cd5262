package io.lastday.device.finding;

import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingException;
import io.lastday.platform.finding.FindingState;
import io.lastday.platform.finding.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One gap of a device as the API gives it.
 *
 * @param part the check, where one rule sees several on one device; mostly empty
 * @param firstSeen when a run first saw it
 * @param lastSeen when a run last saw it
 * @param closedAt when a run that read every source proved that it is gone
 * @param exception who answers for it until when; null unless it is accepted
 */
record FindingItem(
        String id,
        String rule,
        String part,
        Severity severity,
        FindingState state,
        String title,
        String device,
        Map<String, Object> evidence,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        @Nullable Instant closedAt,
        @Nullable FindingException exception) {

    static FindingItem of(Finding finding, Map<String, Object> evidence) {
        return new FindingItem(
                finding.id().toString(),
                finding.rule(),
                finding.part(),
                finding.severity(),
                finding.state(),
                finding.title(),
                finding.subject(),
                evidence,
                finding.firstSeen(),
                finding.openedAt(),
                finding.lastSeen(),
                finding.closedAt(),
                finding.exception());
    }
}
