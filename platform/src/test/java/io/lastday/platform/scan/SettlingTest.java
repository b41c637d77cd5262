package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class SettlingTest {

    private static final int FACTS = 4_000;

    private final AuditLab lab = new AuditLab();

    /** As on the first day of a firm: the planner knows nothing, or knows that there is nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"truncate source_fact, source_fact_staged", "analyze source_fact, source_fact_staged"})
    void aFirstWalkIsPutIntoForceWithoutLookingThroughAllFactsForEachOfThem(String history) {
        sql("delete from pg_statistic where starelid in ('source_fact'::regclass, 'source_fact_staged'::regclass)");
        sql("truncate source_fact, source_fact_staged");
        sql(history);
        long before = read();
        long inserted = inserted();

        lab.scan(List.of(new Crowd()));

        untilTold(inserted + FACTS);
        assertThat(read() - before).isLessThan(20L * FACTS);
    }

    @Test
    void aRunWhoseTransactionOutlastsItsLeaseIsNotTakenOverWhenItEnds() {
        ScanLedger ledger = new ScanLedger(lab.db, JsonMapper.shared(), AuditLab.SCOPE, lab.times.lease());
        ScanRun run = Objects.requireNonNull(
                        ledger.claim(AuditLab.FIRM, null, "it").block())
                .run();
        Mono<ScanRun> taken = ledger.takeUpSilent(AuditLab.FIRM).cache();

        ledger.hold(run)
                .then(Mono.delay(lab.times.lease().multipliedBy(2)))
                .doOnNext(late -> taken.subscribe())
                .then(Mono.delay(lab.times.lease()))
                .then(ledger.hold(run))
                .as(lab.base.transactions()::transactional)
                .block();

        assertThat(taken.block()).isNull();
        assertThat(ledger.beat(run, List.of()).block()).isTrue();
    }

    private static final class Crowd implements SourceWalker {

        @Override
        public String source() {
            return "entra";
        }

        @Override
        public Mono<Void> walk(Walk walk) {
            return walk.full(
                    "users",
                    Set.of("user"),
                    cursor -> Mono.just(FactPage.last(IntStream.range(0, FACTS)
                            .mapToObj(number -> new Fact("user", "u" + number, "entra:u" + number, "{}"))
                            .toList())));
        }
    }

    /** What a session did is told some seconds after it went idle. */
    private void untilTold(long rows) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (inserted() < rows && System.nanoTime() < until) {
            AuditLab.pause(200);
        }
        assertThat(inserted()).isGreaterThanOrEqualTo(rows);
    }

    private long read() {
        return count("select sum(idx_tup_read) as n from pg_stat_user_indexes where relname = 'source_fact'");
    }

    private long inserted() {
        return count("select n_tup_ins as n from pg_stat_user_tables where relname = 'source_fact'");
    }

    private long count(String sql) {
        return Objects.requireNonNull(lab.db
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get("n", Number.class)).longValue())
                .one()
                .block());
    }

    private void sql(String sql) {
        lab.db.sql(sql).then().block();
    }
}
