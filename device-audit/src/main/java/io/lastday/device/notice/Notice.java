package io.lastday.device.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What waits to be told to a person: ids alone. What they mean is read again when it is sent.
 *
 * @param person {@code entra:<id>}
 * @param asOf when the run was made that opened them
 */
record Notice(String person, Instant asOf, List<UUID> findings) {

    Notice {
        findings = List.copyOf(findings);
    }
}
