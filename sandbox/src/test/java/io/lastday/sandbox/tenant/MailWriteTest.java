package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes and calendars: what Graph changes, and what it leaves to Exchange. */
class MailWriteTest {
    private static final String PRIYA = user("priya.nair");
    private static final String AHEAD =
            "/calendarView?startDateTime=2026-11-21T12:00:00Z&endDateTime=2027-01-20T12:00:00Z";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void an_automatic_reply_is_set_beside_what_is_not_named() {
        var settings = PRIYA + "/mailboxSettings";
        var answer = tenant.patch(
                OFFBOARDING,
                settings,
                "{\"automaticRepliesSetting\":{\"status\":\"alwaysEnabled\",\"internalReplyMessage\":\"Please write to Sales.\"}}");

        assertThat(answer.status()).isEqualTo(200);
        var read = tenant.get(OFFBOARDING, settings).json();
        assertThat(read.path("automaticRepliesSetting").path("status").asString())
                .isEqualTo("alwaysEnabled");
        assertThat(read.path("automaticRepliesSetting").path("externalAudience").asString())
                .isEqualTo("all");
        assertThat(read.path("timeZone").asString()).isEqualTo("GMT Standard Time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userPurpose\":\"shared\"}",
                "{\"automaticRepliesSetting\":{\"status\":\"always\"}}",
                "{\"automaticRepliesSetting\":{\"status\":\"scheduled\"}}",
                "{\"forwardTo\":\"x\"}"
            })
    void a_conversion_an_unknown_word_or_half_a_schedule_is_refused(String body) {
        assertThat(tenant.patch(OFFBOARDING, PRIYA + "/mailboxSettings", body).status())
                .isEqualTo(400);
    }

    @Test
    void without_a_mailbox_there_is_nothing_to_set() {
        var answer = tenant.patch(OFFBOARDING, user("breakglass") + "/mailboxSettings", "{\"timeZone\":\"UTC\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("MailboxNotEnabledForRESTAPI");
        assertThat(tenant.get(OFFBOARDING, user("breakglass") + AHEAD).status()).isEqualTo(404);
    }

    @Test
    void a_rule_is_switched_off_or_deleted_once() {
        var rules = PRIYA + "/mailFolders/inbox/messageRules";
        var id = tenant.get(OFFBOARDING, rules).values("id").getLast();

        assertThat(tenant.patch(OFFBOARDING, rules + "/" + id, "{\"isEnabled\":false}")
                        .json()
                        .path("isEnabled")
                        .asBoolean(true))
                .isFalse();
        assertThat(tenant.delete(OFFBOARDING, rules + "/" + id).status()).isEqualTo(204);
        assertThat(tenant.delete(OFFBOARDING, rules + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_delegate_goes_and_what_everybody_sees_stays() {
        var calendar =
                tenant.get(OFFBOARDING, PRIYA + "/calendars").values("id").getFirst();
        var shares = PRIYA + "/calendars/" + calendar + "/calendarPermissions";
        var listed = tenant.get(OFFBOARDING, shares).values();

        assertThat(listed).hasSize(2);
        assertThat(tenant.delete(
                                OFFBOARDING,
                                shares + "/" + listed.getFirst().path("id").asString())
                        .status())
                .isEqualTo(403);
        assertThat(tenant.delete(
                                OFFBOARDING,
                                shares + "/" + listed.getLast().path("id").asString())
                        .status())
                .isEqualTo(204);
        var again = Tenant.json(Map.of(
                "emailAddress",
                Map.of(
                        "address",
                        listed.getLast().path("emailAddress").path("address").asString()),
                "role",
                "delegateWithPrivateEventAccess"));
        assertThat(tenant.post(OFFBOARDING, shares, again).status()).isEqualTo(201);
        assertThat(tenant.get(OFFBOARDING, PRIYA + "/calendar/calendarPermissions")
                        .values())
                .hasSize(2);
        assertThat(tenant.get(OFFBOARDING, PRIYA + "/calendars/other/calendarPermissions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_view_needs_its_times_and_shows_a_series_as_its_meetings() {
        assertThat(tenant.get(OFFBOARDING, PRIYA + "/calendarView").status()).isEqualTo(400);
        var types = tenant.get(OFFBOARDING, PRIYA + AHEAD).values("type");

        assertThat(types).contains("occurrence", "singleInstance").doesNotContain("seriesMaster");
        assertThat(tenant.get(OFFBOARDING, PRIYA + "/events").values("type")).contains("seriesMaster");
    }

    private List<String> ahead(String person, String property) {
        return tenant.get(OFFBOARDING, user(person) + AHEAD).values(property);
    }

    private String event(String type, boolean organised) {
        return tenant.get(OFFBOARDING, PRIYA + "/events").values().stream()
                .filter(e -> e.path("type").asString().equals(type)
                        && e.path("isOrganizer").asBoolean() == organised)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    @Test
    void only_who_organises_a_meeting_cancels_it_and_its_guests_are_told() {
        var cancel = "{\"Comment\":\"The organiser is no longer available.\"}";
        var own = PRIYA + "/events/" + event("singleInstance", true);

        assertThat(tenant.post(OFFBOARDING, PRIYA + "/events/" + event("singleInstance", false) + "/cancel", cancel)
                        .errorMessage())
                .contains("need to be an organizer");
        assertThat(tenant.post(OFFBOARDING, own + "/cancel", cancel).status()).isEqualTo(202);
        assertThat(tenant.post(OFFBOARDING, own + "/cancel", cancel).status()).isEqualTo(404);
        assertThat(tenant.get(OFFBOARDING, user("tom.reyes") + "/events").values("isCancelled"))
                .contains("true");
        assertThat(tenant.sandbox("GET", "/raw/sandbox/mail", null).values("kind"))
                .containsExactly("cancellation", "cancellation");
    }

    @Test
    void a_series_that_is_ended_has_no_meeting_ahead() {
        var series = PRIYA + "/events/" + event("seriesMaster", true);
        var recurrence = tenant.get(OFFBOARDING, series).json().path("recurrence");
        var started = recurrence.path("range").path("startDate").asString();
        var ended = Map.of(
                "recurrence",
                Map.of(
                        "pattern",
                        recurrence.path("pattern"),
                        "range",
                        Map.of("type", "endDate", "startDate", started, "endDate", "2026-11-20")));

        assertThat(tenant.patch(OFFBOARDING, series, Tenant.json(ended)).status())
                .isEqualTo(200);
        assertThat(ahead("priya.nair", "type")).doesNotContain("occurrence");
        assertThat(tenant.patch(OFFBOARDING, series, "{\"recurrence\":{\"pattern\":{\"type\":\"weekly\"}}}")
                        .status())
                .isEqualTo(400);
    }
}
