package io.lastday.offboarding.engine;

import java.util.List;
import org.flowable.common.engine.api.FlowableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says that this replica lives, and takes the work of replicas that stopped saying so. All times are the database's, so
 * that replicas need not agree on the time. It beats on a thread of its own: nothing else may delay it.
 */
@Component
class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final JdbcClient jdbc;
    private final Reaper reaper;
    private final TransactionTemplate transaction;
    private final EngineSettings settings;
    private final NodeId node;
    private volatile boolean running;

    Heartbeat(JdbcClient jdbc, Reaper reaper, TransactionTemplate transaction, EngineSettings settings, NodeId node) {
        this.jdbc = jdbc;
        this.reaper = reaper;
        this.transaction = transaction;
        this.settings = settings;
        this.node = node;
    }

    @Override
    public void start() {
        running = true;
        beat();
        Thread.ofPlatform().name("heartbeat").daemon().start(this::loop);
    }

    /** Beats no more, so that others take over at once what is left. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the worker and stops after it: a replica that works is one that beats. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }

    private void loop() {
        while (running) {
            try {
                Thread.sleep(settings.beat());
                beat();
                reapDead();
            } catch (InterruptedException stopping) {
                return;
            } catch (DataAccessException | TransactionException | FlowableException passing) {
                LOG.atWarn()
                        .addKeyValue("failure", passing.getClass().getName())
                        .log("a heartbeat was missed");
            }
        }
    }

    /** A replica that was reaped while it was paused enters itself anew; its old work stays with whoever took it. */
    void beat() {
        jdbc.sql("insert into node (id, started_at, beat_at) values (?, now(), now())"
                        + " on conflict (id) do update set beat_at = now()")
                .param(node.value())
                .update();
    }

    /** Takes over from every replica that missed its beats. */
    void reapDead() {
        double silence = settings.beat().multipliedBy(settings.missedBeats()).toMillis() / 1000.0;
        List<String> silent = jdbc.sql("select id from node where beat_at < now() - make_interval(secs => ?)")
                .param(silence)
                .query(String.class)
                .list();
        for (String dead : silent) {
            transaction.executeWithoutResult(status -> {
                // one replica does it; the others find the row gone
                int taken = jdbc.sql("delete from node where id = ? and beat_at < now() - make_interval(secs => ?)")
                        .params(dead, silence)
                        .update();
                if (taken == 1) {
                    reaper.release(dead);
                    LOG.atWarn().addKeyValue("node", dead).log("a replica went silent; its work is taken over");
                }
            });
        }
    }
}
