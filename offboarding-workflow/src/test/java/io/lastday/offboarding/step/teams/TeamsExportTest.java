package io.lastday.offboarding.step.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.archive.ChatReceipt;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeamsExportTest {

    private static final String ALL = ENTRA_USER + "/chats/getAllMessages";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private final InMemoryIntake intake = new InMemoryIntake();
    private TeamsExport step;

    @BeforeEach
    void connect() {
        step = new TeamsExport(new TeamsMessages(RemoteWire.graph(WIRE)), intake, Clock.systemUTC());
        WIRE.stubFor(get(urlPathEqualTo(ALL)).willReturn(okJson(page("")))); // the tail: nothing was changed meanwhile
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER + "/joinedTeams")).willReturn(okJson("{\"value\":[]}")));
    }

    @Test
    void everyPageIsReadToTheEndEvenBehindAnEmptyOne() {
        first(page(link("b")));
        behind("b", page(link("c"), message("1", "v1")));
        behind("c", page("", message("2", "v1")));

        assertThat(run(null)).isInstanceOf(Outcome.Done.class);
        assertThat(messages()).isEqualTo("[" + message("1", "v1") + "," + message("2", "v1") + "]");
        WIRE.verify(getRequestedFor(urlPathEqualTo(ALL)).withHeader("Prefer", equalTo("include-unknown-enum-members")));
    }

    @Test
    void aMessageThatComesTwiceIsKeptOnceAndAnotherVersionIsKeptToo() {
        first(page(link("b"), message("1", "v1"), message("2", "v1")));
        behind("b", page("", message("2", "v1"), message("2", "v2")));

        run(null);

        assertThat(messages())
                .isEqualTo("[" + message("1", "v1") + "," + message("2", "v1") + "," + message("2", "v2") + "]");
    }

    @Test
    void messagesKeepTheBytesThatGraphSent() {
        String odd = "{ \"id\" : \"1\",\n  \"etag\":\"v\", \"n\": 1.50, \"body\":{\"content\":\"é \\u00e9 😀\"} }";
        first("{\"value\":[" + odd + "]}");

        run(null);

        assertThat(messages()).isEqualTo("[" + odd + "]");
    }

    @Test
    void aThrottleIsAWaitAndTheNextRunGoesOnFromThere() {
        first(page(link("b"), message("1", "v1")));
        WIRE.stubFor(
                get(urlEqualTo("/v1.0/next?p=b")).willReturn(error(429, "x").withHeader("Retry-After", "60")));

        StepResult result = run(null);

        assertThat(result).isInstanceOf(StepResult.Waiting.class);
        StepResult.Waiting waiting = (StepResult.Waiting) result;
        assertThat(waiting.reason()).isEqualTo("THROTTLED");
        assertThat(waiting.detail()).isEqualTo("1 messages in hand.");
        assertThat(intake.sealed).isFalse();

        WIRE.resetRequests();
        behind("b", page("", message("1", "v1"), message("2", "v1")));
        connectAnew();
        assertThat(run(waiting.cursor())).isInstanceOf(Outcome.Done.class);
        WIRE.verify(0, getRequestedFor(urlPathEqualTo(ALL)).withQueryParam("$filter", containing("gt 1989-12-31")));
        assertThat(intake.parts.get("messages-000001")).isEqualTo("[" + message("1", "v1") + "]");
        assertThat(intake.parts.get("messages-000002")).isEqualTo("[" + message("2", "v1") + "]");
    }

    @Test
    void aRunThatHasUsedItsTimePausesAndNoPageIsLost() {
        first(page(link("b"), message("1", "v1")));
        behind("b", page("", message("2", "v1")));
        TeamsExport slow = new TeamsExport(new TeamsMessages(RemoteWire.graph(WIRE)), intake, minuteClock());

        StepResult result = slow.run(context(null));

        assertThat(result).isInstanceOfSatisfying(StepResult.Waiting.class, waiting -> {
            assertThat(waiting.reason()).isEqualTo("EXPORTING");
            assertThat(run(waiting.cursor())).isInstanceOf(Outcome.Done.class);
        });
        assertThat(intake.parts.keySet()).contains("messages-000001", "messages-000002");
    }

    @Test
    void aPageThatCannotBeReadIsAnOutageAndNothingIsSealed() {
        first("{\"value\":[{\"id\":\"1\"");
        assertThat(run(null)).isInstanceOf(Outcome.FailedRetryable.class);

        first("{\"error\":{}}");
        assertThat(run(null)).isInstanceOf(Outcome.FailedRetryable.class);
        assertThat(intake.sealed).isFalse();
    }

    @Test
    void filesComeAlongAndOneThatIsGoneIsCounted() {
        String text =
                "{\"id\":\"1\",\"etag\":\"v\",\"chatId\":\"19:a@unq\",\"body\":{\"content\":\"<img src=\\\"https://graph.microsoft.com"
                        + "/v1.0/chats/19:a@unq/messages/1/hostedContents/aWQ=/$value\\\">\"},\"attachments\":["
                        + "{\"id\":\"f1\",\"contentType\":\"reference\",\"contentUrl\":\"https://firm-my.sharepoint.com/a b.xlsx\",\"name\":\"a b.xlsx\"},"
                        + "{\"id\":\"f2\",\"contentType\":\"reference\",\"contentUrl\":\"https://firm-my.sharepoint.com/gone.xlsx\",\"name\":\"gone.xlsx\"}]}";
        first("{\"value\":[" + text + "]}");
        WIRE.stubFor(get(urlEqualTo("/v1.0/chats/19%3Aa%40unq/messages/1/hostedContents/aWQ%3D/$value"))
                .willReturn(aResponse().withBody("picture")));
        WIRE.stubFor(
                get(urlEqualTo("/v1.0/shares/u!aHR0cHM6Ly9maXJtLW15LnNoYXJlcG9pbnQuY29tL2EgYi54bHN4/driveItem/content"))
                        .willReturn(aResponse().withBody("sheet")));
        WIRE.stubFor(get(urlEqualTo("/v1.0/shares/u!aHR0cHM6Ly9maXJtLW15LnNoYXJlcG9pbnQuY29tL2EgYi54bHN4/driveItem"))
                .willReturn(okJson("{\"cTag\":\"c:1\",\"eTag\":\"1\"}")));

        StepResult result = run(null);

        assertThat(intake.parts)
                .containsEntry("aWQ=", "picture")
                .containsEntry("f1", "sheet")
                .containsEntry("f1/driveItem", "{\"cTag\":\"c:1\",\"eTag\":\"1\"}")
                .doesNotContainKey("f2");
        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, o -> assertThat(o.evidence()).containsEntry("filesMissing", "1"));
    }

    @Test
    void aFileInHandIsNotFetchedAgain() {
        intake.parts.put("f1", "sheet");
        first(
                "{\"value\":[{\"id\":\"1\",\"attachments\":[{\"id\":\"f1\",\"contentType\":\"reference\",\"contentUrl\":\"https://x\"}]}]}");

        assertThat(run(null)).isInstanceOf(Outcome.Done.class);
        WIRE.verify(0, getRequestedFor(urlPathEqualTo("/v1.0/shares/u!aHR0cHM6Ly94/driveItem/content")));
    }

    @Test
    void aLinkToAnotherHostEndsTheExport() {
        first(page("https://elsewhere.example/v1.0/next", message("1", "v1")));

        assertThat(run(null)).isInstanceOf(Outcome.Failed.class);
        assertThat(intake.sealed).isFalse();
    }

    @Test
    void withoutALawfulBasisNothingIsAskedOfTeams() {
        intake.lawful = false;

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.reason()).isEqualTo(TeamsExport.NO_LAWFUL_BASIS));
        WIRE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void noMessageAtAllIsSaidAndNotSealed() {
        first(page(""));

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class, o -> assertThat(o.reason()).isEqualTo(TeamsExport.NO_MESSAGES));
        assertThat(intake.sealed).isFalse();
    }

    /** Another process: it knows nothing of the wait. */
    private void connectAnew() {
        step = new TeamsExport(new TeamsMessages(RemoteWire.graph(WIRE)), intake, Clock.systemUTC());
    }

    private String messages() {
        return intake.parts.getOrDefault("messages-000001", "");
    }

    private StepResult run(@Nullable String cursor) {
        return step.run(context(cursor));
    }

    @Test
    void stoppedAfterTheSealItGivesTheSameReceiptAndBringsNothingAgain() {
        intake.receipt = Optional.of(new ChatReceipt(UUID.randomUUID(), "teams", "digest", 1, 7, 0, 0, Instant.EPOCH));
        intake.parts.put("messages-000002", "[]"); // the process died while it tidied up

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, o -> assertThat(o.evidence()).containsEntry("messages", "7"));
        assertThat(intake.parts).isEmpty();
        WIRE.verify(0, getRequestedFor(anyUrl()));
    }

    private static void first(String body) {
        WIRE.stubFor(get(urlPathEqualTo(ALL))
                .withQueryParam("$filter", containing("gt 1989-12-31"))
                .willReturn(okJson(body)));
    }

    private static void behind(String mark, String body) {
        WIRE.stubFor(get(urlEqualTo("/v1.0/next?p=" + mark)).willReturn(okJson(body)));
    }

    private static String link(String mark) {
        return WIRE.baseUrl() + "/v1.0/next?p=" + mark;
    }

    private static String page(String link, String... messages) {
        String next = link.isEmpty() ? "" : "\"@odata.nextLink\":\"" + link + "\",";
        return "{" + next + "\"value\":[" + String.join(",", messages) + "]}";
    }

    private static String message(String id, String version) {
        return "{\"id\":\"" + id + "\",\"etag\":\"" + version + "\",\"chatId\":\"19:a\"}";
    }

    /** A minute passes each time it is looked at. */
    private static Clock minuteClock() {
        AtomicReference<Instant> now = new AtomicReference<>(RemoteWire.NOW);
        InstantSource source = () -> now.updateAndGet(at -> at.plusSeconds(60));
        return source.withZone(ZoneOffset.UTC);
    }
}
