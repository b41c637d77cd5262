package io.lastday.platform.scan;

import io.lastday.platform.evaluation.EvaluationChanges;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.HistoryKeeping;
import io.lastday.platform.evaluation.HistorySettings;
import io.lastday.platform.finding.FindingExceptions;
import io.lastday.platform.finding.FindingReader;
import io.lastday.platform.flag.Carrier;
import io.lastday.platform.flag.FlagRound;
import io.lastday.platform.flag.FlagRounds;
import io.lastday.platform.flag.FlagSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** Imported by a service that audits; it brings a {@link ScanScope}, {@code lastday.scan.path}, and the tables of {@code db/scan} by Flyway. */
@Configuration(proxyBeanMethods = false)
@Import(ScanController.class)
@EnableConfigurationProperties({FlagSettings.class, HistorySettings.class})
public class ScanConfiguration {

    private static final Duration EXCEPTIONS = Duration.ofMinutes(1);
    private static final Duration FLAGS = Duration.ofSeconds(5);
    private static final Duration KEEPING = Duration.ofHours(1);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ScanPipeline scanPipeline(
            ScanScope scope,
            DatabaseClient db,
            JsonMapper json,
            ReactiveTransactionManager transactions,
            Clock clock,
            FlagSettings flags) {
        TransactionalOperator transaction = TransactionalOperator.create(transactions);
        ScanTimes times = ScanTimes.USUAL;
        return new ScanPipeline(
                scope, ScanParts.of(scope, db, json, transaction, clock, times, flags), transaction, clock, times);
    }

    @Bean
    Timetable resumption(ScanPipeline pipeline) {
        return new Timetable("take up silent runs", ScanTimes.USUAL.lease().dividedBy(6), pipeline::takeUp);
    }

    @Bean
    ScanLedger scanLedger(ScanScope scope, DatabaseClient db, JsonMapper json) {
        return new ScanLedger(db, json, scope.name(), ScanTimes.USUAL.lease());
    }

    @Bean
    SourceStatuses sourceStatuses(ScanScope scope, DatabaseClient db) {
        return new SourceStatuses(db, scope.name());
    }

    @Bean
    EvaluationReader evaluationReader(ScanScope scope, DatabaseClient db) {
        return new EvaluationReader(db, scope.name());
    }

    @Bean
    EvaluationChanges evaluationChanges(ScanScope scope, DatabaseClient db) {
        return new EvaluationChanges(db, scope.name());
    }

    @Bean
    FindingReader findingReader(ScanScope scope, DatabaseClient db) {
        return new FindingReader(db, scope.name());
    }

    @Bean
    FindingExceptions findingExceptions(
            ScanScope scope, DatabaseClient db, JsonMapper json, ReactiveTransactionManager transactions, Clock clock) {
        return new FindingExceptions(db, TransactionalOperator.create(transactions), json, clock, scope.name());
    }

    @Bean
    FlagRound flagRound(
            ScanScope scope,
            DatabaseClient db,
            JsonMapper json,
            FlagSettings settings,
            Clock clock,
            ObjectProvider<Carrier> others) {
        return FlagRounds.of(
                scope.firm(),
                scope.name(),
                db,
                json,
                settings,
                clock,
                others.orderedStream().toList());
    }

    @Bean
    Timetable flags(FlagRound round) {
        return new Timetable("deliver flags", FLAGS, round::once);
    }

    @Bean
    Timetable historyKeeping(ScanScope scope, DatabaseClient db, HistorySettings settings, Clock clock) {
        HistoryKeeping keeping = new HistoryKeeping(db, scope.firm(), scope.name(), settings, clock);
        return new Timetable("give up old history", KEEPING, keeping::once);
    }

    @Bean
    Timetable exceptionsEnd(ScanScope scope, FindingExceptions exceptions) {
        return new Timetable("end exceptions", EXCEPTIONS, () -> exceptions.endExpired(scope.firm()));
    }
}
