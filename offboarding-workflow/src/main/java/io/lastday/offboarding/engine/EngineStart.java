package io.lastday.offboarding.engine;

import io.lastday.offboarding.playbook.PlaybookEngine;
import io.lastday.offboarding.playbook.Playbooks;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Deploys what the playbooks emit, once for each version, before any case can ask for it. */
final class EngineStart implements SmartInitializingSingleton {

    private final PlaybookEngine engine;
    private final Playbooks playbooks;
    private final SchemaLock lock;

    EngineStart(PlaybookEngine engine, Playbooks playbooks, SchemaLock lock) {
        this.engine = engine;
        this.playbooks = playbooks;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        playbooks.everyVersion().forEach(engine::deploy);
        lock.release();
    }
}
