package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.person.ResidualPart;
import java.util.List;

/** What is left in every connected system, and in Lastday itself: part by part, in the parts' order. */
final class ConnectedResidualAccess implements ResidualAccess {

    private final List<ResidualPart> parts;

    ConnectedResidualAccess(List<ResidualPart> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        return parts.stream().flatMap(part -> part.list(accounts).stream()).toList();
    }
}
