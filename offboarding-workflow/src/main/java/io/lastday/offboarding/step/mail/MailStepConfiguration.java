package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.graph.Graph;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps on mailboxes, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class MailStepConfiguration {

    @Bean
    Mailboxes mailboxes(Graph graph) {
        return new Mailboxes(graph);
    }

    @Bean
    Step mailAutomaticReply(Mailboxes mailboxes) {
        return new SetAutomaticReply(mailboxes, new ReadBack(Thread::sleep));
    }

    @Bean
    Step mailForwardingRules(Mailboxes mailboxes, Graph graph, Clock clock) {
        return new StopForwardingRules(mailboxes, new InboxRules(graph), removals(clock));
    }

    @Bean
    Step mailDelegates(Mailboxes mailboxes, Graph graph, Clock clock) {
        return new RemoveDelegates(mailboxes, new Calendars(graph), removals(clock));
    }

    @Bean
    Step mailMeetings(Mailboxes mailboxes, Graph graph, Clock clock) {
        return new CancelMeetings(mailboxes, new Meetings(graph), removals(clock));
    }

    @Bean
    SnapshotPart mailSnapshot(Mailboxes mailboxes, Graph graph) {
        return new MailSnapshot(mailboxes, new InboxRules(graph), new Calendars(graph));
    }

    @Bean
    RestorePart mailRestore(Mailboxes mailboxes, Graph graph) {
        return new MailRestore(mailboxes, new InboxRules(graph), new Calendars(graph), new ReadBack(Thread::sleep));
    }

    private static Removals removals(Clock clock) {
        return new Removals(new ReadBack(Thread::sleep), clock);
    }
}
