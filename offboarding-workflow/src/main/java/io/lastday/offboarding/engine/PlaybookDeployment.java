package io.lastday.offboarding.engine;

import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.PlaybookEngine;
import org.flowable.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Deploys what a playbook emits. A definition stands in the database, so every replica can run it; one that stands there
 * already is left alone.
 */
@Component
class PlaybookDeployment implements PlaybookEngine {

    private final RepositoryService repository;

    PlaybookDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void deploy(Playbook playbook) {
        String key = EmittedProcess.key(playbook);
        repository
                .createDeployment()
                .name(key)
                .addBpmnModel(key + ".bpmn20.xml", EmittedProcess.of(playbook))
                .enableDuplicateFiltering()
                .deploy();
    }
}
