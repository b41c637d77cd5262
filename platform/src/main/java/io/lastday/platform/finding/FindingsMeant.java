package io.lastday.platform.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** The findings that a filter means, now or at a past time, as parts of a statement. */
record FindingsMeant(String firm, String scope, FindingFilter filter) {

    private static final String NOW =
            " from finding f, lateral (select f.state as state, f.severity as severity) then_";
    private static final String PAST = " " + """
            from finding f, lateral (
              select e.state, e.severity from finding_event e
              where e.finding = f.id and e.at <= :at order by e.seq desc limit 1) then_""";

    GenericExecuteSpec of(DatabaseClient db, String before, String after) {
        GenericExecuteSpec spec = db.sql(before + (filter.at() == null ? NOW : PAST) + where() + after)
                .bind("firm", firm)
                .bind("scope", scope);
        spec = bind(spec, "at", filter.at());
        spec = bind(spec, "rule", filter.rule());
        spec = bind(spec, "severity", filter.severity());
        spec = bind(spec, "state", filter.state());
        spec = bind(spec, "subject", filter.subject());
        spec = filter.facets().isEmpty() ? spec : spec.bind("facets", StoredFacets.of(filter.facets()));
        return filter.text().isEmpty() ? spec : spec.bind("text", filter.text());
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec spec, String name, @Nullable Object value) {
        if (value == null) {
            return spec;
        }
        return spec.bind(name, value instanceof Enum<?> word ? word.name() : value);
    }

    private String where() {
        return " where f.firm = :firm and f.scope = :scope" + state()
                + (filter.rule() == null ? "" : " and f.rule = :rule")
                + (filter.severity() == null ? "" : " and then_.severity = :severity")
                + (filter.subject() == null ? "" : " and f.subject = :subject")
                + (filter.facets().isEmpty() ? "" : " and f.facets @> cast(:facets as text[])")
                + (filter.text().isEmpty() ? "" : " and position(:text in f.search) > 0");
    }

    private String state() {
        if (filter.state() != null) {
            return " and then_.state = :state" + (isLive(filter.state()) ? live() : "");
        }
        return " and then_.state <> 'CLOSED'" + live();
    }

    /** Said of the table itself too, where it is about now, because that is what the index is about. */
    private String live() {
        return filter.at() == null ? " and f.state <> 'CLOSED'" : "";
    }

    private static boolean isLive(FindingState state) {
        return state != FindingState.CLOSED;
    }
}
