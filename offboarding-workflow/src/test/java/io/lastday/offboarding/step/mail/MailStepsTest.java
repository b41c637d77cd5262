package io.lastday.offboarding.step.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.graph.Graph;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailStepsTest {

    private static final String SETTINGS = ENTRA_USER + "/mailboxSettings";
    private static final String RULES = ENTRA_USER + "/mailFolders/inbox/messageRules";
    private static final String CALENDARS = ENTRA_USER + "/calendars";
    private static final String RIGHTS = CALENDARS + "/c1/calendarPermissions";
    private static final String VIEW = ENTRA_USER + "/calendarView";
    private static final String EVENTS = ENTRA_USER + "/events";
    private static final String EMPTY = "{\"value\":[]}";
    private static final LeaverAccounts SUCCESSOR = new LeaverAccounts(
            new PersonId.Entra("5e8c1a40-0000-4000-8000-000000000002"),
            "A successor",
            List.of(new Account(
                    ConnectedSystem.ENTRA, "5e8c1a40-0000-4000-8000-000000000002", "s2@firm.onmicrosoft.example")));

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private final Removals removals = new Removals(READ_BACK, Clock.fixed(NOW, ZoneOffset.UTC));
    private Graph graph;

    @BeforeEach
    void connect() {
        graph = RemoteWire.graph(WIRE);
        WIRE.stubFor(patch(urlPathMatching(ENTRA_USER + ".*")).willReturn(okJson("{}")));
        WIRE.stubFor(delete(urlPathMatching(ENTRA_USER + ".*")).willReturn(noContent()));
        WIRE.stubFor(post(urlPathMatching(ENTRA_USER + ".*")).willReturn(okJson("{}")));
        answers(WIRE, SETTINGS, settings("user", "disabled", ""));
        // who logs in by one name gets mail by another
        answers(WIRE, "/v1.0/users/5e8c1a40-0000-4000-8000-000000000002", """
                {"mail":"successor@firm.example","proxyAddresses":["SMTP:successor@firm.example","x500:/o=firm"]}""");
    }

    @Test
    void theReplyCountsWhenItReadsTheSameInsideTheHtmlThatExchangeMadeOfIt() {
        String html =
                "<html><head><style>p{}</style></head><body><p>Gone.</p>\\n<p>Write to  sales &amp; support</p></body>";
        answers(WIRE, SETTINGS, settings("user", "disabled", ""), settings("user", "alwaysEnabled", html));

        StepResult result = reply(Map.of("text", "Gone. Write to sales & support"));

        assertThat(result).isInstanceOf(Outcome.Done.class);
        WIRE.verify(1, patchRequestedFor(urlPathEqualTo(SETTINGS)).withRequestBody(equalToJson("""
                {"automaticRepliesSetting":{"status":"alwaysEnabled","externalAudience":"all",
                 "internalReplyMessage":"Gone. Write to sales & support",
                 "externalReplyMessage":"Gone. Write to sales & support"}}""")));
    }

    @Test
    void withoutATextOfThePlaybookTheReplyNamesTheSuccessorAndNotTheLeaver() {
        reply(Map.of());

        WIRE.verify(patchRequestedFor(urlPathEqualTo(SETTINGS))
                .withRequestBody(matchingJsonPath(
                        "$.automaticRepliesSetting[?(@.externalReplyMessage =~ /.*successor@firm.example.$/)]")));
        assertThat(WIRE.findAll(patchRequestedFor(urlPathEqualTo(SETTINGS))))
                .noneMatch(request -> request.getBodyAsString().contains("leaver"));
    }

    @Test
    void onlyRulesThatSendMailOnAreSwitchedOffAndNoneIsDeleted() {
        answers(
                WIRE,
                RULES,
                list(forwarding("r1", true, false), moving("r2"), forwarding("r3", false, false)),
                list(forwarding("r1", false, false), moving("r2"), forwarding("r3", false, false)));

        assertThat(run(forwardingRules())).isInstanceOf(Outcome.Done.class);
        WIRE.verify(
                1,
                patchRequestedFor(urlPathEqualTo(RULES + "/r1")).withRequestBody(equalToJson("{\"isEnabled\":false}")));
        WIRE.verify(1, patchRequestedFor(urlPathMatching(RULES + "/.*")));
        WIRE.verify(0, deleteRequestedFor(urlPathMatching(RULES + "/.*")));
    }

    @Test
    void aRuleThatOnlyExchangeCanChangeIsForAPersonAndItsAddressIsNotSaid() {
        answers(WIRE, RULES, list(forwarding("r1", true, true)));

        assertThat(run(forwardingRules())).isInstanceOfSatisfying(Outcome.NeedsHuman.class, asked -> {
            assertThat(asked.reason()).isEqualTo(StopForwardingRules.READ_ONLY_RULE);
            assertThat(asked.detail()).contains("elsewhere.example").doesNotContain("home@");
        });
    }

    @Test
    void whoeverActsInTheCalendarGoesButTheSuccessorAndTheReadersInside() {
        answers(WIRE, CALENDARS, list("{\"id\":\"c1\",\"canShare\":true}", "{\"id\":\"theirs\",\"canShare\":false}"));
        String successor = right("p1", "Successor@firm.example", "write", true);
        String reader = right("p2", "colleague@firm.example", "read", true);
        String delegate = right("p3", "assistant@firm.example", "delegateWithPrivateEventAccess", true);
        String outside = right("p4", "friend@home.example", "freeBusyRead", false);
        String everybody =
                "{\"id\":\"p5\",\"isRemovable\":false,\"isInsideOrganization\":true,\"role\":\"freeBusyRead\"}";
        answers(
                WIRE,
                RIGHTS,
                list(successor, reader, delegate, outside, everybody),
                list(successor, reader, everybody));

        assertThat(run(new RemoveDelegates(new Mailboxes(graph), new Calendars(graph), removals)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.detail()).contains("somebody at home.example"));
        WIRE.verify(1, deleteRequestedFor(urlPathEqualTo(RIGHTS + "/p3")));
        WIRE.verify(1, deleteRequestedFor(urlPathEqualTo(RIGHTS + "/p4")));
        WIRE.verify(2, deleteRequestedFor(urlPathMatching(RIGHTS + "/.*")));
    }

    @Test
    void meetingsAheadAreCancelledWithTheNameOfTheSuccessorAndNotTheOnesOfOthers() {
        String own = event("e1", "2026-12-01T10:00:00.0000000", true, 2);
        String invited = event("e2", "2026-12-02T10:00:00.0000000", false, 2);
        String alone = event("e3", "2026-12-03T10:00:00.0000000", true, 0);
        answers(WIRE, VIEW, list(own, invited, alone), list(invited, alone));

        assertThat(run(meetings()))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.detail())
                                .contains("2026-12-01T10:00:00Z with 2 guests")
                                .doesNotContain("Secret subject"));
        WIRE.verify(1, postRequestedFor(urlPathMatching(EVENTS + "/.*/cancel")));
        WIRE.verify(
                1,
                postRequestedFor(urlPathEqualTo(EVENTS + "/e1/cancel"))
                        .withRequestBody(matchingJsonPath("$.Comment", containing("successor@firm.example"))));
    }

    @Test
    void aSeriesThatHasBegunEndsYesterdayAndKeepsWhatWasHeld() {
        answers(
                WIRE,
                VIEW,
                list(occurrence("o1", "2026-11-25T09:00:00"), occurrence("o2", "2026-12-02T09:00:00")),
                EMPTY);
        answers(WIRE, EVENTS + "/series", series("2025-01-08"));

        assertThat(run(meetings())).isInstanceOf(Outcome.Done.class);
        WIRE.verify(1, patchRequestedFor(urlPathEqualTo(EVENTS + "/series")).withRequestBody(equalToJson("""
                        {"recurrence":{"pattern":{"type":"weekly","interval":1,"daysOfWeek":["wednesday"]},
                         "range":{"type":"endDate","startDate":"2025-01-08","endDate":"2026-11-20",
                                  "recurrenceTimeZone":"GMT Standard Time"}}}""")));
        WIRE.verify(0, postRequestedFor(urlPathMatching(EVENTS + "/.*")));
    }

    @Test
    void aSeriesThatHasNotBegunIsCancelledOnce() {
        answers(
                WIRE,
                VIEW,
                list(occurrence("o1", "2026-11-25T09:00:00"), occurrence("o2", "2026-12-02T09:00:00")),
                EMPTY);
        answers(WIRE, EVENTS + "/series", series("2026-11-25"));

        assertThat(run(meetings())).isInstanceOf(Outcome.Done.class);
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(EVENTS + "/series/cancel")));
    }

    private StepResult reply(Map<String, String> settings) {
        CaseBrief brief = CaseBrief.NONE.withSuccessor(SUCCESSOR).withSettings(settings);
        return new SetAutomaticReply(new Mailboxes(graph), READ_BACK)
                .run(context(null).with(brief));
    }

    private Step forwardingRules() {
        return new StopForwardingRules(new Mailboxes(graph), new InboxRules(graph), removals);
    }

    private Step meetings() {
        return new CancelMeetings(new Mailboxes(graph), new Meetings(graph), removals);
    }

    private static StepResult run(Step step) {
        return step.run(context(null).with(CaseBrief.NONE.withSuccessor(SUCCESSOR)));
    }

    private static ReasonCode reason(StepResult result) {
        return switch (result) {
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.NeedsHuman asked -> asked.reason();
            default -> throw new AssertionError(result);
        };
    }

    private static String settings(String purpose, String status, String text) {
        return """
                {"userPurpose":"%s","automaticRepliesSetting":{"status":"%s","externalAudience":"all",
                 "internalReplyMessage":"%s","externalReplyMessage":"%s"}}""".formatted(purpose, status, text, text);
    }

    private static String forwarding(String id, boolean enabled, boolean readOnly) {
        return """
                {"id":"%s","sequence":1,"isEnabled":%s,"isReadOnly":%s,"actions":{"forwardTo":[
                 {"emailAddress":{"address":"home@elsewhere.example"}}]}}""".formatted(id, enabled, readOnly);
    }

    private static String moving(String id) {
        return "{\"id\":\"" + id + "\",\"isEnabled\":true,\"actions\":{\"moveToFolder\":\"f\"}}";
    }

    private static String right(String id, String with, String role, boolean inside) {
        return """
                {"id":"%s","isRemovable":true,"isInsideOrganization":%s,"role":"%s","emailAddress":{"address":"%s"}}""".formatted(id, inside, role, with);
    }

    private static String event(String id, String start, boolean organiser, int guests) {
        String guest = "{\"emailAddress\":{\"address\":\"guest@firm.example\"}}";
        return """
                {"id":"%s","subject":"Secret subject","type":"singleInstance","isOrganizer":%s,"isCancelled":false,
                 "start":{"dateTime":"%s","timeZone":"UTC"},"attendees":[%s]}""".formatted(id, organiser, start, String.join(",", Collections.nCopies(guests, guest)));
    }

    private static String occurrence(String id, String start) {
        return event(id, start, true, 3).replace("\"singleInstance\"", "\"occurrence\",\"seriesMasterId\":\"series\"");
    }

    private static String series(String from) {
        return """
                {"id":"series","type":"seriesMaster","recurrence":{
                 "pattern":{"type":"weekly","interval":1,"daysOfWeek":["wednesday"]},
                 "range":{"type":"noEnd","startDate":"%s","recurrenceTimeZone":"GMT Standard Time"}}}""".formatted(from);
    }

    private static String list(String... items) {
        return "{\"value\":[" + String.join(",", items) + "]}";
    }
}
