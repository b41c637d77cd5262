package io.lastday.offboarding.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one replica at a time create or update the engine's tables and deploy the playbooks: two that start together on
 * an empty database would otherwise trip over each other.
 */
final class SchemaLock implements EngineConfigurationConfigurer<SpringProcessEngineConfiguration> {

    private static final long KEY = 0x1a57_da71L;

    private final DataSource dataSource;
    private @Nullable Connection holding;

    SchemaLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void configure(SpringProcessEngineConfiguration configuration) {
        lock();
    }

    private synchronized void lock() {
        try {
            Connection connection = dataSource.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + KEY + ")");
            }
            holding = connection;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }

    /** Lets the next replica in. May be called more than once. */
    synchronized void release() {
        Connection connection = holding;
        holding = null;
        if (connection == null) {
            return;
        }
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }
}
