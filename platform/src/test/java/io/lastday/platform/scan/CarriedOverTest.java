package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.AuditDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class CarriedOverTest {

    private static final String BEFORE = """
            insert into scan_run (id, firm, scope, slot, state, started_by, finished_at) values
              ('00000000-0000-0000-0000-000000000001', 'f', 'devices', 'a', 'COMPLETE', 'it', now())
            , ('00000000-0000-0000-0000-000000000002', 'f', 'identity', 'a', 'COMPLETE', 'it', now());
            insert into source_status (firm, scope, source, state, read_count, tried_at, last_complete_at, facts) values
              ('f', 'devices', 'intune', 'COMPLETE', 3, now(), now(), '{"devices":[]}')
            , ('f', 'identity', 'entra', 'COMPLETE', 3, now(), now(), '{"users":[]}');
            insert into evaluation (id, firm, scope, scan, as_of, summary) values
              ('00000000-0000-0000-0000-00000000000a', 'f', 'devices', '00000000-0000-0000-0000-000000000001', now() - interval '1 day', '{}')
            , ('00000000-0000-0000-0000-00000000000b', 'f', 'devices', '00000000-0000-0000-0000-000000000001', now(), '{}')
            , ('00000000-0000-0000-0000-00000000000c', 'f', 'identity', '00000000-0000-0000-0000-000000000002', now(), '{}');
            insert into evaluation_row (evaluation, firm, id, sort_key, search, facets, body)
            select e.id, 'f', 'one', 'one', 'one', '{"state":"SAFE","owner":"entra:ann"}', '{"id":"one"}' from evaluation e;
            insert into published_evaluation (firm, scope, evaluation) values
              ('f', 'devices', '00000000-0000-0000-0000-00000000000b')
            , ('f', 'identity', '00000000-0000-0000-0000-00000000000c');""";

    @Test
    void whatCannotBeKnownAnewIsCarriedOver() throws SQLException {
        DataSource data = AuditDatabase.another("carried_over");
        migrate(data, "0.1");
        try (Connection connection = data.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }

        migrate(data, "latest");

        assertThat(rows(data, "select scope || ' ' || source || ' ' || kind || ' ' || body from source_fact"))
                .containsExactly("devices intune walk {\"devices\": []}");
        assertThat(rows(data, "select scope || ' ' || (last_complete_at is not null) from source_status order by 1"))
                .containsExactly("devices true", "identity false");
        assertThat(rows(data, "select scope || ' ' || seq || ' ' || rows_kept from evaluation order by 1"))
                .containsExactly("devices 1 false", "devices 2 true", "identity 1 false");
        assertThat(rows(
                        data,
                        "select scope || ' ' || id || ' ' || since_seq || ' ' || facets::text || ' ' || body"
                                + " from evaluation_row join evaluation_body using (version)"))
                .containsExactly("devices one 2 {owner=entra:ann,state=SAFE} {\"id\": \"one\"}");
    }

    private static void migrate(DataSource data, String target) {
        Flyway.configure()
                .dataSource(data)
                .locations("classpath:db/scan")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> rows(DataSource data, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = data.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
