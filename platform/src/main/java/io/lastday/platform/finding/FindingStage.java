package io.lastday.platform.finding;

import io.lastday.platform.walk.Attempt;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what an evaluation raises while its rows come. */
public final class FindingStage {

    private final DatabaseClient db;
    private final JsonMapper json;
    private final String scope;

    public FindingStage(DatabaseClient db, JsonMapper json, String scope) {
        this.db = db;
        this.json = json;
        this.scope = scope;
    }

    /**
     * A finding with what its row is found by.
     *
     * @param facets as they are stored, {@code name=value}, in one text
     */
    public record Raised(String subject, String sortKey, String search, String facets, RaisedFinding finding) {}

    /** Takes some findings in; they are nobody's business yet. */
    public Mono<Void> stage(Attempt attempt, List<Raised> raised) {
        if (raised.isEmpty()) {
            return Mono.empty();
        }
        return db.sql("""
                        insert into finding_staged (run, attempt, finding, rule, subject, part, severity, title, evidence
                          , sort_key, search, facets)
                        select :run, :attempt, cast(t.finding as uuid), t.rule, t.subject, t.part, t.severity, t.title
                          , cast(t.evidence as jsonb), t.sort_key, t.search, string_to_array(t.facets, chr(31))
                        from unnest(:findings, :rules, :subjects, :parts, :severities, :titles, :evidences, :sortKeys, :searches, :facets)
                          as t (finding, rule, subject, part, severity, title, evidence, sort_key, search, facets)""")
                .bind("run", attempt.run())
                .bind("attempt", attempt.number())
                .bind("findings", column(raised, one -> id(attempt, one)))
                .bind("rules", column(raised, one -> one.finding().rule()))
                .bind("subjects", column(raised, Raised::subject))
                .bind("parts", column(raised, one -> one.finding().part()))
                .bind(
                        "severities",
                        column(raised, one -> one.finding().severity().name()))
                .bind("titles", column(raised, one -> one.finding().title()))
                .bind("evidences", column(raised, this::evidence))
                .bind("sortKeys", column(raised, Raised::sortKey))
                .bind("searches", column(raised, Raised::search))
                .bind("facets", column(raised, Raised::facets))
                .then();
    }

    /** Forgets what was taken in by this run's attempts, and by runs that have ended. */
    public Mono<Void> clear(Attempt attempt) {
        return db.sql("""
                        delete from finding_staged
                        where run = :run or run in (select id from scan_run where state <> 'RUNNING')""").bind("run", attempt.run()).then();
    }

    private String id(Attempt attempt, Raised raised) {
        return FindingId.of(attempt.firm(), scope, raised.subject(), raised.finding())
                .toString();
    }

    private String evidence(Raised raised) {
        return json.writeValueAsString(new TreeMap<>(raised.finding().evidence()));
    }

    private static String[] column(List<Raised> raised, Function<Raised, String> value) {
        return raised.stream().map(value).toArray(String[]::new);
    }
}
