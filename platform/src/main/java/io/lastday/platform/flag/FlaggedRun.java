package io.lastday.platform.flag;

import io.lastday.platform.walk.Attempt;
import java.time.Instant;
import java.util.List;

/**
 * A run that is being published.
 *
 * @param asOf its one clock reading
 * @param state how it ends
 * @param unread the sources that it could not read to their end
 */
public record FlaggedRun(Attempt attempt, Instant asOf, String state, List<String> unread) {

    public FlaggedRun {
        unread = List.copyOf(unread);
    }
}
