package io.lastday.offboarding.engine;

import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbooks;
import org.flowable.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Deploys what the playbooks emit, once for each version, before any case can ask for it. */
final class EngineStart implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final Playbooks playbooks;
    private final SchemaLock lock;

    EngineStart(RepositoryService repository, Playbooks playbooks, SchemaLock lock) {
        this.repository = repository;
        this.playbooks = playbooks;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Playbook playbook : playbooks.everyVersion()) {
            String key = EmittedProcess.key(playbook);
            repository
                    .createDeployment()
                    .name(key)
                    .addBpmnModel(key + ".bpmn20.xml", EmittedProcess.of(playbook))
                    .enableDuplicateFiltering()
                    .deploy();
        }
        lock.release();
    }
}
