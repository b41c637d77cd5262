package io.lastday.platform.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.flag.FlagSettings.Security;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Told once, and not lost, whatever is away meanwhile. */
class FlagDeliveryTest extends FlagsTestCase {

    @Test
    void whatIsNotTakenIsTriedAgainLaterUnderTheSameId() {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "120"));
        lab.scan();
        assertThat(deliver()).as("the mail").isEqualTo(1);
        answer(ok());
        lab.now.updateAndGet(at -> at.plusSeconds(119));
        assertThat(deliver()).as("not before its wish").isZero();
        lab.now.updateAndGet(at -> at.plusSeconds(2));
        assertThat(deliver()).isEqualTo(1);

        assertThat(told().stream().map(said -> said.path("delivery").asString()).distinct())
                .hasSize(1);
        assertThat(states()).containsExactly("MAIL SENT 1", "WEBHOOK SENT 2");
    }

    @Test
    void aRelayThatIsAwayLosesNothing() {
        lab.scan();
        mail.stop();
        assertThat(deliver()).as("the call").isEqualTo(1);
        assertThat(states()).containsExactly("MAIL DUE 1", "WEBHOOK SENT 1");
        mail.start();
        lab.flags = settings(relay(Security.NONE), webhook());
        lab.now.updateAndGet(at -> at.plusSeconds(31));

        assertThat(deliver()).isEqualTo(1);

        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aRelayThatCannotEncryptIsToldNothing() {
        lab.flags = settings(relay(Security.STARTTLS), null);
        lab.scan();

        assertThat(deliver()).isZero();

        assertThat(states()).containsExactly("MAIL DUE 1");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatCannotBeDeliveredForDaysIsGivenUp() {
        answer(aResponse().withStatus(400));
        lab.scan();
        deliver();
        lab.now.updateAndGet(at -> at.plus(Duration.ofDays(3)));

        assertThat(deliver()).isZero();

        assertThat(states()).containsExactly("MAIL SENT 1", "WEBHOOK GIVEN_UP 2");
    }

    @Test
    void manyReplicasTellItOnce() {
        lab.scan();

        Long delivered = Flux.range(0, 6)
                .flatMap(replica -> round().once(), 6)
                .reduce(0L, Long::sum)
                .block();

        assertThat(delivered).isEqualTo(2);
        assertThat(told()).hasSize(1);
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aReplicaThatDiedWhileItSentLeavesItToAnother() {
        answer(aResponse().withFixedDelay(5_000));
        lab.flags = settings(null, webhook());
        lab.scan();
        round().once().timeout(Duration.ofMillis(500)).onErrorComplete().block();
        answer(ok());
        assertThat(deliver()).as("still the other's").isZero();
        lab.now.updateAndGet(at -> at.plus(Duration.ofMinutes(3)));

        assertThat(deliver()).isEqualTo(1);
    }
}
