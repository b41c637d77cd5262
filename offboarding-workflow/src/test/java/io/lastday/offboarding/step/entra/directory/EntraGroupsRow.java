package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.licence.MailboxLicences;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import java.util.Optional;

class EntraGroupsRow extends HeldRow {

    @Override
    protected Step step(Wire wire) {
        return new EntraGroups(
                new Groups(wire.graph()),
                new BlockedFirst(new EntraAccounts(wire.graph())),
                new MailboxLicences(wire.graph(), (firm, caseId) -> Optional.empty()),
                wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        accounts(world);
        world.reads(
                ENTRA_USER + "/memberOf",
                (asked, effect) ->
                        held("{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"%s\",\"groupTypes\":[]}"));
        world.writes(
                "DELETE",
                pattern("/v1.0/groups/(.+)/members/" + USER + "/$ref"),
                (asked, effect) -> taken(asked.group(1), effect));
    }
}
