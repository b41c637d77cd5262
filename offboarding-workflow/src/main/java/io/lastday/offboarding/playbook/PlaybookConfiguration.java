package io.lastday.offboarding.playbook;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepFamily;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the playbooks that this build ships. */
@Configuration(proxyBeanMethods = false)
class PlaybookConfiguration {

    private static final String ENDING = ".bpmn";

    @Bean
    StepCatalogue stepCatalogue(List<Step> steps, List<StepFamily> families) {
        return new StepCatalogue(steps, families);
    }

    @Bean
    PlaybookReader playbookReader(StepCatalogue catalogue) {
        return new PlaybookReader(catalogue);
    }

    @Bean
    Playbooks playbooks(PlaybookReader reader, PlaybookShelf shelf) throws IOException {
        List<Playbook> playbooks = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/*" + ENDING)) {
            try (InputStream bpmn = file.getInputStream()) {
                byte[] bytes = bpmn.readAllBytes();
                playbooks.add(isKept(file) ? reader.readKept(nameOf(file), bytes) : reader.read(nameOf(file), bytes));
            }
        }
        return new Playbooks(playbooks, shelf);
    }

    /** {@code standard.bpmn} is the newest of {@code standard}; an older version stays beside it as {@code standard.1.bpmn}. */
    private static String nameOf(Resource file) {
        String name = String.valueOf(file.getFilename());
        return name.substring(0, name.indexOf('.'));
    }

    private static boolean isKept(Resource file) {
        return String.valueOf(file.getFilename()).matches(".*\\.[0-9]+\\" + ENDING);
    }
}
