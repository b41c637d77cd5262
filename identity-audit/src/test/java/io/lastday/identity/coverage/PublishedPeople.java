package io.lastday.identity.coverage;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.coverage.CoverageSummary.PathTally;
import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.PathState;
import io.lastday.identity.recovery.RecoveryPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Evaluations of people put straight into the tables, so that what readers answer depends on no scan. */
public final class PublishedPeople {

    public static final String FIRM = "harbour-finch";

    private final DatabaseClient db;
    private final JsonMapper json = JsonMapper.shared();
    private long seq;

    PublishedPeople(DatabaseClient db) {
        this.db = db;
    }

    /** Empties what readers read. */
    void none() {
        db.sql(
                        "truncate scan_run, source_status, evaluation, evaluation_row, evaluation_body, finding, finding_event, finding_exception_request cascade")
                .then()
                .block();
        seq = 0;
    }

    /** Publishes these people as all there are; those of before are closed. Its id. */
    public UUID publish(Instant asOf, PersonItem... people) {
        seq++;
        UUID run = insert(
                "insert into scan_run (firm, scope, slot, state, started_by, finished_at) values ('%s', 'identity', '%s', 'COMPLETE', 'test', now()) returning id"
                        .formatted(FIRM, asOf));
        CoverageSummary summary = new CoverageSummary(populations(people), tallies(people), List.of());
        UUID evaluation = insert(
                "insert into evaluation (firm, scope, scan, as_of, summary, seq) values ('%s', 'identity', '%s', '%s', '%s', %d) returning id"
                        .formatted(FIRM, run, asOf, json.writeValueAsString(summary), seq));
        db.sql("update evaluation_row set until_seq = " + seq + " where until_seq is null")
                .then()
                .block();
        Arrays.stream(people).forEach(this::row);
        return evaluation;
    }

    private static List<PopulationTally> populations(PersonItem... people) {
        return Arrays.stream(Population.counted())
                .map(population -> population(
                        population,
                        Arrays.stream(people)
                                .filter(person -> person.population() == population)
                                .toList()))
                .toList();
    }

    private static PopulationTally population(Population population, List<PersonItem> people) {
        return new PopulationTally(
                population,
                people.size(),
                tally(people, person -> person.registered().state()),
                tally(people, person -> person.capable().state()),
                tally(people, person -> person.enforced().state()),
                tally(people, person -> person.phishingResistant().state()));
    }

    private static Tally tally(List<PersonItem> people, Function<PersonItem, AnswerState> question) {
        Map<AnswerState, Long> states = people.stream().collect(Collectors.groupingBy(question, Collectors.counting()));
        return new Tally(
                states.getOrDefault(AnswerState.YES, 0L),
                states.getOrDefault(AnswerState.NO, 0L),
                states.getOrDefault(AnswerState.UNKNOWN, 0L));
    }

    private static List<PathTally> tallies(PersonItem... people) {
        return Arrays.stream(PathKind.values())
                .map(kind ->
                        new PathTally(kind, with(kind, PathState.KNOWN, people), with(kind, PathState.UNKNOWN, people)))
                .filter(tally -> tally.people() + tally.unknown() > 0)
                .toList();
    }

    private static long with(PathKind kind, PathState state, PersonItem... people) {
        return Arrays.stream(people)
                .filter(person -> PathState.byKind(paths(person)).get(kind) == state)
                .count();
    }

    private static List<RecoveryPath> paths(PersonItem person) {
        return person.detail() == null ? List.of() : person.detail().recoveryPaths();
    }

    private void row(PersonItem person) {
        db.sql("""
                        with r as (
                          insert into evaluation_row (firm, scope, id, since_seq, sort_key, search, facets, digest)
                          values (:firm, 'identity', :id, :seq, :name, :name, :facets, 'test') returning version)
                        insert into evaluation_body (version, body) select version, :body from r""")
                .bind("firm", FIRM)
                .bind("id", person.person())
                .bind("seq", seq)
                .bind("name", person.displayName().toLowerCase(Locale.ROOT))
                .bind("facets", facets(person))
                .bind("body", json.writeValueAsString(person))
                .then()
                .block();
    }

    private static String[] facets(PersonItem person) {
        List<String> facets = new ArrayList<>(List.of(
                "population=" + person.population(),
                "counted=" + person.population().isCounted(),
                "registered=" + person.registered().state(),
                "capable=" + person.capable().state(),
                "enforced=" + person.enforced().state(),
                "phishingResistant=" + person.phishingResistant().state()));
        Map<PathKind, PathState> states = PathState.byKind(paths(person));
        states.forEach((kind, state) -> facets.add(PersonFacets.path(kind) + "=" + state));
        states.values().stream().min(Comparator.naturalOrder()).ifPresent(best -> facets.add("recovery=" + best));
        return facets.stream().sorted().toArray(String[]::new);
    }

    private UUID insert(String sql) {
        return Objects.requireNonNull(db.sql(sql)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one()
                .block());
    }

    /** Somebody whose four answers are the same; {@code paths} are their ways back in. */
    public static PersonItem person(String name, Population population, AnswerState state, RecoveryPath... paths) {
        Answer answer = switch (state) {
            case YES -> Answer.yes();
            case NO -> Answer.no("NONE_REGISTERED");
            case UNKNOWN -> Answer.unknown("NO_P1");
        };
        PersonDetail detail = new PersonDetail(List.of(), List.of(), List.of(), List.of(paths), List.of(), List.of());
        return new PersonItem(
                "entra:" + name.replaceAll("[^a-zA-Z]", "").toLowerCase(Locale.ROOT),
                name,
                null,
                population,
                /* breakGlass */ false,
                List.of(),
                new PersonItem.Registered(state, answer.reason(), List.of()),
                answer,
                new PersonItem.Enforced(state, answer.reason(), null),
                answer,
                null,
                List.of("Because " + name + "."),
                detail);
    }

    public static RecoveryPath path(PathKind kind, String what) {
        return new RecoveryPath(kind, "ENTRA", what, List.of(), null);
    }
}
