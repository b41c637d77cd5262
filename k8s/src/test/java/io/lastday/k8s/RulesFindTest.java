package io.lastday.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that finds nothing in a spoilt overlay is no rule. */
class RulesFindTest {

    private static final String SCHEMA = "schema";

    static Stream<Spoiling> spoilings() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "spoilt.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Spoiling::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilings")
    void eachFaultIsFoundByItsRule(Spoiling spoiling) {
        List<Manifest> spoilt = spoiling.spoil(Kustomize.render(Overlays.fullest()));

        assertThat(faults(spoiling.rule(), spoilt)).isNotEmpty();
    }

    @Test
    void everyRuleHasAFaultThatProvesIt() throws IOException {
        List<String> proven = spoilings().map(Spoiling::rule).distinct().toList();

        assertThat(Rules.ALL).extracting(Rule::name).doesNotHaveDuplicates().allMatch(proven::contains);
    }

    private static List<String> faults(String rule, List<Manifest> manifests) {
        if (rule.equals(SCHEMA)) {
            return manifests.stream().flatMap(m -> Schema.fault(m).stream()).toList();
        }
        return Rules.ALL.stream()
                .filter(known -> known.name().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + rule))
                .faults(manifests);
    }
}
