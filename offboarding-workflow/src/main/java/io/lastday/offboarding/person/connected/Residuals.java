package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.function.Supplier;

/** Says of what may not be read that it is unknown, and never that there is nothing. */
public final class Residuals {

    private Residuals() {}

    /**
     * What {@code read} found, or one residual that says which permission it would take to know.
     *
     * @param what the kind of thing, in words
     * @throws RemoteFailure where the system does not answer
     */
    public static List<Residual> readable(ConnectedSystem system, String what, Supplier<List<Residual>> read) {
        try {
            return read.get();
        } catch (RemoteFailure.MissingPermission missing) {
            return List.of(new Residual(system, what, "UNKNOWN: cannot be read without " + missing.scope()));
        }
    }
}
