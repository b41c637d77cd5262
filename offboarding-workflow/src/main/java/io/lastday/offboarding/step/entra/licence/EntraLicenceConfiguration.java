package io.lastday.offboarding.step.entra.licence;

import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.exchange.MailboxStates;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.graph.Graph;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The step on licences, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class EntraLicenceConfiguration {

    // Without anything that knows of mailboxes nothing is known of holds, and no licence of a mailbox goes.
    @Bean
    MailboxLicences mailboxLicences(Graph graph, ObjectProvider<MailboxStates> mailboxes) {
        return new MailboxLicences(graph, mailboxes.getIfAvailable(() -> (firm, caseId) -> Optional.empty()));
    }

    @Bean
    Step entraLicences(Graph graph, MailboxLicences mailbox, Clock clock) {
        return new EntraLicences(new Licences(graph), mailbox, new Removals(new ReadBack(Thread::sleep), clock));
    }

    @Bean
    @Order(40)
    RestorePart licenceRestore(Graph graph) {
        return new LicenceRestore(new Licences(graph), new ReadBack(Thread::sleep));
    }
}
