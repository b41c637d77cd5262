package io.lastday.sandbox.tenant.caller;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which application permission allows which call, read from {@code permissions.txt}. */
public final class Permissions {
    private final List<Rule> rules;

    private Permissions(List<Rule> rules) {
        this.rules = rules;
    }

    private record Rule(String method, String pattern, Set<String> anyOf) {
        boolean fits(String calledMethod, String calledPattern) {
            if (!method.equals(calledMethod)) {
                return false;
            }
            return pattern.endsWith("/**")
                    ? calledPattern.startsWith(pattern.substring(0, pattern.length() - 2))
                    : pattern.equals(calledPattern);
        }
    }

    public static Permissions load() {
        return new Permissions(Lines.of("permissions.txt").stream()
                .map(l -> new Rule(l[0], l[1], Set.copyOf(Arrays.asList(l).subList(2, l.length))))
                .toList());
    }

    /** Refuses the call unless the caller holds one of the permissions that allow it. */
    public void require(Caller caller, String method, String pattern) {
        boolean allowed = rules.stream()
                .filter(r -> r.fits(method, pattern))
                .findFirst()
                .map(r -> caller.hasAny(r.anyOf()))
                .orElse(false);
        if (!allowed) {
            throw GraphRefusal.denied();
        }
    }
}
