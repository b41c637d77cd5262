package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /api/identity/recovery-paths?person=} answers.
 *
 * @param asOf when the evaluation was made
 * @param sources how the last try at each source ended
 * @param items who was found of those asked about; somebody with no way back in stands here too
 */
public record RecoveryAnswer(Instant asOf, List<Source> sources, List<Item> items) {

    /** Keeps its own copies. */
    public RecoveryAnswer {
        sources = List.copyOf(sources);
        items = List.copyOf(items);
    }

    /**
     * @param lastCompleteAt when a whole walk last ended; null where none ever did
     * @param lastCompleteBeganAt when that one began
     */
    public record Source(
            String source,
            String state,
            @Nullable String reason,
            @Nullable Instant lastCompleteAt,
            @Nullable Instant lastCompleteBeganAt) {}

    /** @param person the id under which the audit keeps them; their other accounts stand in {@code accounts} */
    public record Item(String person, List<AccountItem> accounts, List<RecoveryPath> paths) {

        /** Keeps its own copies. */
        public Item {
            accounts = List.copyOf(accounts);
            paths = List.copyOf(paths);
        }
    }

    /** One account of an item. */
    public record AccountItem(String system, String id) {}
}
