package io.lastday.offboarding.step.onedrive;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandOverTest {

    private static final String DRIVE = ENTRA_USER + "/drive";
    private static final String ROOT = "/v1.0/drives/d/root";
    private static final String PERMISSIONS = "/v1.0/drives/d/items/root/permissions";
    private static final String INVITE = "/v1.0/drives/d/items/root/invite";
    private static final String NOBODY = "{\"value\":[]}";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private OneDrives drives;

    @BeforeEach
    void connect() {
        drives = new OneDrives(RemoteWire.graph(WIRE));
        answers(WIRE, DRIVE, "{\"id\":\"d\",\"webUrl\":\"https://firm.example/d\"}");
        answers(WIRE, ROOT, "{\"id\":\"root\",\"folder\":{\"childCount\":2}}");
        WIRE.stubFor(post(urlPathEqualTo(INVITE)).willReturn(okJson(NOBODY)));
    }

    @Test
    void theSuccessorIsLetInForAMonthAndNobodyIsWrittenTo() {
        answers(WIRE, PERMISSIONS, NOBODY, NOBODY, access("2026-12-21T17:00:00Z"));

        assertThat(run(HandOverRow.brief()))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("webUrl", "https://firm.example/d")
                                .containsEntry("expires", "2026-12-21T17:00:00Z"));
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(INVITE)).withRequestBody(equalToJson("""
                {"recipients":[{"objectId":"%s"}],"roles":["read"],"requireSignIn":true,"sendInvitation":false,
                 "retainInheritedPermissions":true,
                 "expirationDateTime":"2026-12-21T17:00:00Z"}""".formatted(
                        HandOverRow.SUCCESSOR))));
    }

    @Test
    void accessThatDoesNotEndIsForAPerson() {
        answers(WIRE, PERMISSIONS, access("0001-01-01T00:00:00Z"));

        assertThat(reason(run(HandOverRow.brief()))).isEqualTo(HandOver.NO_EXPIRY);
        WIRE.verify(0, postRequestedFor(urlPathEqualTo(INVITE)));
    }

    @Test
    void aTenantThatTakesNoEndIsAskedAbout() {
        answers(WIRE, PERMISSIONS, NOBODY);
        WIRE.stubFor(post(urlPathEqualTo(INVITE)).willReturn(error(400, "invalidRequest")));

        assertThat(reason(run(HandOverRow.brief()))).isEqualTo(HandOver.EXPIRY_REFUSED);
    }

    @Test
    void filesWithoutASuccessorAreForAPersonAndAnEmptyDriveIsNot() {
        assertThat(reason(run(CaseBrief.NONE))).isEqualTo(HandOver.NO_SUCCESSOR);

        answers(WIRE, ROOT, "{\"id\":\"root\",\"folder\":{\"childCount\":0}}");
        assertThat(reason(run(CaseBrief.NONE))).isEqualTo(HandOver.NOTHING_TO_HAND_OVER);
    }

    @Test
    void nobodysDriveIsToldFromNobody() {
        WIRE.stubFor(get(urlPathEqualTo(DRIVE)).willReturn(error(404, "ResourceNotFound")));
        answers(WIRE, ENTRA_USER, "{\"id\":\"u\"}");
        assertThat(reason(run(HandOverRow.brief()))).isEqualTo(HandOver.NO_DRIVE);

        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER)).willReturn(error(404, "Request_ResourceNotFound")));
        assertThat(reason(run(HandOverRow.brief()))).isEqualTo(Reasons.ACCOUNT_GONE);
    }

    private static String access(String expires) {
        return """
                {"value":[{"roles":["read"],"expirationDateTime":"%s","grantedToV2":{"user":{"id":"%s"}}}]}""".formatted(expires, HandOverRow.SUCCESSOR);
    }

    private StepResult run(CaseBrief brief) {
        return new HandOver(drives, READ_BACK).run(context(null).with(brief));
    }

    private static ReasonCode reason(StepResult result) {
        return switch (result) {
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.NeedsHuman asked -> asked.reason();
            default -> throw new AssertionError(result);
        };
    }
}
