package io.lastday.platform.connection;

/** The switches of a service's connections. A service whose people may move them defines a bean of this type. */
@FunctionalInterface
public interface WriteSwitches {

    /** The switch of {@code connection}, which is known from then on. */
    WriteSwitch of(Connection connection);

    /** Switches that nobody can move. */
    static WriteSwitches fixed() {
        return connection -> WriteSwitch.of(connection.address());
    }
}
