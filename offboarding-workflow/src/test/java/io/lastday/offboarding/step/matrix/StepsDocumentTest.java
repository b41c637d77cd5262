package io.lastday.offboarding.step.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.matrix.StepsDocument.Entry;
import io.lastday.offboarding.testing.WholeService;
import io.lastday.platform.graph.GraphDeeds;
import io.lastday.platform.keycloak.KeycloakDeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step that this build ships has a full row in the matrix, and stands in {@code docs/steps.md} as it is. */
@WholeService
class StepsDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "steps.md");
    private static final Path PERMISSIONS = Path.of("..", "docs", "permissions.md");
    private static final WireWorld WORLD = new WireWorld();

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().extensions(WORLD))
            .build();

    @Autowired
    private StepCatalogue catalogue;

    @Test
    void every_step_has_a_row_and_no_cell_is_empty() {
        Map<String, Map<Condition, String>> rows = rows();

        assertThat(rows.keySet()).containsAll(ids());
        assertThat(rows)
                .allSatisfy((step, cells) -> assertThat(cells).describedAs(step).containsOnlyKeys(Condition.values()));
    }

    @Test
    void a_proof_names_a_test_that_exists() {
        for (ProvenRow row : Rows.proven()) {
            for (Proof proof : row.proofs().values()) {
                if (proof instanceof Proof.Shown shown) {
                    assertThat(shown.test().getDeclaredMethods()).anySatisfy(method -> {
                        assertThat(method.getName()).isEqualTo(shown.method());
                        assertThat(method.isAnnotationPresent(Test.class)).isTrue();
                    });
                }
            }
        }
    }

    @Test
    void the_page_in_docs_is_what_the_steps_say() throws IOException {
        String page = StepsDocument.of(entries(rows()));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void every_permission_that_a_step_asks_for_stands_in_the_table_with_its_reason() throws IOException {
        String table = Files.readString(PERMISSIONS);

        assertThat(entries(rows()).stream()
                        .flatMap(entry -> entry.facts().calls().stream())
                        .flatMap(call -> Arrays.stream(call.permission().split("[ ,]+")))
                        .filter(permission -> permission.matches("[A-Za-z-]+(\\.[A-Za-z]+)+|[a-z]+-[a-z]+")))
                .allSatisfy(permission -> assertThat(table).contains(permission));
    }

    @Test
    void every_write_that_is_only_observed_is_told_in_words() {
        List<String> wordless = new ArrayList<>();
        for (Step step : catalogue.fixed()) {
            step.facts().calls().stream()
                    // what goes to the cluster or an audit is not the tenant's: where it observes, there is no runbook
                    .filter(call -> call.call().matches("(POST|PUT|PATCH|DELETE) /(?!apis?/).*"))
                    .filter(call -> words(step, call).isEmpty())
                    .forEach(call -> wordless.add(step.id() + ": " + call.call()));
        }

        assertThat(wordless).isEmpty();
    }

    private static Optional<String> words(Step step, StepFacts.Call call) {
        String[] parts = call.call().replaceAll("\\{kind}", "phone").split(" ");
        String path = parts[1].replaceAll("\\{[a-z]+}", "1");
        return Set.of("keycloak", "lastday").contains(step.id().system())
                ? KeycloakDeeds.known(parts[0], path)
                : GraphDeeds.known(parts[0], path, call.permission());
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        catalogue.fixed().forEach(step -> ids.add(step.id().value()));
        catalogue.families().forEach(family -> ids.add(family.prefix() + ".*"));
        return ids;
    }

    private List<Entry> entries(Map<String, Map<Condition, String>> rows) {
        Map<String, Entry> entries = new TreeMap<>();
        for (Step step : catalogue.fixed()) {
            String id = step.id().value();
            entries.put(id, new Entry(id, step.title(), step.system(), step.facts(), rows.getOrDefault(id, Map.of())));
        }
        for (StepFamily family : catalogue.families()) {
            String id = family.prefix() + ".*";
            entries.put(id, new Entry(id, family.title(), null, family.facts(), rows.getOrDefault(id, Map.of())));
        }
        return List.copyOf(entries.values());
    }

    /** What comes out of every cell, by step: the matrix itself holds each to it. */
    private Map<String, Map<Condition, String>> rows() {
        Map<String, Map<Condition, String>> rows = new TreeMap<>();
        Wire wire = new Wire(WIRE, WORLD);
        for (Class<? extends MatrixRow> kind : Rows.all()) {
            MatrixRow row = Rows.made(kind);
            Map<Condition, String> cells = new EnumMap<>(Condition.class);
            Arrays.stream(Condition.values())
                    .forEach(condition ->
                            cells.put(condition, row.expected(condition).words()));
            rows.put(rowId(row.step(wire)), cells);
        }
        for (ProvenRow row : Rows.proven()) {
            Map<Condition, String> cells = new EnumMap<>(Condition.class);
            row.proofs().forEach((condition, proof) -> cells.put(condition, proof.words()));
            rows.put(row.step(), cells);
        }
        return rows;
    }

    /** A member of a family stands for all of it. */
    private String rowId(Step step) {
        boolean member = catalogue.families().stream()
                .anyMatch(family -> family.prefix().equals(step.id().system()));
        return member ? step.id().system() + ".*" : step.id().value();
    }
}
