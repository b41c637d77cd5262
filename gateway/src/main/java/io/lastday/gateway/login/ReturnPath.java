package io.lastday.gateway.login;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the console to come back to after log-in. Only a path of this origin qualifies: nothing that a browser could read
 * as another host ({@code //host}, {@code /\host}, a scheme), and no address that does something when it is opened.
 *
 * @param value begins with one slash; printable ASCII without backslash
 */
record ReturnPath(String value) {

    static final ReturnPath HOME = new ReturnPath("/");

    private static final int LONGEST = 512;
    private static final Pattern PATH =
            Pattern.compile("/(?![/\\\\])(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");
    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/(api|oauth2|login|logout|actuator|livez|readyz)(?![A-Za-z0-9\\-_]).*");

    /** The path, where it qualifies. */
    static Optional<ReturnPath> of(@Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> path.length() <= LONGEST && PATH.matcher(path).matches())
                .filter(path ->
                        !path.contains("/..") && !NOT_A_PAGE.matcher(path).matches())
                .map(ReturnPath::new);
    }
}
