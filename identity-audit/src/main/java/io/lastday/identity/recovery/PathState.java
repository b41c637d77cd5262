package io.lastday.identity.recovery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What is known of somebody's ways back in. Who has none, and could be asked about all, has no state. */
public enum PathState {
    /** At least one was seen. */
    KNOWN,
    /** None was seen, and not everything could be looked for: there may be one. */
    UNKNOWN;

    /** The state of each kind that there is or may be one of. */
    public static Map<PathKind, PathState> byKind(Collection<RecoveryPath> paths) {
        Map<PathKind, PathState> states = new EnumMap<>(PathKind.class);
        paths.forEach(path -> states.merge(
                path.kind(), path.known() ? KNOWN : UNKNOWN, (one, other) -> one == KNOWN ? KNOWN : other));
        return states;
    }
}
