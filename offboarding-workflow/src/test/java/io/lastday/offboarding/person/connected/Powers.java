package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.platform.graph.Graph;
import java.util.List;

/** The power that leavers hold, read as the service reads it, on a connection of a benchmark's own. */
public final class Powers {

    private Powers() {}

    /** Asks this tenant. */
    public static PrivilegeCheck in(Graph graph) {
        return new ConnectedPrivilege(
                new DirectoryRoles(graph),
                new BreakGlassSettings(List.of()),
                "harbour",
                new OperatorLogins.NotConnected());
    }
}
