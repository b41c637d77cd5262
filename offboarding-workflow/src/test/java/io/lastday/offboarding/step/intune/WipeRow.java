package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.exchange.MailboxState;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class WipeRow extends DeviceRow {

    static final MailboxState FREE =
            new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, false, 0, false, 1L);

    WipeRow() {
        super(DeviceOrder.WIPE);
    }

    @Override
    protected Step step(Wire wire) {
        return new WipeCompany(new Devices(wire.graph()), (firm, caseId) -> Optional.of(FREE), wire.readBack());
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return super.context(cursor).with(brief("d1", "d2"));
    }

    /** An approved case whose mailbox is confirmed and whose snapshot has these devices. */
    static CaseBrief brief(String... devices) {
        String known = String.join(
                ",",
                Arrays.stream(devices)
                        .map(id ->
                                "{\"id\":\"" + id + "\",\"name\":\"n\",\"platform\":\"p\",\"ownership\":\"COMPANY\"}")
                        .toList());
        return CaseBrief.NONE
                .whenApproved()
                .withEarlier(step -> Optional.of(new Earlier(/* finished */ true, OutcomeKind.DONE, null)))
                .withSnapshot(new Snapshot(RemoteWire.NOW, List.of(), "{\"intune.devices\":[" + known + "]}"));
    }
}
