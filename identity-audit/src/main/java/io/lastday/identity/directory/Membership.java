package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a group that a policy, an exclusion or a role names.
 *
 * @param group id of that group
 * @param through names of the groups in between, outermost first; empty for a direct member, null where only Graph knows
 */
public record Membership(String group, @Nullable List<String> through) {

    public Membership {
        through = through == null ? null : List.copyOf(through);
    }
}
