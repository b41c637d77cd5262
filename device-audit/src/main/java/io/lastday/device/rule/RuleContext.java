package io.lastday.device.rule;

import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.posture.Attestation;
import io.lastday.device.posture.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What rules need beside the facts: one clock reading for a whole evaluation, the OS dates, and what people said of the device.
 *
 * @param assumedEdition the firm's own word on its Windows edition, printed in the evidence; UNKNOWN where it gave none
 * @param attestations of the device that is judged
 */
public record RuleContext(OsCatalog catalog, Edition assumedEdition, Instant now, List<Attestation> attestations) {

    public RuleContext {
        attestations = List.copyOf(attestations);
    }

    /** A context of devices that nobody said anything of. */
    public RuleContext(OsCatalog catalog, Edition assumedEdition, Instant now) {
        this(catalog, assumedEdition, now, List.of());
    }

    /** This context for a device of which people said something. */
    public RuleContext with(List<Attestation> said) {
        return said.isEmpty() ? this : new RuleContext(catalog, assumedEdition, now, said);
    }

    /** The day in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** What was said of a check and holds today; the one that holds longest. */
    Optional<Attestation> attested(Check check, Attestation.Subject subject) {
        return attestations.stream()
                .filter(said -> said.check() == check && said.subject() == subject && said.holds(today()))
                .max((one, other) -> one.expires().compareTo(other.expires()));
    }
}
