package io.lastday.sandbox.tenant.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Short-lived addresses of files, which need no token: whoever holds one may read once it is offered. */
final class Downloads {
    static final String PREFIX = "/download/";
    private static final int MOST = 200;
    private final Map<String, byte[]> offered = new LinkedHashMap<>();

    /** The path under which the bytes can now be read. */
    synchronized String offer(byte[] bytes) {
        if (offered.size() >= MOST) {
            offered.remove(offered.keySet().iterator().next());
        }
        var path = PREFIX + UUID.randomUUID();
        offered.put(path, bytes);
        return path;
    }

    synchronized Optional<byte[]> take(String path) {
        return Optional.ofNullable(offered.get(path)).map(byte[]::clone);
    }
}
