package io.lastday.offboarding.step.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.graph.Graph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class MailPartsTest {

    private static final String SETTINGS = ENTRA_USER + "/mailboxSettings";
    private static final String RULES = ENTRA_USER + "/mailFolders/inbox/messageRules";
    private static final String RIGHTS = ENTRA_USER + "/calendars/c1/calendarPermissions";
    private static final String EMPTY = "{\"value\":[]}";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private Mailboxes mailboxes;
    private InboxRules rules;
    private Calendars calendars;

    @BeforeEach
    void connect() {
        Graph graph = RemoteWire.graph(WIRE);
        mailboxes = new Mailboxes(graph);
        rules = new InboxRules(graph);
        calendars = new Calendars(graph);
        WIRE.stubFor(patch(urlPathMatching(ENTRA_USER + ".*")).willReturn(okJson("{}")));
        WIRE.stubFor(post(urlPathMatching(ENTRA_USER + ".*")).willReturn(okJson("{}")));
        answers(WIRE, ENTRA_USER + "/calendars", "{\"value\":[{\"id\":\"c1\",\"canShare\":true}]}");
    }

    @Test
    void whatTheStepsTookComesBackAsTheSnapshotHasItAndNothingElse() {
        answers(WIRE, SETTINGS, settings("disabled", ""));
        answers(WIRE, RULES, rule(true));
        answers(WIRE, RIGHTS, right());
        Snapshot before = snapshot();

        String gone = settings("alwaysEnabled", "Gone");
        answers(WIRE, SETTINGS, gone, gone, settings("disabled", ""));
        answers(WIRE, RULES, rule(false), rule(true));
        answers(WIRE, RIGHTS, EMPTY, right());

        List<Restored> restored = new MailRestore(mailboxes, rules, calendars, READ_BACK).restore(before, BOTH);

        assertThat(restored).hasSize(3).allMatch(each -> each.outcome() instanceof Outcome.Done);
        WIRE.verify(
                1,
                patchRequestedFor(urlPathEqualTo(RULES + "/r1")).withRequestBody(equalToJson("{\"isEnabled\":true}")));
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(RIGHTS)).withRequestBody(equalToJson("""
                {"emailAddress":{"address":"colleague@firm.example"},"isInsideOrganization":true,"isRemovable":true,
                 "role":"write"}""")));
    }

    @Test
    void whatIsAsItWasIsLeftAlone() {
        answers(WIRE, SETTINGS, settings("disabled", ""));
        answers(WIRE, RULES, rule(true));
        answers(WIRE, RIGHTS, right());

        assertThat(new MailRestore(mailboxes, rules, calendars, READ_BACK).restore(snapshot(), BOTH))
                .isEmpty();
        WIRE.verify(0, patchRequestedFor(urlPathMatching(".*")));
    }

    private Snapshot snapshot() {
        Object taken = new MailSnapshot(mailboxes, rules, calendars)
                .take(BOTH)
                .orElseThrow()
                .value();
        return new Snapshot(NOW, List.of(), JsonMapper.shared().writeValueAsString(Map.of(MailSnapshot.NAME, taken)));
    }

    private static String settings(String status, String text) {
        return """
                {"userPurpose":"user","automaticRepliesSetting":{"status":"%s","externalAudience":"all",
                 "internalReplyMessage":"%s","externalReplyMessage":"%s"}}""".formatted(status, text, text);
    }

    private static String rule(boolean on) {
        return """
                {"value":[{"id":"r1","isEnabled":%s,"actions":{"forwardTo":[{"emailAddress":{"address":"x@home.example"}}]}}]}""".formatted(on);
    }

    private static String right() {
        return """
                {"value":[{"id":"p1","isRemovable":true,"isInsideOrganization":true,"role":"write",
                 "emailAddress":{"address":"colleague@firm.example"}}]}""";
    }
}
