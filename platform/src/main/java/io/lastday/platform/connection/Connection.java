package io.lastday.platform.connection;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A system that a service is connected to.
 *
 * @param name what people and paths call it, such as {@code entra} or {@code webhook.crm}; at most 63 characters
 * @param address where it is
 * @param target what exactly is connected, with no secret in it: leave to write is given for this text, so that it must change
 *     when another tenant or realm stands behind the same name
 */
public record Connection(String name, URI address, String target) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)?");
    private static final int LONGEST = 63;

    public Connection {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A connection is called like entra or webhook.crm.");
        }
    }
}
