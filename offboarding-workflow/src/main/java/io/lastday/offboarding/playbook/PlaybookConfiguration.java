package io.lastday.offboarding.playbook;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepFamily;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    Playbooks playbooks(StepCatalogue catalogue) throws IOException {
        PlaybookReader reader =
                new PlaybookReader(catalogue.fixed().stream().map(Step::id).collect(Collectors.toSet()));
        List<Playbook> playbooks = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/*" + ENDING)) {
            try (InputStream bpmn = file.getInputStream()) {
                playbooks.add(reader.read(nameOf(file), bpmn));
            }
        }
        return new Playbooks(playbooks);
    }

    /** {@code standard.bpmn} is the newest of {@code standard}; an older version stays beside it as {@code standard.1.bpmn}. */
    private static String nameOf(Resource file) {
        String name = String.valueOf(file.getFilename());
        return name.substring(0, name.indexOf('.'));
    }
}
