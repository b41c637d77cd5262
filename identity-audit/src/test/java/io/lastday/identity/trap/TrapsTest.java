package io.lastday.identity.trap;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.coverage.PersonItem;
import io.lastday.identity.population.AccountSettings;
import io.lastday.identity.recovery.BackupSettings;
import io.lastday.identity.recovery.RecoveryPath;
import io.lastday.identity.rule.Rule;
import io.lastday.identity.rule.RuleBook;
import io.lastday.identity.rule.RuleSettings;
import io.lastday.identity.scan.IdentityEvaluator;
import io.lastday.identity.scan.Settings;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.finding.RaisedFinding;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Facts in, verdicts out: every trap of the table is answered as the table says, with its explanation. */
class TrapsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FEWEST = 40;
    private static final List<Trap> TRAPS = traps();

    @SuppressWarnings("unchecked")
    private static List<Trap> traps() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        InputStream file = Objects.requireNonNull(TrapsTest.class.getResourceAsStream("/traps.yaml"));
        Map<String, Object> document = new Yaml(new SafeConstructor(options)).load(file);
        Map<String, Object> usual = (Map<String, Object>) Objects.requireNonNull(document.get("usual"));
        List<Map<String, Object>> rows = (List<Map<String, Object>>) Objects.requireNonNull(document.get("traps"));
        return rows.stream().map(row -> Trap.of(usual, row)).toList();
    }

    @Test
    void thereAreAsManyTrapsAsPromised() {
        assertThat(TRAPS).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(TRAPS.stream().map(Trap::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsShownByATrap() {
        assertThat(RuleBook.with(RuleSettings.unchanged()).all().stream().map(Rule::id))
                .allSatisfy(rule -> assertThat(TRAPS.stream().flatMap(trap -> trap.texts("findings").stream()))
                        .contains(rule));
    }

    @TestFactory
    Stream<DynamicTest> everyTrapIsAnsweredAsTheTableSays() {
        return TRAPS.stream().map(trap -> DynamicTest.dynamicTest(trap.name(), () -> check(trap)));
    }

    private static void check(Trap trap) {
        EvaluatedRow row = row(trap);
        PersonItem person = JSON.readValue(row.body(), PersonItem.class);
        answers(trap, person);
        String explanation = String.join("\n", Objects.requireNonNull(person.explanation()));
        trap.texts("explains").forEach(words -> assertThat(explanation).contains(words));
        trap.texts("lacks").forEach(words -> assertThat(explanation).doesNotContain(words));
        assertThat(Objects.requireNonNull(person.detail()).verdicts())
                .filteredOn(verdict -> verdict.state() != AnswerState.YES)
                .as("every answer but yes says what to do, and needs no other book")
                .allSatisfy(verdict -> assertThat(verdict.remedy())
                        .isNotEmpty()
                        .noneMatch(words -> words.contains("in the audit itself")));
        if (trap.says("remedy")) {
            assertThat(remedies(person)).contains(trap.text("remedy"));
        }
        if (trap.says("paths")) {
            assertThat(paths(person)).containsExactlyInAnyOrderElementsOf(trap.texts("paths"));
        }
        if (trap.says("unknown")) {
            assertThat(unknown(person)).containsExactlyInAnyOrderElementsOf(trap.texts("unknown"));
        }
        findings(trap, row.findings());
    }

    private static void answers(Trap trap, PersonItem person) {
        Map<String, String> given = new HashMap<>();
        given.put("population", person.population().name());
        given.put(
                "registered",
                words(person.registered().state().name(), person.registered().reason()));
        given.put(
                "capable",
                words(person.capable().state().name(), person.capable().reason()));
        given.put(
                "enforced",
                words(person.enforced().state().name(), person.enforced().reason()));
        given.put(
                "phishingResistant",
                words(
                        person.phishingResistant().state().name(),
                        person.phishingResistant().reason()));
        Map<String, String> expected = given.keySet().stream()
                .filter(trap::says)
                .collect(Collectors.toMap(key -> key, key -> Objects.toString(trap.text(key))));
        assertThat(given).containsAllEntriesOf(expected);
    }

    private static String words(String state, @Nullable String reason) {
        return reason == null ? state : state + " " + reason;
    }

    private static void findings(Trap trap, List<RaisedFinding> raised) {
        assertThat(raised.stream().map(RaisedFinding::rule))
                .containsExactlyInAnyOrderElementsOf(trap.texts("findings"));
        Map<?, ?> severities = trap.as("severity", Map.class, Map.of());
        severities.forEach((rule, severity) -> assertThat(raised)
                .filteredOn(finding -> finding.rule().equals(rule))
                .allSatisfy(finding -> assertThat(finding.severity()).hasToString(severity.toString())));
    }

    private static String remedies(PersonItem person) {
        return Objects.requireNonNull(person.detail()).verdicts().stream()
                .flatMap(verdict -> verdict.remedy().stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> paths(PersonItem person) {
        return Objects.requireNonNull(person.detail()).recoveryPaths().stream()
                .filter(RecoveryPath::known)
                .map(path -> path.kind().name())
                .toList();
    }

    private static List<String> unknown(PersonItem person) {
        return Objects.requireNonNull(person.detail()).recoveryPaths().stream()
                .filter(Predicate.not(RecoveryPath::known))
                .map(path -> path.kind() + " " + path.unknown())
                .toList();
    }

    private static EvaluatedRow row(Trap trap) {
        Settings settings = new Settings(
                trap.texts("break-glass"),
                accounts(trap),
                trap.as("backups", BackupSettings.Backup[].class, List.of()).length == 0
                        ? new BackupSettings(List.of())
                        : new BackupSettings(List.of(trap.as("backups", BackupSettings.Backup[].class, List.of()))),
                RuleSettings.unchanged());
        Instant now = Instant.parse(Objects.toString(trap.text("now")));
        return Objects.requireNonNull(new IdentityEvaluator(JSON, settings)
                .begin(new HeldFacts(trap.firm(), trap.people()), now)
                .flatMapMany(conclusion -> conclusion.rows())
                .filter(row -> row.id().equals(trap.subject()))
                .blockFirst());
    }

    private static AccountSettings accounts(Trap trap) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "finance", List.of(),
                "mailboxRich", List.of(),
                "service", List.of(),
                "serviceNames", List.of(),
                "breakGlassChecks", List.of(),
                "breakGlassDays", 90));
        trap.as("accounts-settings", Map.class, Map.of()).forEach((key, value) -> said.put(String.valueOf(key), value));
        return JSON.convertValue(said, AccountSettings.class);
    }
}
