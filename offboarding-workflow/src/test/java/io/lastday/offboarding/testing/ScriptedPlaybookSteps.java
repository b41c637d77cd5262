package io.lastday.offboarding.testing;

import io.lastday.offboarding.step.ConnectedSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A scripted step for each one that a shipped playbook calls, so that a new step there changes no test here. */
final class ScriptedPlaybookSteps implements BeanDefinitionRegistryPostProcessor {

    private static final Pattern TASK = Pattern.compile("<serviceTask id=\"([a-z]+\\.[a-z0-9-]+)\"");

    private static final Map<String, ConnectedSystem> SYSTEMS = Map.of(
            "entra", ConnectedSystem.ENTRA,
            "keycloak", ConnectedSystem.KEYCLOAK,
            "teams", ConnectedSystem.TEAMS,
            "ad", ConnectedSystem.ACTIVE_DIRECTORY,
            "mail", ConnectedSystem.MAIL,
            "onedrive", ConnectedSystem.ONEDRIVE,
            "exchange", ConnectedSystem.EXCHANGE,
            "intune", ConnectedSystem.INTUNE);

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        for (String id : called()) {
            ConnectedSystem system = SYSTEMS.get(id.substring(0, id.indexOf('.')));
            if (system != null) {
                registry.registerBeanDefinition(
                        "scripted " + id,
                        new RootBeanDefinition(ScriptedStep.class, () -> new ScriptedStep(id, system)));
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // everything is registered above
    }

    private static Set<String> called() {
        Set<String> called = new TreeSet<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/*.bpmn")) {
                try (InputStream bpmn = file.getInputStream()) {
                    Matcher task = TASK.matcher(new String(bpmn.readAllBytes(), StandardCharsets.UTF_8));
                    while (task.find()) {
                        called.add(task.group(1));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return called;
    }
}
