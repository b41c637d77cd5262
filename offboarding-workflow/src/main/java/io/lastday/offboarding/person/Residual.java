package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the leaver can still reach.
 *
 * @param system where
 * @param what the thing, in words
 * @param reason why it is still there
 */
public record Residual(ConnectedSystem system, String what, String reason) {

    /** Each thing once: of two words on the same thing the later one. */
    public static List<Residual> newest(List<Residual> said) {
        Map<List<Object>, Residual> things = new LinkedHashMap<>();
        said.forEach(one -> things.put(List.of(one.system(), one.what()), one));
        return List.copyOf(things.values());
    }
}
