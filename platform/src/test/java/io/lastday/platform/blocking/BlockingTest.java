package io.lastday.platform.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class BlockingTest {

    @Test
    void blockingWorkLeavesTheEventLoopAndRunsOnAVirtualThread() {
        Boolean virtual = Blocking.call(() -> {
                    Thread.sleep(1); // BlockHound would refuse this on a parallel thread
                    return Thread.currentThread().isVirtual();
                })
                .subscribeOn(Schedulers.parallel())
                .block(Duration.ofSeconds(5));

        assertThat(virtual).isTrue();
    }

    @Test
    void blockHoundIsAwakeInTheseTests() {
        Mono<Void> wrong = Mono.<Void>fromRunnable(() -> {
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                })
                .subscribeOn(Schedulers.parallel());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> wrong.block(Duration.ofSeconds(5))))
                .hasStackTraceContaining("BlockingOperationError");
    }

    @Test
    void noMoreRunsAtOnceThanTheBound() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Flux.range(0, Blocking.AT_ONCE * 3)
                .flatMap(
                        number -> Blocking.call(() -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            Thread.sleep(5);
                            return running.decrementAndGet();
                        }),
                        Blocking.AT_ONCE * 3)
                .blockLast(Duration.ofSeconds(20));

        assertThat(most.get()).isBetween(2, Blocking.AT_ONCE);
    }

    @Test
    void anExceptionArrivesAsItWasThrown() {
        Mono<Object> failing = Blocking.call(() -> {
            throw new java.io.IOException("disk");
        });

        assertThat(Exceptions.unwrap(org.assertj.core.api.Assertions.catchThrowable(failing::block)))
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("disk");
    }
}
