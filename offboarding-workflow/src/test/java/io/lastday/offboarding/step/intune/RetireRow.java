package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.matrix.Wire;
import org.jspecify.annotations.Nullable;

class RetireRow extends DeviceRow {

    RetireRow() {
        super(DeviceOrder.RETIRE);
    }

    @Override
    protected Step step(Wire wire) {
        return new RetirePersonal(new Devices(wire.graph()), wire.readBack());
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return super.context(cursor).with(CaseBrief.NONE.whenApproved());
    }
}
