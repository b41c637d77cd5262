package io.lastday.platform.testing;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * A real database with the tables of an audit, one for all tests of a process.
 *
 * @param transactions over the same connections
 */
public record AuditDatabase(DatabaseClient db, TransactionalOperator transactions) {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final AuditDatabase ONE = open();

    /** The database, emptied. */
    public static AuditDatabase emptied() {
        AuditTables.empty(ONE.db).block();
        return ONE;
    }

    /** An empty database beside it, for tests of the migrations themselves. */
    public static DataSource another(String name) throws SQLException {
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return POSTGRES.getDatabase("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/scan")
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditDatabase open() {
        ConnectionPool pool = new ConnectionPool(ConnectionPoolConfiguration.builder(
                        new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                                .host("127.0.0.1")
                                .port(POSTGRES.getPort())
                                .username("postgres")
                                .database("postgres")
                                .preparedStatementCacheQueries(0)
                                .build()))
                .maxSize(8)
                .build());
        return new AuditDatabase(
                DatabaseClient.create(pool), TransactionalOperator.create(new R2dbcTransactionManager(pool)));
    }
}
