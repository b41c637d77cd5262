package io.lastday.device.rule;

import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What rules need beside the facts: one clock reading for a whole evaluation, and the OS dates.
 *
 * @param assumedEdition the firm's own word on its Windows edition, printed in the evidence; UNKNOWN where it gave none
 */
public record RuleContext(OsCatalog catalog, Edition assumedEdition, Instant now) {

    /** The day in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
