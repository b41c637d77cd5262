package io.lastday.platform.connection;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of an address: what a token is bound to. */
public record Origin(String scheme, String host, int port) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /**
     * The origin of {@code address}, default ports made explicit.
     *
     * @throws IllegalArgumentException where it names no host
     */
    public static Origin of(URI address) {
        if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("not an absolute address of a host");
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int assumed = "https".equals(scheme) ? HTTPS_PORT : HTTP_PORT;
        int port = address.getPort() == -1 ? assumed : address.getPort();
        return new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port);
    }

    /** Whether {@code address} lies on this very origin; an address that cannot be read does not. */
    public boolean holds(String address) {
        try {
            return equals(of(URI.create(address)));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /**
     * Secrets travel encrypted, or not further than this machine.
     *
     * @throws IllegalArgumentException naming {@code property} where they would not
     */
    public static void requireSafe(String property, URI address) {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        if (!encrypted && !WriteMode.isLoopback(address)) {
            throw new IllegalArgumentException(
                    property + " must start with https:// (http:// is for this machine only)");
        }
    }
}
