package io.lastday.identity.directory;

import org.jspecify.annotations.Nullable;

/**
 * A group that policies or roles name.
 *
 * @param unread why its members are not known; null where they are
 * @param deleted named by a policy and gone since: nobody is in it
 */
public record Group(
        String id,
        @Nullable String name,
        @Nullable String unread,
        @Nullable Boolean deleted) {}
