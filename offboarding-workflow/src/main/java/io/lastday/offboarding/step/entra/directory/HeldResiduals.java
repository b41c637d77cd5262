package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.connected.Residuals;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what is left of one kind. What may not be read, or is refused, is unknown; what does not answer fails.
 *
 * @param kind what is looked for, for people
 * @param list what an account holds now
 * @param left what one thing leaves open; empty where it leaves nothing
 */
record HeldResiduals<T extends Held>(String kind, Function<String, List<T>> list, Function<T, Optional<Residual>> left)
        implements ResidualPart {

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA)
                .map(account -> Residuals.readable(ConnectedSystem.ENTRA, kind, () -> found(account.id())))
                .orElse(List.of());
    }

    private List<Residual> found(String user) {
        try {
            return list.apply(user).stream().map(left).flatMap(Optional::stream).toList();
        } catch (RemoteFailure.NotFound | RemoteFailure.Terminal refused) {
            return List.of(residual(kind, "UNKNOWN: " + refused.getMessage()));
        }
    }

    static Residual residual(String what, String reason) {
        return new Residual(ConnectedSystem.ENTRA, what, reason);
    }
}
