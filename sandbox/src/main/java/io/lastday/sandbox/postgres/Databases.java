package io.lastday.sandbox.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** What is asked of the running cluster as its owner. */
final class Databases {
    private static final String TIMEOUT_SECONDS = "3";

    private final int port;
    private final String owner;
    private final String password;

    Databases(int port, String owner, String password) {
        this.port = port;
        this.owner = owner;
        this.password = password;
    }

    /** The number that {@code initdb} gave the cluster that answers here. */
    long clusterId() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select system_identifier from pg_control_system()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Makes a database and the one user who owns it, or only sets the password when both are there. */
    void ensure(String name, String secret) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute("%s role %s login password '%s'".formatted(verb, name, secret));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %s owner %s".formatted(name, name));
                statement.execute("revoke all on database %s from public".formatted(name));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", owner);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
