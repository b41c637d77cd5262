package io.lastday.identity.coverage;

import io.lastday.identity.coverage.CoverageSummary.PathTally;
import io.lastday.identity.coverage.PersonItem.AccountItem;
import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.RecoveryPath;
import io.lastday.platform.scan.SourceReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People with a way back in.
 *
 * @param total all people that the filter means, not only those of this page
 * @param sources how the last try at each source ended
 * @param kinds how many people have a way of each kind, and of how many nobody can say, whatever the filter
 */
record RecoveryPage(
        UUID evaluation,
        Instant asOf,
        long total,
        List<SourceReport> sources,
        List<PathTally> kinds,
        List<RecoveryItem> items,
        @Nullable String nextCursor) {

    /** @param paths all of theirs, those of other kinds than the filter's included */
    record RecoveryItem(
            String person,
            String displayName,
            Population population,
            List<AccountItem> accounts,
            List<RecoveryPath> paths) {

        static RecoveryItem of(PersonItem item) {
            List<RecoveryPath> paths =
                    item.detail() == null ? List.of() : item.detail().recoveryPaths();
            return new RecoveryItem(item.person(), item.displayName(), item.population(), item.accounts(), paths);
        }
    }
}
