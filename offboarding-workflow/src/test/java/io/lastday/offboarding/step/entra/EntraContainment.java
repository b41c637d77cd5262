package io.lastday.offboarding.step.entra;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;

/** The steps that contain an Entra account, as they ship, on a connection of a benchmark's own. */
public final class EntraContainment {

    private EntraContainment() {}

    /** Blocks sign-in. */
    public static Step disable(Graph graph) {
        return new EntraDisable(new EntraAccounts(graph), new ReadBack(Thread::sleep));
    }

    /** Revokes sessions. */
    public static Step revoke(Graph graph) {
        return new EntraRevokeSessions(new EntraAccounts(graph), new ReadBack(Thread::sleep));
    }
}
