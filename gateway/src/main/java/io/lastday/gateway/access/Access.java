package io.lastday.gateway.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One operation that Lastday publishes.
 *
 * @param method how it is called
 * @param path its path, variables in braces
 * @param service the service that answers; {@code gateway} for the gateway's own
 * @param roles who may call it; {@value #EVERYBODY} for whoever is logged in, {@value #SIGNED} for
 *     machines that sign
 * @param built whether the service answers it already; what is only agreed is not shown as if it were there
 */
public record Access(HttpMethod method, String path, String service, Set<String> roles, boolean built) {

    /** Stands for every role. */
    public static final String EVERYBODY = "operator";

    /** Stands for machines that have no log-in and sign what they send; the service judges the signature. */
    public static final String SIGNED = "signed";

    /** Where they call. */
    public static final String SIGNED_CALLS = "/api/callbacks/**";

    /** An operation that is there. */
    Access(HttpMethod method, String path, String service, Set<String> roles) {
        this(method, path, service, roles, /* built */ true);
    }

    public Access {
        roles = Set.copyOf(roles);
    }
}
