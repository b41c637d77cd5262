package io.lastday.gateway.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One operation that Lastday publishes.
 *
 * @param method how it is called
 * @param path its path, variables in braces
 * @param service the service that answers; {@code gateway} for the gateway's own
 * @param roles who may call it; {@value #EVERYBODY} for whoever is logged in
 * @param built whether the service answers it already; what is only agreed is not shown as if it were there
 */
public record Access(HttpMethod method, String path, String service, Set<String> roles, boolean built) {

    /** Stands for every role. */
    public static final String EVERYBODY = "operator";

    /** An operation that is there. */
    Access(HttpMethod method, String path, String service, Set<String> roles) {
        this(method, path, service, roles, /* built */ true);
    }

    public Access {
        roles = Set.copyOf(roles);
    }
}
