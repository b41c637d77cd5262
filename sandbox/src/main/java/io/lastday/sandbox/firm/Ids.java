package io.lastday.sandbox.firm;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that depend on nothing but a name. */
final class Ids {
    private Ids() {}

    /** The name-based UUID over the text. */
    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
