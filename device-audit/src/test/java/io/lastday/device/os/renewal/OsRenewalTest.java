package io.lastday.device.os.renewal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.lastday.device.os.RenewalFixtures.bulletin;
import static io.lastday.device.os.RenewalFixtures.wholeMonth;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.lastday.device.DeviceAuditTest;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDataset;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.os.RenewalFixtures;
import io.lastday.device.os.Support;
import io.lastday.device.os.Updates;
import io.lastday.device.os.renewal.OsRenewal.Renewed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Younger OS data over the wire and in the database; a request that is not of the real form is answered as nothing is there. */
class OsRenewalTest extends DeviceAuditTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final OsDataset SHIPPED = OsDatasetFile.shipped(JsonMapper.shared());

    private final WireMockServer wire = new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @Autowired
    private JsonMapper json;

    private @Nullable OsRenewal renewal;

    @BeforeEach
    void start() {
        db.sql("truncate os_data").then().block();
        wire.start();
        renewal = fresh();
        endOfLife("2026-11-20");
        answer("/cvrf/v3.0/updates", """
                {"@odata.context":"https://api.msrc.microsoft.com/cvrf/v3.0/$metadata#Updates","value":[
                 {"ID":"2016-Apr","InitialReleaseDate":"2016-04-12T07:00:00Z","CvrfUrl":"https://elsewhere.example/"},
                 {"ID":"2026-Oct","InitialReleaseDate":"2026-10-13T07:00:00Z","CvrfUrl":"https://elsewhere.example/"},
                 {"ID":"2026-Nov","InitialReleaseDate":"2026-11-10T08:00:00Z","CvrfUrl":"https://elsewhere.example/"}]}""");
        answer("/cvrf/v3.0/cvrf/2026-Nov", bulletin("2026-11-10", wholeMonth(20_000)));
        answer("/cvrf/v3.0/cvrf/2026-Oct", bulletin("2026-10-13", wholeMonth(19_000)));
        answer("/cvrf/v3.0/cvrf/2016-Apr", bulletin("2016-04-12", wholeMonth(100)));
    }

    @AfterEach
    void stop() {
        wire.stop();
    }

    private OsRenewal fresh() {
        RenewalSettings settings =
                new RenewalSettings(wire.baseUrl() + "/api/v1", wire.baseUrl() + "/cvrf/v3.0", Duration.ofDays(1));
        return new OsRenewal(settings, new OsDataStore(db, json), json);
    }

    private void answer(String path, String body) {
        wire.stubFor(WireMock.get(urlEqualTo(path))
                .withHeader("Accept", equalTo("application/json"))
                .willReturn(okJson(body)));
    }

    private void endOfLife(String changed) {
        Map<String, String> answers = RenewalFixtures.endOfLife(SHIPPED, changed);
        answers.computeIfPresent(
                "ios",
                (product, answer) -> answer.replace(
                        "\"releases\":[",
                        "\"releases\":[" + RenewalFixtures.release("27", null, "27.0.1", LocalDate.parse("2026-09-28"))
                                + ","));
        answers.forEach((product, body) -> answer("/api/v1/products/" + product, body));
    }

    private Renewed on(Instant at) {
        return Optional.ofNullable(
                        Objects.requireNonNull(renewal).of(SHIPPED, "f", at).block())
                .orElseThrow();
    }

    @Test
    void bothPartsAreFetchedCheckedAndKept() {
        Renewed renewed = on(NOW);
        OsCatalog catalog = new OsCatalog(renewed.data());

        assertThat(renewed.warnings()).isEmpty();
        assertThat(catalog.date()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(catalog.release("ios", "27.0.1", TODAY)).isEqualTo(new Support.Supported(null));
        assertThat(catalog.windowsUpdates("10.0.26200.20000", Edition.PRO, TODAY, 14))
                .isEqualTo(Updates.CURRENT);
        assertThat(catalog.windowsUpdates("10.0.26200.9550", Edition.PRO, TODAY, 14))
                .isEqualTo(Updates.OVERDUE);
        assertThat(db.sql("select count(*) as n from os_data")
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one()
                        .block())
                .isEqualTo(2);
    }

    @Test
    void itIsAskedOnceADay() {
        on(NOW);
        on(NOW.plus(Duration.ofHours(23)));
        wire.verify(1, getRequestedFor(urlEqualTo("/cvrf/v3.0/updates")));

        on(NOW.plus(Duration.ofHours(24)));
        wire.verify(2, getRequestedFor(urlEqualTo("/cvrf/v3.0/updates")));
    }

    @Test
    void whatWasTakenOutlivesAnOutageWhichIsToldOf() {
        on(NOW);
        wire.resetMappings();
        wire.stubFor(WireMock.get(urlMatching(".*")).willReturn(aResponse().withStatus(503)));
        renewal = fresh();

        Renewed later = on(NOW.plus(Duration.ofDays(2)));

        assertThat(new OsCatalog(later.data()).date()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(later.warnings()).hasSize(2).allMatch(warning -> warning.contains("503"));
    }

    @Test
    void halfAnAnswerAndARedirectChangeNothing() {
        answer("/api/v1/products/fedora", "{\"result\":{\"name\":");
        wire.stubFor(WireMock.get(urlEqualTo("/cvrf/v3.0/cvrf/2026-Oct"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example/")));

        Renewed renewed = on(NOW);

        assertThat(renewed.data()).isEqualTo(SHIPPED);
        assertThat(renewed.warnings()).hasSize(2);
    }

    @Test
    void olderDatesDoNotReplaceWhatWasTaken() {
        on(NOW);
        endOfLife("2026-11-01");
        renewal = fresh();

        Renewed later = on(NOW.plus(Duration.ofDays(1)));

        assertThat(new OsCatalog(later.data()).date()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(later.warnings()).singleElement().asString().contains("older");
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        OsRenewal off =
                new OsRenewal(new RenewalSettings(null, null, Duration.ofDays(1)), new OsDataStore(db, json), json);

        assertThat(off.of(SHIPPED, "f", NOW).block()).isEqualTo(new Renewed(SHIPPED, List.of()));
        assertThat(wire.getAllServeEvents()).isEmpty();
    }
}
