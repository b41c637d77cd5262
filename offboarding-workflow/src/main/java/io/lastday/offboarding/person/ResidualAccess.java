package io.lastday.offboarding.person;

import java.util.List;

/** Finds what a leaver can still reach after the run. Blocking; throws rather than call an outage "nothing". */
public interface ResidualAccess {

    /** Everything found, each with its reason; empty only when every system was read and held nothing. */
    List<Residual> list(LeaverAccounts accounts);
}
