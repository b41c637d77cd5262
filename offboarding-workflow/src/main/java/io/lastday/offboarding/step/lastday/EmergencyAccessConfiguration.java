package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.audit.EmergencyAudit;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that asks Keycloak who operates Lastday: there where Keycloak is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.keycloak.client-id")
class EmergencyAccessConfiguration {

    @Bean
    Step validateEmergencyAccess(CaseStore cases, OperatorLogins logins, EmergencyAudit audit) {
        return new ValidateEmergencyAccess(
                context ->
                        ItPower.of(cases.find(context.firm(), context.caseId()).orElseThrow(), context.now()),
                logins,
                audit);
    }
}
