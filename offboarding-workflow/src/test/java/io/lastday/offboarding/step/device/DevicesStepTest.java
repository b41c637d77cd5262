package io.lastday.offboarding.step.device;

import static io.lastday.offboarding.step.device.ScriptedDevices.DECLARED;
import static io.lastday.offboarding.step.device.ScriptedDevices.HOST;
import static io.lastday.offboarding.step.device.ScriptedDevices.LAPTOP;
import static io.lastday.offboarding.step.device.ScriptedDevices.PHONE;
import static io.lastday.offboarding.step.device.ScriptedDevices.REGISTERED;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.walk.Asking;
import io.lastday.offboarding.step.walk.Kept;
import io.lastday.offboarding.step.walk.Pursuit;
import io.lastday.offboarding.step.walk.WalkReasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DevicesStepTest {

    private final ScriptedDevices audit = new ScriptedDevices();
    private final Kept kept = new Kept("devices");
    private final Asking asking = new Asking(new DevicesStep(audit, kept));

    private StepResult run() {
        return asking.run(new ArrayList<>());
    }

    private void ended(String step, OutcomeKind outcome, String reason, Instant when) {
        asking.earlier.put(step, new Earlier(true, outcome, reason.isEmpty() ? null : reason, when));
    }

    private void claims() {
        asking.claim = new CaseBrief.Claim("it", "taken back", NOW);
    }

    private String onlyReason() {
        return kept.left.stream()
                .map(Residual::reason)
                .reduce((one, other) -> one + " | " + other)
                .orElse("");
    }

    @Test
    void a_walk_that_began_after_the_asking_and_saw_nothing_is_done_and_names_what_is_gone() {
        asking.snapshot = new Snapshot(
                NOW,
                List.of(),
                "{\"intune.devices\":[{\"id\":\"d1\",\"name\":\"LT-0001\",\"platform\":\"Windows\",\"ownership\":\"COMPANY\"}]}");
        List<String> waits = new ArrayList<>();

        StepResult end = asking.run(waits);

        assertThat(waits).containsExactly("BEGINS_A_WALK", "BEGINS_A_WALK", "WALKING", "WALKING");
        assertThat(end)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("gone", "LT-0001")
                                .containsEntry("walkBegan", NOW.plusSeconds(1).toString()));
        assertThat(kept.left).isEmpty();
    }

    @Test
    void a_device_that_is_left_is_named_with_what_to_do() {
        audit.devices.add(LAPTOP);

        assertThat(run()).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason()).isEqualTo(DevicesStep.DEVICES_LEFT);
            assertThat(human.detail()).contains("device LT-0001 (Windows, d1)", "wipe it there");
        });
        assertThat(kept.left).extracting(Residual::what).containsExactly("device LT-0001 (Windows, d1)");
    }

    @Test
    void what_is_seen_is_no_word_of_a_persons() {
        audit.devices.add(PHONE);
        claims();

        assertThat(reason(run())).isEqualTo(DevicesStep.DEVICES_LEFT);
    }

    @Test
    void a_device_that_a_person_let_be_is_residual_and_holds_nothing_up() {
        audit.devices.add(LAPTOP);
        ended("intune.wipe", OutcomeKind.SKIPPED, "SKIPPED_BY_PERSON", NOW);

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(onlyReason())
                .contains("SKIPPED (SKIPPED_BY_PERSON)", "until it is retired, wiped or returned", "last heard of");
    }

    @Test
    void a_wiped_one_that_was_silent_since_is_residual_and_one_that_spoke_is_left() {
        audit.devices.add(LAPTOP);
        ended("intune.wipe", OutcomeKind.DONE, "", NOW);

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(onlyReason()).contains("the wipe is confirmed");
        audit.devices.set(0, ScriptedDevices.managed("d1", "LT-0001", "COMPANY", NOW.plusSeconds(60)));
        assertThat(reason(run())).isEqualTo(DevicesStep.DEVICES_LEFT);
    }

    @Test
    void a_device_that_was_not_there_when_the_step_ran_is_left() {
        audit.devices.add(PHONE);
        ended("intune.retire", OutcomeKind.ALREADY_DONE, "", NOW);

        assertThat(reason(run())).isEqualTo(DevicesStep.DEVICES_LEFT);
        assertThat(onlyReason()).contains("although the step to retire it has ended");
    }

    @Test
    void of_nobodys_device_no_step_is_enough() {
        audit.devices.add(ScriptedDevices.managed("d3", "Found", "UNKNOWN", null));
        ended("intune.wipe", OutcomeKind.DONE, "", NOW);
        ended("intune.retire", OutcomeKind.DONE, "", NOW);

        assertThat(reason(run())).isEqualTo(DevicesStep.DEVICES_LEFT);
        assertThat(onlyReason()).contains("nobody says whose it is", "never heard of");
    }

    @Test
    void what_no_step_reaches_needs_a_human_whose_word_then_counts() {
        List<Item> unreached = List.of(HOST, DECLARED, REGISTERED);
        audit.devices.addAll(unreached);
        ended("intune.wipe", OutcomeKind.DONE, "", NOW);

        assertThat(run()).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason()).isEqualTo(DevicesStep.DEVICES_BY_HAND);
            assertThat(human.detail()).contains("build-box", "Drawing board", "Own tablet", "delete the host in Fleet");
        });
        claims();
        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("byHand", "3")
                                .containsEntry("onTheWordOf", "it"));
        assertThat(kept.left).as("they go on being named").hasSize(3);
    }

    @Test
    void a_retry_makes_another_walk() {
        audit.devices.add(LAPTOP);
        run();
        audit.devices.clear();
        audit.inForce = NOW.minusSeconds(3600);

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(audit.runs).hasSize(2);
        assertThat(kept.left).isEmpty();
    }

    @Test
    void a_walk_that_began_before_the_asking_does_not_count() {
        audit.began = NOW.minusSeconds(1);
        List<String> waits = new ArrayList<>();

        assertThat(reason(asking.run(waits))).isEqualTo(WalkReasons.OVERDUE);
        assertThat(waits).contains("WALK_TOO_OLD");
        assertThat(audit.runs).hasSize(Pursuit.MOST_WALKS);
        assertThat(onlyReason()).startsWith("UNKNOWN");
    }

    @Test
    void another_walk_in_the_way_is_waited_for_and_one_that_it_leads_to_serves_too() {
        audit.inTheWay = true;
        List<String> waits = new ArrayList<>();

        assertThat(asking.run(waits)).isInstanceOf(Outcome.Done.class);
        assertThat(waits).contains("ANOTHER_WALK");
    }

    @Test
    void the_first_walk_ever_is_asked_for() {
        audit.never = true;

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(audit.runs).hasSize(1);
    }

    @Test
    void a_walk_that_broke_is_no_absence_and_is_made_again() {
        audit.ends = AuditScan.State.PARTIAL;
        audit.breaks = "fleet";

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.FailedRetryable.class,
                        failed -> assertThat(failed.detail()).contains("fleet (THROTTLED)"));
        assertThat(onlyReason()).startsWith("UNKNOWN");
        audit.ends = AuditScan.State.COMPLETE;
        asking.attempt = 2;
        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_walk_that_failed_is_no_absence() {
        audit.ends = AuditScan.State.FAILED;

        assertThat(run()).isInstanceOf(Outcome.FailedRetryable.class);
        assertThat(onlyReason()).startsWith("UNKNOWN");
    }

    @Test
    void cases_that_could_not_be_read_hide_no_device() {
        audit.ends = AuditScan.State.PARTIAL;
        audit.breaks = "lastday";

        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_audit_that_asks_to_wait_is_waited_for() {
        audit.silence = Silence.BUSY;
        asking.once();
        assertThat(asking.once())
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo("THROTTLED"));
        audit.silence = null;

        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_audit_that_refuses_needs_a_human() {
        audit.silence = Silence.REFUSED;

        assertThat(reason(run())).isEqualTo(new ReasonCode("NEEDS_ROLE"));
    }

    @Test
    void whoever_no_inventory_can_name_has_unknown_devices_and_not_none() {
        asking.accounts = new LeaverAccounts(new PersonId.Keycloak("harbour", "k1"), "Kim", List.of());

        assertThat(run()).isInstanceOf(Outcome.Skipped.class);
        assertThat(onlyReason()).startsWith("UNKNOWN: inventories name people by their account in Entra");
        assertThat(audit.runs).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Silence.class, mode = EnumSource.Mode.EXCLUDE, names = "NEVER_WALKED")
    void whatever_the_silence_the_case_says_unknown_and_never_none(Silence silence) {
        audit.silence = silence;
        asking.once();

        assertThat(asking.once()).isNotInstanceOf(Outcome.Done.class);
        assertThat(kept.left)
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).startsWith("UNKNOWN: device-audit"));
    }

    private static ReasonCode reason(StepResult result) {
        assertThat(result).isInstanceOf(Outcome.NeedsHuman.class);
        return ((Outcome.NeedsHuman) result).reason();
    }
}
