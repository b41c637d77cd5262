package io.lastday.offboarding.step.device;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class DevicesRow implements ProvenRow {

    @Override
    public String step() {
        return "lastday.devices";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(DevicesStepTest.class)
                .shown(
                        Condition.FRESH,
                        "waits for a walk that begins now, then DONE; what is gone is named",
                        "a_walk_that_began_after_the_asking_and_saw_nothing_is_done_and_names_what_is_gone")
                .never(Condition.ALREADY_DONE, "an older walk is no proof: another one is made each time")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (NEEDS_ROLE); residual access says UNKNOWN",
                        "an_audit_that_refuses_needs_a_human")
                .shown(
                        Condition.THROTTLED,
                        "waits (THROTTLED), then DONE; nothing is left",
                        "an_audit_that_asks_to_wait_is_waited_for")
                .shown(
                        Condition.VANISHED,
                        "SKIPPED (NO_ACCOUNT); whom no inventory can name has UNKNOWN devices, and not none",
                        "whoever_no_inventory_can_name_has_unknown_devices_and_not_none")
                .shown(
                        Condition.CHANGED,
                        "NEEDS_HUMAN (DEVICES_LEFT); each is named with what to do",
                        "a_device_that_is_left_is_named_with_what_to_do")
                .shown(
                        Condition.LIES,
                        "waits (WALK_TOO_OLD); a walk that began before does not count",
                        "a_walk_that_began_before_the_asking_does_not_count")
                .all();
    }
}
