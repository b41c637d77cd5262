package io.lastday.device.benchmark;

import io.lastday.platform.benchmark.Times;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The rows in force, counted at the moment of the question: what the figures would cost without counters. */
final class Rows {

    private static final String IN_FORCE = " from evaluation_row where scope = 'devices' and until_seq is null";
    private static final String TALLY = "select f, count(*)"
            + IN_FORCE.replace("evaluation_row", "evaluation_row, unnest(facets) f") + " group by f";

    private final EmbeddedPostgres postgres;

    Rows(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** How many rows each facet means. */
    Map<String, Long> tally() throws SQLException {
        return ask(TALLY);
    }

    /** How long that takes, the way over HTTP not included. */
    Times tallied(int times) throws SQLException {
        Times found = new Times("figures counted at question time (SQL alone)");
        for (int round = 0; round < times; round++) {
            long begun = System.nanoTime();
            tally();
            found.add((System.nanoTime() - begun) / 1e6, "tally");
        }
        return found;
    }

    long devices() throws SQLException {
        return number("select count(*)" + IN_FORCE);
    }

    /** As many rows as a list would have that joins by the name of the device. */
    long names() throws SQLException {
        return number("select count(distinct sort_key)" + IN_FORCE);
    }

    /** Rows of all times. */
    long written() throws SQLException {
        return number("select count(*) from evaluation_row where scope = 'devices'");
    }

    long facts() throws SQLException {
        return number("select count(*) from source_fact where scope = 'devices'");
    }

    private long number(String sql) throws SQLException {
        return ask("select 'n', (" + sql + ")").getOrDefault("n", 0L);
    }

    private Map<String, Long> ask(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            Map<String, Long> numbers = new TreeMap<>();
            while (found.next()) {
                numbers.put(found.getString(1), found.getLong(2));
            }
            return numbers;
        }
    }
}
