package io.lastday.offboarding.engine;

import io.lastday.offboarding.playbook.PlaybookEngine;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.step.StepCatalogue;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.engine.ManagementService;
import org.flowable.job.service.JobProcessorContext;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.flowable.spring.boot.process.ProcessAsync;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the engine together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {

    /** The name under which the engine locks its own jobs: the reaper of another replica finds both kinds by it. */
    @Bean
    NodeId node(SpringProcessEngineConfiguration engine) {
        return new NodeId(engine.getAsyncExecutor().getLockOwner());
    }

    @Bean
    SchemaLock schemaLock(DataSource dataSource) {
        return new SchemaLock(dataSource);
    }

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> branchesSideBySide() {
        return configuration -> {
            configuration.setEnableProcessDefinitionInfoCache(false);
            configuration.setJobProcessors(List.of(EngineConfiguration::sideBySide));
            configuration.setCustomAsyncRunnableExecutionExceptionHandlers(List.of(new ConflictHandler()));
            // the counts stand on the process instance's row: branches side by side would fight over it
            configuration.getPerformanceSettings().setEnableExecutionRelationshipCounts(false);
            configuration.getPerformanceSettings().setEnableTaskRelationshipCounts(false);
        };
    }

    /** A timer that fires locks its whole instance by itself, in a transaction more, and the steps beside it need no lock. */
    private static void sideBySide(JobProcessorContext context) {
        if (context.isInPhase(JobProcessorContext.Phase.BEFORE_CREATE)
                && context.getJobEntity() instanceof TimerJobEntity timer) {
            timer.setExclusive(false);
        }
    }

    /** In place of the engine's own, whose one queue serves whoever came first; by its name the engine finds it. */
    @Bean
    @ProcessAsync
    LanedJobs processAsyncExecutor(@ProcessAsync AsyncJobExecutorConfiguration configuration) {
        return new LanedJobs(configuration);
    }

    @Bean
    EngineStart engineStart(PlaybookEngine engine, Playbooks playbooks, SchemaLock lock) {
        return new EngineStart(engine, playbooks, lock);
    }

    @Bean
    @ConditionalOnProperty(name = "lastday.engine.work", havingValue = "true", matchIfMissing = true)
    StepWorker stepWorker(
            StepWorker.Parts parts, StepCatalogue steps, EngineSettings settings, NodeId node, Clock clock) {
        return new StepWorker(parts, steps, settings, node, clock);
    }

    @Bean
    StepWorker.Parts stepWorkerParts(
            ManagementService management,
            StepJournal journal,
            StepSettlement settlement,
            StepLog log,
            CaseBriefs briefs,
            Holds holds) {
        return new StepWorker.Parts(management, journal, settlement, log, briefs, holds);
    }
}
