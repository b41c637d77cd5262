package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.exchange.MailboxStates;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps on managed devices, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class IntuneConfiguration {

    @Bean
    Devices intuneDevices(Graph graph) {
        return new Devices(graph);
    }

    @Bean
    Step intuneRetire(Devices devices) {
        return new RetirePersonal(devices, new ReadBack(Thread::sleep));
    }

    @Bean
    Step intuneWipe(Devices devices, MailboxStates mailboxes) {
        return new WipeCompany(devices, mailboxes, new ReadBack(Thread::sleep));
    }

    @Bean
    SnapshotPart deviceSnapshot(Devices devices) {
        return new DeviceSnapshot(devices);
    }

    @Bean
    ResidualPart deviceResidual(Devices devices) {
        return new DeviceResidual(devices);
    }
}
