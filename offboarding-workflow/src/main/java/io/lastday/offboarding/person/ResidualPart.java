package io.lastday.offboarding.person;

import java.util.List;

/** Finds one kind of thing that a leaver can still reach. Blocking. */
public interface ResidualPart {

    /**
     * Everything of its kind, each with its reason. What may not be read is listed as unknown; what does not answer is thrown.
     */
    List<Residual> list(LeaverAccounts accounts);
}
