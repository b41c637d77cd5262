package io.lastday.offboarding.step.entra.directory;

import java.util.List;

/**
 * A group that an account owns.
 *
 * @param owners ids of everybody who owns it and can sign in, the account itself left out
 */
record OwnedGroup(GroupSeat group, List<String> owners) implements Held {

    @Override
    public String id() {
        return group.id();
    }

    @Override
    public String name() {
        return group.name();
    }
}
