package io.lastday.platform.finding;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a gap: the same gap has the same id whenever it is seen. */
final class FindingId {

    private FindingId() {}

    static UUID of(String firm, String scope, String subject, RaisedFinding raised) {
        String name = String.join("\u001f", firm, scope, raised.rule(), subject, raised.part());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
