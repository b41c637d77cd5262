package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.postgres.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people wrote stands in chat bags and nowhere else: everything else that the system wrote is searched. */
@ExtendWith(RunningSystem.Shared.class)
class NoMessageTextIT {
    private static final String TABLES = "select quote_ident(table_schema) || '.' || quote_ident(table_name)"
            + " from information_schema.tables where table_type = 'BASE TABLE'"
            + " and table_schema not in ('pg_catalog', 'information_schema')";

    private final RunningSystem system;
    private final MessageTexts texts = new MessageTexts();

    NoMessageTextIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void the_search_would_find_something() throws IOException {
        assertThat(texts.size()).isGreaterThan(40);
        var found = new ArrayList<Path>();
        for (String archive : system.demo().marked("archive: ")) {
            for (Path file : BagCopy.files(Path.of(archive))) {
                if (texts.in(read(file)).isPresent()) {
                    found.add(file);
                }
            }
        }
        assertThat(found).isNotEmpty();
    }

    @Test
    void none_in_the_evidence_bag() throws IOException {
        searchFolder(Path.of(system.demo().marked("evidence: ").getFirst()));
    }

    @Test
    void none_in_the_logs_and_none_in_the_journal() throws IOException {
        searchFolder(system.home().resolve("logs"));
        assertThat(texts.in(read(system.journal()))).isEmpty();
        assertThat(texts.in(system.demo().output())).isEmpty();
    }

    @Test
    void none_in_clear_in_the_archive_at_rest() throws IOException {
        Path archive = system.home().resolve("data/archive");
        assertThat(BagCopy.files(archive)).isNotEmpty();
        searchFolder(archive);
    }

    @Test
    void none_in_any_row_of_any_table() throws SQLException {
        int rows = 0;
        for (String database : Postgres.names()) {
            String url = "jdbc:postgresql://127.0.0.1:" + system.ports().postgres() + "/" + database;
            try (var connection =
                    DriverManager.getConnection(url, database, Postgres.password(system.secrets(), database))) {
                for (String table : column(connection, TABLES)) {
                    for (String row : column(connection, "select whole::text from " + table + " whole")) {
                        assertThat(texts.in(row)).as("%s %s", database, table).isEmpty();
                        rows++;
                    }
                }
            }
        }
        assertThat(rows).isGreaterThan(500);
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private void searchFolder(Path folder) throws IOException {
        for (Path file : BagCopy.files(folder)) {
            assertThat(texts.in(read(file))).as(file.toString()).isEmpty();
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
