package io.lastday.platform.keycloak;

import io.lastday.platform.failure.RemoteFailure;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Set;

/** Refuses every write of a connection in observe mode, before a byte is sent. Asking for a token changes nothing. */
final class ObserveFilter implements ClientRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String TOKENS = "/protocol/openid-connect/token";

    @Override
    public void filter(ClientRequestContext request) {
        String path = request.getUri().getRawPath();
        boolean forToken = path.endsWith(TOKENS);
        if (!READS.contains(request.getMethod()) && !forToken) {
            throw new RemoteFailure.Refused(request.getMethod(), path);
        }
    }
}
