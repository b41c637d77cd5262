package io.lastday.identity.directory;

import org.jspecify.annotations.Nullable;

/**
 * A part that may not be read. The walk is whole all the same: what rests on the part is unknown.
 *
 * @param part one of {@link Parts}
 * @param reason {@code NO_PERMISSION}, {@code NO_P1}, {@code NO_P2}, …
 * @param permission what would have to be granted
 */
public record Unread(String part, String reason, @Nullable String permission) {}
