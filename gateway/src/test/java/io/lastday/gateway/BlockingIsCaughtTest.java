package io.lastday.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Without this, a BlockHound that was never installed would let every other test pass. */
class BlockingIsCaughtTest {

    @Test
    void aCallThatBlocksAnEventLoopFailsATest() {
        Mono<Object> sleeping = Mono.fromCallable(() -> {
                    Thread.sleep(5);
                    return new Object();
                })
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(sleeping::block).hasRootCauseInstanceOf(BlockingOperationError.class);
    }
}
