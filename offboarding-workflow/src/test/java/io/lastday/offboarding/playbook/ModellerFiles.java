package io.lastday.offboarding.playbook;

import io.lastday.offboarding.step.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Playbooks as modellers draw them. */
final class ModellerFiles {

    private ModellerFiles() {}

    /** The file with each task named by its step's id: the scripted steps of these tests have titles of their own. */
    static String drawnWith(String modeller) {
        try (InputStream file = ModellerFiles.class.getResourceAsStream("/modellers/" + modeller + ".bpmn")) {
            String bpmn = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (Step step : TableSteps.catalogue().fixed()) {
                String title = "name=\"" + step.title() + "\"";
                bpmn = bpmn.replace("&#10;", " ").replace(title, "name=\"" + step.id() + "\"");
            }
            return bpmn;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
