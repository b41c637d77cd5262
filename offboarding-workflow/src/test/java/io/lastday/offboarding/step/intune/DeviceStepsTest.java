package io.lastday.offboarding.step.intune;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.exchange.MailboxState;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeviceStepsTest {

    private static final String LIST = ENTRA_USER + "/managedDevices";
    private static final String MANAGED = "/v1.0/deviceManagement/managedDevices/";
    private static final String ANY = MANAGED + ".*";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private Devices devices;

    @BeforeEach
    void connect() {
        devices = new Devices(RemoteWire.graph(WIRE));
        WIRE.stubFor(post(urlPathMatching(ANY)).willReturn(noContent()));
    }

    private static void has(String id, String owner, String... states) {
        String[] bodies = new String[states.length];
        for (int i = 0; i < states.length; i++) {
            bodies[i] = device(id, owner, states[i]);
        }
        answers(WIRE, MANAGED + id, bodies);
    }

    private static void lists(String... devices) {
        answers(WIRE, LIST, "{\"value\":[" + String.join(",", devices) + "]}");
    }

    private static String device(String id, String owner, String state) {
        return """
                {"id":"%s","deviceName":"Phone","operatingSystem":"iOS","managedDeviceOwnerType":"%s",
                 "managementState":"%s","enrolledDateTime":"2025-01-01T00:00:00Z","deviceActionResults":[]}""".formatted(id, owner, state);
    }

    @Test
    void aPersonalPhoneIsRetiredAndNeverWiped() {
        lists(device("d1", "personal", "managed"));
        has("d1", "personal", "managed", "retirePending");

        assertThat(wipe(WipeRow.brief("d1"), free())).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(retire(CaseBrief.NONE.whenApproved()))
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo("DEVICE_PENDING"));
        WIRE.verify(0, postRequestedFor(urlPathMatching(ANY + "/wipe")));
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(MANAGED + "d1/retire")));
    }

    @Test
    void aDeviceThatBecamePersonalSinceTheListIsNotWiped() {
        lists(device("d1", "company", "managed"));
        has("d1", "personal", "managed");

        assertThat(reason(wipe(WipeRow.brief("d1"), free()))).isEqualTo(DeviceRule.OWNERSHIP_UNKNOWN);
        WIRE.verify(0, postRequestedFor(urlPathMatching(ANY)));
    }

    @Test
    void aDeviceOfUnknownOwnershipIsAskedAboutByBothSteps() {
        lists(device("d1", "unknown", "managed"));

        assertThat(reason(wipe(WipeRow.brief("d1"), free()))).isEqualTo(DeviceRule.OWNERSHIP_UNKNOWN);
        assertThat(reason(retire(CaseBrief.NONE.whenApproved()))).isEqualTo(DeviceRule.OWNERSHIP_UNKNOWN);
        WIRE.verify(0, postRequestedFor(urlPathMatching(ANY)));
    }

    @Test
    void withoutApprovalNothingLeavesTheAdapter() {
        lists(device("d1", "company", "managed"), device("d2", "personal", "managed"));
        has("d1", "company", "managed");
        has("d2", "personal", "managed");

        assertThat(reason(retire(CaseBrief.NONE))).isEqualTo(DeviceRule.NOT_APPROVED);
        assertThat(devices.order(DeviceOrder.WIPE, "d1", new Warrant(/* approved */ false, Set.of("d1"))))
                .isFalse();
        assertThat(devices.order(DeviceOrder.WIPE, "d2", new Warrant(/* approved */ true, Set.of("d2"))))
                .isFalse();
        WIRE.verify(0, postRequestedFor(urlPathMatching(ANY)));
    }

    @Test
    void aDeviceThatCameAfterTheSnapshotIsNotWiped() {
        lists(device("d9", "company", "managed"));

        assertThat(reason(wipe(WipeRow.brief("d1"), free()))).isEqualTo(DeviceRule.NOT_IN_SNAPSHOT);
    }

    @Test
    void unknownHoldsAndHoldsBlockAWipe() {
        lists(device("d1", "company", "managed"));
        has("d1", "company", "managed");
        MailboxState held = new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, true, 0, false, 1L);

        assertThat(reason(wipe(WipeRow.brief("d1"), Optional.empty()))).isEqualTo(WipeCompany.HOLD_UNKNOWN);
        assertThat(reason(wipe(WipeRow.brief("d1"), Optional.of(held)))).isEqualTo(WipeCompany.HELD);
        assertThat(reason(wipe(skipped("SKIPPED_BY_PERSON"), free()))).isEqualTo(WipeCompany.HOLD_UNKNOWN);
        WIRE.verify(0, postRequestedFor(urlPathMatching(ANY)));
    }

    @Test
    void whoeverHadNoMailboxHasNoHoldOnIt() {
        lists(device("d1", "company", "managed"));
        has("d1", "company", "managed", "wipePending");

        assertThat(wipe(skipped("NO_MAILBOX"), Optional.empty())).isInstanceOf(StepResult.Waiting.class);
        WIRE.verify(
                1,
                postRequestedFor(urlPathEqualTo(MANAGED + "d1/wipe"))
                        .withRequestBody(
                                equalToJson(
                                        "{\"keepEnrollmentData\":false,\"keepUserData\":false,\"persistEsimDataPlan\":false}")));
    }

    @Test
    void anOrderThatIsUnderWayIsNotGivenAgain() {
        lists(device("d1", "personal", "retireIssued"));

        assertThat(retire(CaseBrief.NONE.whenApproved())).isInstanceOf(StepResult.Waiting.class);
        WIRE.verify(0, postRequestedFor(urlPathMatching(ANY)));
    }

    @Test
    void aDeviceThatDoesNotCallInForTwoWeeksIsLookedForByAPerson() {
        lists(device("d1", "personal", "retirePending"));
        String cursor = "since=" + NOW.minus(Duration.ofDays(15)) + ";unseen=0;devices=d1";

        assertThat(reason(new RetirePersonal(devices, READ_BACK)
                        .run(context(cursor).with(CaseBrief.NONE.whenApproved()))))
                .isEqualTo(DeviceStep.DEVICE_OFFLINE);
    }

    @Test
    void aWipeOfAnEarlierLifeOfTheDeviceConfirmsNothing() {
        String old = device("d1", "company", "managed")
                .replace(
                        "\"deviceActionResults\":[]",
                        "\"deviceActionResults\":[{\"actionName\":\"wipe\",\"actionState\":\"done\",\"startDateTime\":"
                                + "\"2024-05-01T00:00:00Z\"}]");
        lists(old);
        answers(WIRE, MANAGED + "d1", old, device("d1", "company", "wipePending"));

        assertThat(wipe(WipeRow.brief("d1"), free())).isInstanceOf(StepResult.Waiting.class);
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(MANAGED + "d1/wipe")));
    }

    @Test
    void anOutageIsNotALeaverWithoutDevices() {
        WIRE.stubFor(get(urlPathEqualTo(LIST)).willReturn(error(500, "InternalServerError")));

        assertThat(retire(CaseBrief.NONE.whenApproved())).isInstanceOf(Outcome.FailedRetryable.class);
    }

    @Test
    void whatIsStillManagedIsResidualAccess() {
        lists(device("d1", "personal", "retirePending"), device("d2", "company", "managed"));

        assertThat(new DeviceResidual(devices).list(RemoteWire.BOTH))
                .hasSize(2)
                .anyMatch(left -> left.reason().contains("has not called in"));
    }

    private static CaseBrief skipped(String reason) {
        return WipeRow.brief("d1")
                .withEarlier(step -> Optional.of(new Earlier(/* finished */ true, OutcomeKind.SKIPPED, reason)));
    }

    private static Optional<MailboxState> free() {
        return Optional.of(WipeRow.FREE);
    }

    private StepResult retire(CaseBrief brief) {
        return new RetirePersonal(devices, READ_BACK).run(at(brief));
    }

    private StepResult wipe(CaseBrief brief, Optional<MailboxState> mailbox) {
        return new WipeCompany(devices, (firm, caseId) -> mailbox, READ_BACK).run(at(brief));
    }

    private static StepContext at(CaseBrief brief) {
        return context(null).with(brief);
    }

    private static @Nullable ReasonCode reason(StepResult result) {
        return result instanceof Outcome.NeedsHuman asked ? asked.reason() : null;
    }
}
