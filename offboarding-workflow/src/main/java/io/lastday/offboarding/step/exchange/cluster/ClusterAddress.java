package io.lastday.offboarding.step.exchange.cluster;

import io.lastday.platform.connection.Origin;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an API server is, and how a pod shows who it is.
 *
 * @param server without a slash at the end
 * @param namespace whose jobs are meant
 * @param token the file of the pod's token; read for each call, because the cluster replaces it about every hour
 * @param authority the certificates that vouch for the server, as PEM; null on this machine, where nothing is encrypted
 */
public record ClusterAddress(
        URI server, String namespace, Path token, @Nullable Path authority) {

    /** Refuses an address to which a token would travel unencrypted, and one that nobody vouches for. */
    public ClusterAddress {
        Origin.requireSafe("the address of the API server", server);
        Origin.of(server);
        if (server.toString().endsWith("/") || server.getRawQuery() != null || server.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of the API server has a slash at its end, a query or a fragment");
        }
        boolean encrypted = "https".equalsIgnoreCase(server.getScheme());
        if (encrypted && (authority == null || !Files.isReadable(authority))) {
            throw new IllegalArgumentException("the certificates that vouch for the API server cannot be read");
        }
    }
}
