package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.connected.Residuals;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what is left of one kind of power. */
final class ListedResidual implements ResidualPart {

    private final String kind;
    private final Function<String, Stream<Left>> read;

    /**
     * Finds one kind.
     *
     * @param kind what it is, in words
     * @param read what an account still holds
     */
    ListedResidual(String kind, Function<String, Stream<Left>> read) {
        this.kind = kind;
        this.read = read;
    }

    /** One thing that is left, and why. */
    record Left(String what, String why) {}

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA)
                .map(account -> Residuals.readable(ConnectedSystem.ENTRA, kind, () -> left(account.id())))
                .orElse(List.of());
    }

    private List<Residual> left(String account) {
        try {
            return read.apply(account)
                    .map(one -> new Residual(ConnectedSystem.ENTRA, one.what(), one.why()))
                    .toList();
        } catch (RemoteFailure.Terminal refused) {
            return Bought.isMissing(refused)
                    ? List.of()
                    : List.of(new Residual(ConnectedSystem.ENTRA, kind, "UNKNOWN: " + refused.getMessage()));
        } catch (RemoteFailure.NotFound notOffered) {
            return List.of(new Residual(ConnectedSystem.ENTRA, kind, "UNKNOWN: " + notOffered.getMessage()));
        }
    }
}
