package io.lastday.offboarding.connection;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import io.lastday.platform.connection.WriteSwitches;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The connections of this process and their switches. Each switch is read from the database at each write, so that all replicas
 * obey at once; where it cannot be read, nothing is written.
 */
@Component
class Connections implements WriteSwitches {

    private final SwitchStore store;
    private final FirmId firm;
    private final Map<String, Connection> known = new ConcurrentSkipListMap<>();

    Connections(SwitchStore store, ServedFirm served) {
        this.store = store;
        this.firm = served.firm();
    }

    @Override
    public WriteSwitch of(Connection connection) {
        known.put(connection.name(), connection);
        return () -> mode(connection);
    }

    /** The firm that they belong to. */
    FirmId firm() {
        return firm;
    }

    List<Connection> all() {
        return List.copyOf(known.values());
    }

    Optional<Connection> named(String name) {
        return Optional.ofNullable(known.get(name));
    }

    private WriteMode mode(Connection connection) {
        try {
            return mode(connection, store.switched(firm, connection.name()));
        } catch (DataAccessException unknown) {
            throw new RemoteFailure.Transient(
                    "Whether " + connection.name() + " may be written cannot be read, so nothing was sent.",
                    null,
                    unknown);
        }
    }

    /** What people said, as far as it holds for this target; else what the address says. */
    static WriteMode mode(Connection connection, Optional<Switched> switched) {
        return switched.filter(left -> left.holdsFor(connection))
                .map(left -> left.mode().writeMode())
                .orElseGet(() -> WriteMode.of(connection.address()));
    }
}
