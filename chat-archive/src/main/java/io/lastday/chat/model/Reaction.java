package io.lastday.chat.model;

import org.jspecify.annotations.Nullable;

/**
 * A reaction to a message.
 *
 * @param type as the source names it
 * @param by display name or id of who reacted, null if the source does not say
 * @param at ISO 8601, null if the source does not say
 */
public record Reaction(
        String type, @Nullable String by, @Nullable String at) {}
