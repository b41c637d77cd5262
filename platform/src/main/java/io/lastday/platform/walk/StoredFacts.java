package io.lastday.platform.walk;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The facts in force, read in stretches by key: no statement is held open, and no more is in memory than one stretch. */
public final class StoredFacts implements Facts {

    private static final int AT_ONCE = 2_000;
    private static final String COLUMNS =
            "select source, kind, id, subject, body from source_fact where firm = :firm and scope = :scope";
    private static final String IN_FORCE = """
            select r.id, b.body from evaluation_row r join evaluation_body b on b.version = r.version
            where r.firm = :firm and r.scope = :scope and r.until_seq is null""";

    private final DatabaseClient db;
    private final String firm;
    private final String scope;
    private final int atOnce;

    public StoredFacts(DatabaseClient db, String firm, String scope) {
        this(db, firm, scope, AT_ONCE);
    }

    /** @param atOnce how many facts a statement brings at most */
    StoredFacts(DatabaseClient db, String firm, String scope, int atOnce) {
        this.db = db;
        this.firm = firm;
        this.scope = scope;
        this.atOnce = atOnce;
    }

    @Override
    public Flux<Fact> ofFirm(String source) {
        return stretches(
                        new SourceFact(source, new Fact("", "", Fact.FIRM, "")),
                        after -> of(COLUMNS + """
                         and subject = '' and source = :source and (kind, id) > (:kind, :id)
                        order by kind, id limit :limit""")
                                .bind("source", source)
                                .bind("kind", after.fact().kind())
                                .bind("id", after.fact().id()))
                .map(SourceFact::fact);
    }

    @Override
    public Flux<Fact> ofKind(String source, String kind) {
        return stretches(
                        new SourceFact(source, new Fact(kind, "", "", "")),
                        after -> of(COLUMNS + """
                         and source = :source and kind = :kind and id > :id
                        order by id limit :limit""")
                                .bind("source", source)
                                .bind("kind", kind)
                                .bind("id", after.fact().id()))
                .map(SourceFact::fact);
    }

    /** The next stretch is read while one is worked on, which is not done on the event loop. */
    @Override
    public Flux<Subject> subjects() {
        return subjectsAfter("")
                .expand(found -> Mono.justOrEmpty(found.last()).flatMap(this::subjectsAfter))
                .publishOn(Schedulers.parallel(), 1)
                .concatMapIterable(Stretch::subjects, 1);
    }

    private Mono<Stretch> subjectsAfter(String subject) {
        return stretch(of(COLUMNS + """
                         and subject > :subject
                        order by subject, source, kind, id limit :limit""").bind("subject", subject)).flatMap(found -> {
            Stretch stretch = Stretch.of(found, atOnce);
            boolean oneIsMore = stretch.subjects().isEmpty() && !found.isEmpty();
            return oneIsMore ? alone(found.getFirst().fact().subject()) : Mono.just(stretch);
        });
    }

    private Mono<Stretch> alone(String subject) {
        return of(COLUMNS + " and subject = :subject order by source, kind, id")
                .bind("subject", subject)
                .map(StoredFacts::fact)
                .all()
                .collectList()
                .map(Stretch::alone);
    }

    @Override
    public Mono<Map<String, Instant>> completeAt() {
        return of("""
                select source, last_complete_at from source_status
                where firm = :firm and scope = :scope and last_complete_at is not null""")
                .map(row -> Map.entry(
                        text(row, "source"), Objects.requireNonNull(row.get("last_complete_at", Instant.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Set<String>> broken() {
        return of("""
                select source from source_status
                where firm = :firm and scope = :scope and state <> 'COMPLETE'""").map(row -> text(row, "source")).all().collect(Collectors.toSet());
    }

    @Override
    public Mono<Map<String, String>> inForce(Collection<String> rows) {
        return bodies(of(IN_FORCE + " and r.id = any(:ids)").bind("ids", rows.toArray(String[]::new)));
    }

    @Override
    public Mono<Map<String, String>> inForce() {
        return bodies(of(IN_FORCE));
    }

    private static Mono<Map<String, String>> bodies(GenericExecuteSpec spec) {
        return spec.map(row -> Map.entry(text(row, "id"), text(row, "body")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Flux<SourceFact> stretches(SourceFact first, Function<SourceFact, GenericExecuteSpec> next) {
        return stretch(next.apply(first))
                .expand(found -> found.size() < atOnce ? Mono.empty() : stretch(next.apply(found.getLast())))
                .concatMapIterable(found -> found, 1);
    }

    private Mono<List<SourceFact>> stretch(GenericExecuteSpec spec) {
        return spec.bind("limit", atOnce).map(StoredFacts::fact).all().collectList();
    }

    private GenericExecuteSpec of(String sql) {
        return db.sql(sql).bind("firm", firm).bind("scope", scope);
    }

    /** By their places in {@link #COLUMNS}: a column is looked for by its name in every row, and these are many. */
    private static SourceFact fact(Readable row) {
        return new SourceFact(text(row, 0), new Fact(text(row, 1), text(row, 2), text(row, 3), text(row, 4)));
    }

    private static String text(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
