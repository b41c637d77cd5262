package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.core.io.buffer.PooledDataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.publisher.TestPublisher;

/** An upload is read on a blocking thread while an event loop goes on handing it over. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UploadInputTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    /** BlockHound throws where the thread that hands over would wait for the one that reads; the upload then never ends. */
    @Test
    void handing_over_never_waits_for_the_reader() throws Exception {
        int pieces = 300_000;
        Scheduler eventLoop = Schedulers.newParallel("hands-over", 1, /* daemon */ true);
        Flux<DataBuffer> body =
                Flux.range(0, pieces).map(number -> (DataBuffer) buffer("x")).subscribeOn(eventLoop);
        try (InputStream in = new UploadInput(body, LONG)) {
            assertThat(in.readAllBytes()).hasSize(pieces);
        } finally {
            eventLoop.dispose();
        }
    }

    @Test
    void everything_comes_in_its_order_whatever_the_pieces() throws Exception {
        Flux<DataBuffer> body = Flux.just("", "one ", "", "two ", "three").map(UploadInputTest::buffer);
        try (InputStream in = new UploadInput(body, LONG)) {
            assertThat(in.read()).isEqualTo('o');
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("ne two three");
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    /** A thread may be woken for no reason, and then has to wait again: spinning, it would keep a processor from all others. */
    @Test
    void a_reader_that_is_woken_for_nothing_waits_again() throws Exception {
        TestPublisher<DataBuffer> body = TestPublisher.create();
        UploadInput in = new UploadInput(body.flux(), LONG);
        Thread reader = Thread.ofPlatform().start(() -> quietly(in));
        awaitWaiting(reader);
        for (int i = 0; i < 20; i++) {
            LockSupport.unpark(reader);
            Thread.sleep(5);
        }
        awaitWaiting(reader);
        body.complete();
        reader.join(LONG);
        assertThat(reader.isAlive()).isFalse();
    }

    @Test
    void who_sends_nothing_any_more_is_refused_and_told_so() {
        TestPublisher<DataBuffer> body = TestPublisher.create();
        UploadInput in = new UploadInput(body.flux(), SHORT);
        assertThatThrownBy(in::read)
                .isInstanceOfSatisfying(
                        ChatRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ArchiveProblem.UPLOAD_STALLED));
    }

    @Test
    void a_body_that_breaks_off_is_no_whole_file() {
        Flux<DataBuffer> body =
                Flux.concat(Flux.just(buffer("half")), Flux.error(new IllegalStateException("connection reset")));
        UploadInput in = new UploadInput(body, LONG);
        assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void closed_before_its_end_it_asks_for_no_more_and_lets_everything_go() throws Exception {
        Sender sender = new Sender();
        List<PooledDataBuffer> sent = new ArrayList<>();
        UploadInput in = new UploadInput(Flux.from(sender), LONG);
        try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
            Future<Integer> first = readers.submit(() -> in.read());
            sender.asked.await();
            for (int i = 0; i < 4; i++) {
                sent.add(sender.send());
            }
            assertThat(first.get()).isEqualTo(1);
        }
        in.close();
        assertThat(sender.cancelled).isTrue();
        sent.add(sender.send());
        assertThat(sent).allSatisfy(piece -> assertThat(piece.isAllocated()).isFalse());
        assertThatThrownBy(in::read).isInstanceOf(IOException.class);
    }

    /** Sends whether or not anybody listens any more, as an event loop may for a moment. */
    private static final class Sender implements Publisher<DataBuffer>, Subscription {

        private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
        private final CountDownLatch asked = new CountDownLatch(1);
        private volatile @Nullable Subscriber<? super DataBuffer> to;
        private volatile boolean cancelled;

        @Override
        public void subscribe(Subscriber<? super DataBuffer> subscriber) {
            to = subscriber;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long number) {
            asked.countDown();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        PooledDataBuffer send() {
            NettyDataBuffer piece = buffers.wrap(
                    UnpooledByteBufAllocator.DEFAULT.buffer().writeByte(1).writeByte(2));
            Objects.requireNonNull(to).onNext(piece);
            return piece;
        }
    }

    @Test
    void closed_before_a_byte_was_read_it_asks_for_nothing() throws Exception {
        TestPublisher<DataBuffer> body = TestPublisher.create();
        new UploadInput(body.flux(), LONG).close();
        body.assertWasNotSubscribed();
    }

    private static void quietly(UploadInput in) {
        try {
            in.read();
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static void awaitWaiting(Thread reader) throws InterruptedException {
        while (reader.getState() != Thread.State.TIMED_WAITING && reader.getState() != Thread.State.WAITING) {
            Thread.sleep(5);
        }
    }

    private static DataBuffer buffer(String text) {
        return BUFFERS.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
