package io.lastday.offboarding.connection;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.connection.Connection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads connections for people. Blocking. */
@Component
class ConnectionViews {

    private final Connections connections;
    private final SwitchStore store;
    private final SwitchConnection switching;

    ConnectionViews(Connections connections, SwitchStore store, SwitchConnection switching) {
        this.connections = connections;
        this.store = store;
        this.switching = switching;
    }

    List<ConnectionView> all() {
        return connections.all().stream().map(this::of).toList();
    }

    ConnectionView of(Connection connection) {
        FirmId firm = connections.firm();
        Optional<Switched> holds = store.switched(firm, connection.name()).filter(left -> left.holdsFor(connection));
        return new ConnectionView(
                connection.name(),
                ConnectionView.titleOf(connection),
                connection.target(),
                Mode.of(Connections.mode(connection, holds)),
                holds.isEmpty(),
                holds.map(left -> new ConnectionView.Switched(left.by(), left.agreedBy(), left.at(), left.reason()))
                        .orElse(null),
                switching.open(connection).map(ConnectionViews::request).orElse(null),
                store.changes(firm, connection.name()).stream()
                        .map(ConnectionViews::change)
                        .toList());
    }

    private static ConnectionView.Request request(Request request) {
        return new ConnectionView.Request(
                request.by(), request.at(), request.expiresAt(), request.reason(), request.target());
    }

    private static ConnectionView.Change change(Change change) {
        return new ConnectionView.Change(
                change.kind().name(), change.by(), change.at(), change.reason(), change.target());
    }
}
