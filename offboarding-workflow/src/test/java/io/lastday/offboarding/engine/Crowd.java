package io.lastday.offboarding.engine;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many approved cases that wait, and the moment at which they all become due: what the benchmarks of the engine share. */
final class Crowd {

    private final Desk desk;
    private final ScriptedWorld world;
    private final JdbcClient jdbc;

    Crowd(Desk desk, ScriptedWorld world, JdbcClient jdbc) {
        this.desk = desk;
        this.world = world;
        this.jdbc = jdbc;
        world.headcount(10_000_000);
    }

    /** Cases that are approved and wait for a day in a month. */
    List<UUID> waiting(int number, String playbook, IntFunction<PersonId> person) throws Exception {
        List<Future<UUID>> starting = new ArrayList<>();
        Semaphore room = new Semaphore(12);
        // by itself: BlockHound takes what many first requests load side by side for a wait
        desk.approved(Desk.inAMonth(anybody(-1)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < number; each++) {
                Map<String, Object> request = new HashMap<>(Desk.inAMonth(person.apply(each)));
                request.put("playbook", playbook);
                room.acquire();
                starting.add(threads.submit(() -> {
                    try {
                        return desk.approved(request);
                    } finally {
                        room.release();
                    }
                }));
            }
        }
        List<UUID> ids = new ArrayList<>();
        for (Future<UUID> each : starting) {
            ids.add(each.get());
        }
        return ids;
    }

    PersonId anybody(int number) {
        return world.person("Crowd " + number + " " + UUID.randomUUID());
    }

    /** Makes the access of these people end from {@code first} on, one a {@code gap}: as if their dates had been so from the start. */
    void due(List<UUID> ids, Instant first, Duration gap) {
        String[] times = IntStream.range(0, ids.size())
                .mapToObj(number -> first.plus(gap.multipliedBy(number)).toString())
                .toArray(String[]::new);
        UUID[] cases = ids.toArray(UUID[]::new);
        jdbc.sql("update leaver_case set contain_at = at, access_ends = at at time zone ?"
                        + " from unnest(?::uuid[], ?::timestamptz[]) due (who, at) where id = who")
                .params(Desk.LONDON.getId(), cases, times)
                .update();
        jdbc.sql("update act_ru_timer_job timer set duedate_ = contain_at, rev_ = rev_ + 1 from leaver_case"
                        + " where leaver_case.process = timer.process_instance_id_ and leaver_case.id = any (?)")
                .param(cases)
                .update();
    }

    /** Waits until as many cases as there are have this column set, and says when the last one was. */
    Instant last(List<UUID> ids, String column, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (count(ids, column) < ids.size()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(count(ids, column) + " of " + ids.size() + " are there");
            }
            Thread.sleep(500);
        }
        return jdbc.sql("select max(" + column + ") from leaver_case where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int count(List<UUID> ids, String column) {
        return jdbc.sql("select count(" + column + ") from leaver_case where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
