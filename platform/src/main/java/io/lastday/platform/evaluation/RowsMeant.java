package io.lastday.platform.evaluation;

import io.lastday.platform.finding.StoredFacets;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The rows of one evaluation that a filter means.
 *
 * @param newest reads the narrow indexes of what is in force; right only as long as no newer evaluation is published
 */
record RowsMeant(String firm, String scope, long seq, RowFilter filter, boolean newest) {

    /** Text of a statement with these rows' condition, and its parameters bound. */
    GenericExecuteSpec of(DatabaseClient db, String before, String after) {
        GenericExecuteSpec spec = db.sql(before + where() + after)
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("seq", seq);
        if (!filter.facets().isEmpty()) {
            spec = spec.bind("facets", StoredFacets.of(filter.facets()));
        }
        return filter.text().isEmpty() ? spec : spec.bind("text", filter.text());
    }

    private String where() {
        return " where r.firm = :firm and r.scope = :scope and r.since_seq <= :seq"
                + (newest ? " and r.until_seq is null" : " and (r.until_seq is null or r.until_seq > :seq)")
                + (filter.facets().isEmpty() ? "" : " and r.facets @> cast(:facets as text[])")
                + (filter.text().isEmpty() ? "" : " and position(:text in r.search) > 0");
    }

    RowsMeant ofAnyTime() {
        return new RowsMeant(firm, scope, seq, filter, /* newest */ false);
    }
}
