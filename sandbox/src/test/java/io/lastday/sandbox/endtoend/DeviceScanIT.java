package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The device audit over the real system: the simulated tenant, a Fleet server and a signed file. One test, because the half minute
 * in which a killed replica's run waits to be taken up is enough for everything else.
 */
@ExtendWith(RunningSystem.Shared.class)
class DeviceScanIT {
    private static final int UNUSED_PORT = 9;
    private static final String STATES = "/deviceManagement/deviceCompliancePolicySettingStateSummaries/"
            + "Windows10CompliancePolicy.PasswordRequired/deviceComplianceSettingStates";
    private static final String APPS = "/deviceManagement/detectedApps";
    private static final String PROTECTION = "/deviceManagement/managedDevices/*/windowsProtectionState";
    private static final String FLEET = "/api/v1/fleet/hosts";
    private static final String ATTESTED = "HF-LT-9103";
    private static final String HELD = "HF-LT-9133";
    private static final Duration STALE = Duration.ofDays(14);

    private final RunningSystem system;
    private final DeviceAnswers answers;
    private final OneShot job;
    private Simulator simulator;

    DeviceScanIT(RunningSystem system, @TempDir Path secrets, @TempDir Path files) throws Exception {
        this.system = system;
        this.answers = new DeviceAnswers(system, files);
        this.job = new OneShot(system, PartName.DEVICE_AUDIT, "lastday-device-scan", secrets);
    }

    @BeforeEach
    void open() {
        simulator = new Simulator(system);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void every_trap_is_answered_as_planted_before_and_after_a_kill_and_the_past_stays_as_it_was() throws Exception {
        stumble();
        Said whole = job.run("--slot=devices-whole", "--fail-on=100000");
        simulator.noFaults();
        assertThat(whole.exit()).as(whole.output()).isZero();
        JsonNode summary = answers.summary();
        List<Map<String, String>> then = answers.rows();
        assertThat(new DeviceFigures(answers, summary, then).differing()).isEmpty();
        attestPaidUpdates();

        CompletableFuture<Said> cutShort =
                new CutShort(system, simulator, job).whileAsked(APPS, "--slot=devices-cut-short", "--fail-on=100000");
        SeededDevice.on(LocalDate.now(ZoneOffset.UTC)).forEach(device -> device.check(answers.named(device.name())));
        everyQuestionIsAnswered();
        everyPageOpens();
        Said resumed = cutShort.get(2, TimeUnit.MINUTES);

        assertThat(resumed.exit()).as(resumed.output()).isZero();
        assertThat(others(answers.rows())).isEqualTo(others(then));
        assertThat(reason(answers.named(ATTESTED), "os-support")).isEqualTo("EXTENDED_UPDATES_ATTESTED");
        Instant past = Instant.parse(summary.path("asOf").asString());
        assertThat(answers.rowsAt(past)).isEqualTo(then).isNotEqualTo(answers.rows());
        assertThat(answers.summaryAt(past).path("checks")).isEqualTo(summary.path("checks"));
    }

    @Test
    void a_source_that_refuses_takes_no_device_away_and_the_job_says_so() throws Exception {
        Said whole = job.run("--slot=devices-before-refusal", "--fail-on=100000");
        assertThat(whole.exit()).as(whole.output()).isZero();
        List<Map<String, String>> before = answers.rows();

        simulator.status("GET", FLEET, 401, 0);
        Said partial = job.run("--slot=devices-refused", "--fail-on=100000");
        simulator.noFaults();

        assertThat(names(answers.rows())).isEqualTo(names(before));
        assertThat(answers.rows()).isEqualTo(before);
        assertThat(partial.exit()).as(partial.output()).isEqualTo(2);
        assertThat(partial.output()).contains("fleet FAILED").contains("intune COMPLETE");
        assertThat(job.run("--slot=devices-refused", "--fail-on=0").exit()).isEqualTo(1);
        assertThat(job.at(Ports.http(UNUSED_PORT), "--wait=PT2S").exit()).isEqualTo(2);
    }

    @Test
    void a_device_is_held_by_a_leaver_for_as_long_as_the_case_is_open() throws Exception {
        var departures = new Departures(system);
        String leaving = departures.planned("oliver.campbell", 30);
        Said open = job.run("--slot=devices-of-leavers", "--fail-on=100000");
        assertThat(open.exit()).as(open.output()).isZero();
        assertThat(answers.names("leaver=true")).contains(HELD);
        assertThat(answers.summary().path("heldByLeavers").asLong(-1)).isEqualTo(answers.total("leaver=true"));

        departures.cancel(leaving);
        Said closed = job.run("--slot=devices-of-nobody", "--fail-on=100000");
        assertThat(closed.exit()).as(closed.output()).isZero();
        assertThat(answers.names("leaver=true")).doesNotContain(HELD);
    }

    /** A gateway that gives up in the middle, and Intune's throttling, which comes as a 500. */
    private void stumble() {
        simulator.status("GET", STATES, 504, 2);
        simulator.status("GET", PROTECTION, 500, 3);
        simulator.status("GET", FLEET, 502, 1);
    }

    private void attestPaidUpdates() {
        String id = answers.id(ATTESTED);
        assertThat(reason(answers.named(ATTESTED), "os-support")).isEqualTo("OS_ENDED");
        var word = Map.of(
                "check", "os-support",
                "subject", "EXTENDED_UPDATES",
                "owner", "Ivan Okoro",
                "expires", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        system.api()
                .post(system.operator("it"), "/api/devices/" + id + "/attestation", word)
                .or("Attesting");
    }

    /** Beside the table, from what the tenant itself holds: jailbroken, silent, seen and managed by nobody. */
    private void everyQuestionIsAnswered() {
        Instant since = Instant.now().minus(STALE);
        List<JsonNode> managed = simulator
                .raw("deviceManagement/managedDevices")
                .path("value")
                .valueStream()
                .toList();
        long broken = managed.stream()
                .filter(device -> device.path("jailBroken").asString().equals("True")
                        && seen(device).isAfter(since))
                .count();
        long silent =
                managed.stream().filter(device -> !seen(device).isAfter(since)).count();

        assertThat(answers.total("check=jailbreak&checkState=FAIL"))
                .isEqualTo(broken)
                .isPositive();
        assertThat(answers.total("managed=true&check=last-seen&checkState=UNKNOWN"))
                .as("the tenant's silent devices, and one that only Fleet knows")
                .isEqualTo(silent + 1);
        assertThat(answers.total("managed=false"))
                .isEqualTo(simulator
                        .raw("devices")
                        .path("value")
                        .valueStream()
                        .filter(device -> !device.path("isManaged").asBoolean(true))
                        .count());
        assertThat(answers.names("conflict=true")).containsExactly("HF-MAC-9138");
        assertThat(answers.withGap("device-of-disabled-person")).contains(answers.id("HF-LT-9131"));
        assertThat(answers.withGap("device-of-missing-person")).containsExactly(answers.id("HF-MAC-9132"));
    }

    private static Instant seen(JsonNode device) {
        return Instant.parse(device.path("lastSyncDateTime").asString());
    }

    private void everyPageOpens() throws Exception {
        String id = answers.id("iPhone-9107");
        Said said = new Browser(system).open("it", "/devices", "/devices/" + id, "/devices?state=NOT_SAFE");
        assertThat(said.exit()).as(said.output()).isZero();
    }

    private static String reason(JsonNode device, String check) {
        return device.path("checks")
                .valueStream()
                .filter(one -> one.path("check").asString().equals(check))
                .map(one -> one.path("reason").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.getOrDefault("name", "")).toList();
    }

    private static List<Map<String, String>> others(List<Map<String, String>> rows) {
        return rows.stream().filter(row -> !ATTESTED.equals(row.get("name"))).toList();
    }
}
