package io.lastday.offboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order the engine's jobs are executed. */
class LanesTest {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private Lanes lanes = new Lanes(Map.of());

    @AfterEach
    void shutDown() {
        gate.countDown();
        lanes.shutdown();
    }

    private void add(Lane lane, String name) {
        lanes.execute(new Lanes.Task(lane, () -> done.add(name)));
    }

    /** Keeps a thread busy until the gate opens. */
    private void block(Lane lane) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        lanes.execute(new Lanes.Task(lane, () -> {
            begun.countDown();
            await(gate);
        }));
        await(begun);
    }

    private void awaitAll(Lane last) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        lanes.execute(new Lanes.Task(last, end::countDown));
        await(end);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoever_becomes_due_is_moved_before_all_that_waited_longer() throws InterruptedException {
        lanes = new Lanes(Map.of(Lane.FIRST, 1));
        block(Lane.FIRST);
        add(Lane.OTHER, "closes");
        add(Lane.CONTAIN, "contains");
        add(Lane.FIRST, "begins");

        gate.countDown();
        awaitAll(Lane.OTHER);

        assertThat(done).containsExactly("begins", "contains", "closes");
    }

    @Test
    void a_thread_at_home_in_the_last_lane_goes_on_with_it_whatever_else_waits() throws InterruptedException {
        lanes = new Lanes(Map.of(Lane.OTHER, 1));
        block(Lane.OTHER);
        add(Lane.FIRST, "begins");
        add(Lane.OTHER, "closes");

        gate.countDown();
        awaitAll(Lane.FIRST);

        assertThat(done).containsExactly("closes", "begins");
    }

    @Test
    void no_lane_waits_for_another_that_is_stuck() throws InterruptedException {
        lanes = new Lanes(Map.of(Lane.FIRST, 1, Lane.OTHER, 1));
        block(Lane.OTHER);
        add(Lane.OTHER, "closes");

        awaitAll(Lane.OTHER);

        assertThat(done).containsExactly("closes");
    }

    @Test
    void work_that_breaks_takes_no_thread_with_it() throws InterruptedException {
        lanes = new Lanes(Map.of(Lane.FIRST, 1));
        lanes.execute(() -> {
            throw new IllegalStateException("broken");
        });

        awaitAll(Lane.OTHER);
    }

    @Test
    void when_it_is_shut_down_what_runs_ends_and_nothing_more_begins() throws InterruptedException {
        lanes = new Lanes(Map.of(Lane.FIRST, 1));
        block(Lane.FIRST);
        add(Lane.FIRST, "waits");
        Thread closing = Thread.ofPlatform().start(lanes::shutdown);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        gate.countDown();
        closing.join();

        assertThat(done).isEmpty();
        assertThatThrownBy(() -> add(Lane.FIRST, "late")).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void other_work_of_the_engine_is_done_too() {
        lanes = new Lanes(Map.of(Lane.CONTAIN, 1));

        assertThat(lanes.submit(() -> "done").join()).isEqualTo("done");
        lanes.submit(() -> {
                    done.add("ran");
                })
                .join();
        assertThat(done).containsExactly("ran");
    }
}
