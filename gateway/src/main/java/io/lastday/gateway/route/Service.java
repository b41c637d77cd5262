package io.lastday.gateway.route;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services behind the gateway, with the paths that each one publishes. What is not listed does not exist outside. */
public enum Service {
    OFFBOARDING_WORKFLOW(
            "offboarding-workflow",
            "/api/leavers/**",
            "/api/people",
            "/api/playbooks/**",
            "/api/lawful-basis/**",
            "/api/connections/**",
            "/api/remediations/**",
            "/api/callbacks/**",
            "/api/accountability",
            "/api/policies/**"),
    IDENTITY_AUDIT("identity-audit", "/api/identity/**"),
    DEVICE_AUDIT("device-audit", "/api/devices/**", "/api/devices.csv");

    private final String id;
    private final List<String> paths;

    Service(String id, String... paths) {
        this.id = id;
        this.paths = List.of(paths);
    }

    /** The service's name in configuration, in problems and in {@code /api/openapi/{service}}. */
    public String id() {
        return id;
    }

    /** Path patterns of everything that the service publishes. */
    public List<String> paths() {
        return paths;
    }

    /** The service of that name. */
    public static Optional<Service> named(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }
}
