package io.lastday.offboarding.step.device;

import io.lastday.offboarding.audit.DeviceAudit;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.WalkTopic;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.walk.LeftInCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that has the device audit look again. */
@Configuration(proxyBeanMethods = false)
class DeviceStepConfiguration {

    @Bean
    Step devicesStep(DeviceAudit audit, CaseStore cases) {
        return new DevicesStep(audit, new LeftInCase(cases, WalkTopic.DEVICES, "devices"));
    }
}
