package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that has the identity audit look again. */
@Configuration(proxyBeanMethods = false)
class RecoveryStepConfiguration {

    @Bean
    Step recoveryPathsStep(IdentityAudit audit, CaseStore cases) {
        return new RecoveryPathsStep(audit, new InTheCase(cases));
    }

    private record InTheCase(CaseStore cases) implements RecoveryLeft {

        @Override
        public void keep(StepContext context, List<Residual> left, @Nullable String walk) {
            cases.recoveryLeft(context.firm(), context.caseId(), left, walk);
        }

        @Override
        public Optional<String> judged(StepContext context) {
            return cases.recoveryWalk(context.firm(), context.caseId());
        }
    }
}
