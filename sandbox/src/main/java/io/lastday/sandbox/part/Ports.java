package io.lastday.sandbox.part;

/**
 * Where each part listens, always on the loopback address.
 *
 * @param offset added to every usual port, so that a second system can run beside the first
 */
public record Ports(int offset) {
    private static final int HIGHEST_USUAL_PORT = 9093;

    public Ports {
        if (offset < 0 || offset + HIGHEST_USUAL_PORT > 65_535) {
            throw new CannotStart("LASTDAY_PORT_OFFSET must lie between 0 and 56442, not " + offset + ".");
        }
    }

    /** The one door for people and scripts. */
    public int gateway() {
        return 8080 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakHealth() {
        return 8189 + offset;
    }

    public int tenant() {
        return 8190 + offset;
    }

    /** The LDAP directory of the firm's yard. */
    public int directory() {
        return 8191 + offset;
    }

    public int postgres() {
        return 8195 + offset;
    }

    /** The main port of one of the four services. */
    public int service(PartName service) {
        return switch (service) {
            case GATEWAY -> gateway();
            case OFFBOARDING_WORKFLOW -> 8091 + offset;
            case IDENTITY_AUDIT -> 8092 + offset;
            case DEVICE_AUDIT -> 8093 + offset;
            case POSTGRES, KEYCLOAK, TENANT -> throw new IllegalArgumentException(service + " is not a service");
        };
    }

    /** The management port of one of the four services. */
    public int management(PartName service) {
        return switch (service) {
            case GATEWAY -> 9080 + offset;
            case OFFBOARDING_WORKFLOW -> 9091 + offset;
            case IDENTITY_AUDIT -> 9092 + offset;
            case DEVICE_AUDIT -> 9093 + offset;
            case POSTGRES, KEYCLOAK, TENANT -> throw new IllegalArgumentException(service + " is not a service");
        };
    }

    /** The base address of something that listens on {@code port}. */
    public static String http(int port) {
        return "http://127.0.0.1:" + port;
    }
}
