package io.lastday.platform.keycloak;

import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Set;

/** Refuses every write of a connection in observe mode, before a byte is sent. Asking for a token changes nothing. */
final class ObserveFilter implements ClientRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String TOKENS = "/protocol/openid-connect/token";

    private final WriteSwitch writes;

    ObserveFilter(WriteSwitch writes) {
        this.writes = writes;
    }

    @Override
    public void filter(ClientRequestContext request) {
        String path = request.getUri().getRawPath();
        boolean changes = !READS.contains(request.getMethod()) && !path.endsWith(TOKENS);
        if (changes && writes.mode() == WriteMode.OBSERVE) {
            throw KeycloakDeeds.refused(request.getMethod(), path);
        }
    }
}
