package io.lastday.platform.finding;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the findings of an audit: now, or as they were at a past time. */
public final class FindingReader {

    private static final String COLUMNS = """
            select f.id, f.rule, f.subject, f.part, then_.severity, f.title, f.evidence::text as evidence, then_.state, f.first_seen
              , f.opened_at, coalesce(f.last_seen, (
                select max(as_of) from evaluation where firm = :firm and scope = :scope), f.first_seen) as last_seen
              , f.closed_at, f.exception_owner, f.exception_reason, f.exception_expires_at, f.exception_by, f.exception_at
              , f.rank, f.sort_key""";
    private static final String IN_ORDER = " order by f.rank, f.sort_key, f.id";

    private final DatabaseClient db;
    private final String scope;

    public FindingReader(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    /** One page of the findings that {@code filter} means. */
    public Mono<FindingPage> page(String firm, FindingFilter filter, int limit, @Nullable String cursor) {
        return Mono.fromCallable(() -> cursor == null ? FindingCursor.START : FindingCursor.decode(cursor))
                .flatMap(from -> Mono.zip(
                        total(firm, filter),
                        after(firm, filter, limit, from),
                        (total, found) -> toPage(total, found, limit)));
    }

    /** All findings that {@code filter} means, streamed: for files of any length. */
    public Flux<Finding> all(String firm, FindingFilter filter) {
        return meant(firm, filter)
                .of(db, COLUMNS, IN_ORDER)
                .filter(statement -> statement.fetchSize(500))
                .map(row -> row(row).finding())
                .all();
    }

    /** The finding of that id, live or closed; empty where the firm has none such. */
    public Mono<Finding> one(String firm, UUID id) {
        return db.sql(COLUMNS
                        + " from finding f, lateral (select f.state as state, f.severity as severity) then_"
                        + " where f.firm = :firm and f.scope = :scope and f.id = :id")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("id", id)
                .map(row -> row(row).finding())
                .one();
    }

    /** What happened to a finding, oldest first. */
    public Flux<FindingEvent> events(String firm, UUID id) {
        return db.sql("""
                        select at, kind, state, severity, run, by_whom, detail::text as detail from finding_event
                        where firm = :firm and scope = :scope and finding = :id order by seq""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("id", id)
                .map(FindingReader::event)
                .all();
    }

    private Mono<Long> total(String firm, FindingFilter filter) {
        return meant(firm, filter)
                .of(db, "select count(*) as n", "")
                .map(row -> required(row, "n", Long.class))
                .one();
    }

    private Mono<List<Row>> after(String firm, FindingFilter filter, int limit, FindingCursor from) {
        return meant(firm, filter)
                .of(
                        db,
                        COLUMNS,
                        " and (f.rank, f.sort_key, f.id) > (:rank, :sortKey, :id)" + IN_ORDER + " limit :limit")
                .bind("rank", (short) from.rank())
                .bind("sortKey", from.sortKey())
                .bind("id", from.id())
                .bind("limit", limit + 1)
                .map(FindingReader::row)
                .all()
                .collectList();
    }

    private FindingsMeant meant(String firm, FindingFilter filter) {
        return new FindingsMeant(firm, scope, filter);
    }

    private static FindingPage toPage(long total, List<Row> found, int limit) {
        List<Row> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.getLast().cursor().encoded() : null;
        return new FindingPage(total, shown.stream().map(Row::finding).toList(), next);
    }

    private record Row(Finding finding, int rank, String sortKey) {

        FindingCursor cursor() {
            return new FindingCursor(rank, sortKey, finding.id());
        }
    }

    private static Row row(Readable row) {
        FindingState state = FindingState.valueOf(required(row, "state", String.class));
        Finding finding = new Finding(
                required(row, "id", UUID.class),
                required(row, "rule", String.class),
                required(row, "subject", String.class),
                required(row, "part", String.class),
                Severity.valueOf(required(row, "severity", String.class)),
                required(row, "title", String.class),
                required(row, "evidence", String.class),
                state,
                required(row, "first_seen", Instant.class),
                required(row, "opened_at", Instant.class),
                required(row, "last_seen", Instant.class),
                row.get("closed_at", Instant.class),
                exception(row));
        return new Row(finding, required(row, "rank", Short.class).intValue(), required(row, "sort_key", String.class));
    }

    private static @Nullable FindingException exception(Readable row) {
        String owner = row.get("exception_owner", String.class);
        return owner == null
                ? null
                : new FindingException(
                        owner,
                        required(row, "exception_reason", String.class),
                        required(row, "exception_expires_at", Instant.class),
                        required(row, "exception_by", String.class),
                        required(row, "exception_at", Instant.class));
    }

    private static FindingEvent event(Readable row) {
        return new FindingEvent(
                required(row, "at", Instant.class),
                FindingEvent.Kind.valueOf(required(row, "kind", String.class)),
                FindingState.valueOf(required(row, "state", String.class)),
                Severity.valueOf(required(row, "severity", String.class)),
                row.get("run", UUID.class),
                row.get("by_whom", String.class),
                required(row, "detail", String.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
