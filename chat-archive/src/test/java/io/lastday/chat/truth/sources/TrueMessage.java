package io.lastday.chat.truth.sources;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one message that was made.
 *
 * @param id as the source names it, null where it does not
 * @param system whether the messenger wrote it
 * @param at the moment; null where the source writes it in a form that no reader has to know
 * @param author display name, null for nobody or for the owner of the copy
 * @param says a piece of its text that no other message has; null for none
 * @param files names of its files
 * @param marks labels of marks that it must have
 */
record TrueMessage(
        @Nullable String id,
        boolean system,
        @Nullable Instant at,
        @Nullable String author,
        @Nullable String says,
        List<String> files,
        Set<String> marks) {}
