package io.lastday.offboarding.engine;

import java.util.UUID;

/**
 * The name of this process start: never the same twice, so that locks of a dead start are never taken for one's own.
 *
 * @param value host and a random part
 */
record NodeId(String value) {

    static NodeId ofThisStart() {
        String host = System.getenv().getOrDefault("HOSTNAME", "local");
        return new NodeId(host + ":" + UUID.randomUUID());
    }
}
