package io.lastday.identity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

class SpacingTest {

    private final List<String> said = new ArrayList<>();
    private final Spacing spacing = new Spacing(Duration.ofSeconds(1));
    private VirtualTimeScheduler time;

    @BeforeEach
    void stopTime() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void letTimeRun() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void theNextCallBeginsATimeAfterTheAnswerAndNotAfterTheCall() {
        spacing.keep(call("slow", Duration.ofSeconds(3))).subscribe();
        spacing.keep(call("second", Duration.ZERO)).subscribe();
        spacing.keep(call("third", Duration.ZERO)).subscribe();

        time.advanceTimeBy(Duration.ofMillis(3999));
        assertThat(said).containsExactly("slow");
        time.advanceTimeBy(Duration.ofMillis(2));
        assertThat(said).containsExactly("slow", "second");
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(said).containsExactly("slow", "second", "third");
    }

    @Test
    void afterAPauseACallBeginsAtOnce() {
        spacing.keep(call("first", Duration.ZERO)).subscribe();
        time.advanceTimeBy(Duration.ofSeconds(5));

        spacing.keep(call("second", Duration.ZERO)).subscribe();
        assertThat(said).containsExactly("first", "second");
    }

    @Test
    void whoGivesUpWaitingLetsNobodyPassTheOneBefore() {
        spacing.keep(call("first", Duration.ofSeconds(3))).subscribe();
        Disposable second = spacing.keep(call("second", Duration.ZERO)).subscribe();
        spacing.keep(call("third", Duration.ZERO)).subscribe();

        second.dispose();
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(said).containsExactly("first");
        time.advanceTimeBy(Duration.ofSeconds(4));
        assertThat(said).containsExactly("first", "third");
    }

    @Test
    void aCallThatFailsFreesTheNext() {
        spacing.keep(Mono.error(new IllegalStateException())).subscribe(ignored -> {}, fault -> {});
        spacing.keep(call("second", Duration.ZERO)).subscribe();

        time.advanceTimeBy(Duration.ofMillis(1001));
        assertThat(said).containsExactly("second");
    }

    private Mono<Long> call(String name, Duration takes) {
        return Mono.defer(() -> {
            said.add(name);
            return takes.isZero() ? Mono.just(0L) : Mono.delay(takes, Schedulers.parallel());
        });
    }
}
