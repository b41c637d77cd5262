package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.WalkTopic;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.walk.LeftInCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that has the identity audit look again. */
@Configuration(proxyBeanMethods = false)
class RecoveryStepConfiguration {

    @Bean
    Step recoveryPathsStep(IdentityAudit audit, CaseStore cases) {
        return new RecoveryPathsStep(audit, new LeftInCase(cases, WalkTopic.RECOVERY, "ways back in"));
    }
}
