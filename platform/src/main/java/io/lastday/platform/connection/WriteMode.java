package io.lastday.platform.connection;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a connection may change what it is connected to. Where nobody has switched it, it is derived from the address and never
 * configured, so that no slip in a settings file lets a newly connected tenant be written to.
 */
public enum WriteMode {
    /** The simulator or the sandbox on this machine: writes go through. */
    WRITE,
    /** Anything else: plans and reports work, each write is refused by the transport. */
    OBSERVE;

    // Literals only. A name that resolves to 127.0.0.1 today may resolve elsewhere tomorrow.
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    /** The mode of a connection to {@code address}. */
    public static WriteMode of(URI address) {
        return isLoopback(address) ? WRITE : OBSERVE;
    }

    /** Whether the address names this machine and cannot name another. */
    public static boolean isLoopback(URI address) {
        String host = address.getHost();
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
