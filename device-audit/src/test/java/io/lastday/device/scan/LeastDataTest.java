package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.device;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Of somebody's own phone nothing is asked for that no rule needs, and what a wire says unasked is not kept. */
class LeastDataTest extends DeviceAuditTest {

    private static final String APPS = "/deviceManagement/detectedApps";
    private static final List<String> PRIVATE_WORDS =
            List.of("+44 7700 900123", "353918051234567", "PF3X9K1", "WhatsApp", "O2-UK");

    private void anOwnPhone() {
        quietTenant(GRAPH);
        String phone = device("p1", "Own phone", "Android", "16", "personal", "False", now(0));
        GRAPH.collection(DEVICES, phone.replaceFirst("\\{", """
                        {"phoneNumber":"+44 7700 900123","imei":"353918051234567","serialNumber":"PF3X9K1",
                         "subscriberCarrier":"O2-UK","detectedApps":[{"displayName":"WhatsApp Messenger"}],"""));
        GRAPH.collection(APPS, "{\"id\":\"a1\",\"displayName\":\"WhatsApp Messenger\"}");
        GRAPH.collection(APPS + "/a1/managedDevices", "{\"id\":\"p1\"}");
    }

    private List<String> kept(String table) {
        return db.sql("select to_jsonb(t)::text as said from " + table + " t")
                .map(row -> Objects.requireNonNull(row.get("said", String.class)))
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void noTableHoldsANumberAnAppOrACarrierOfAPersonalPhone() {
        anOwnPhone();
        scan();

        for (String table : List.of(
                "source_fact",
                "source_fact_staged",
                "evaluation",
                "evaluation_row",
                "evaluation_body",
                "finding",
                "finding_event")) {
            assertThat(kept(table))
                    .as(table)
                    .allSatisfy(said -> assertThat(said).doesNotContain(PRIVATE_WORDS));
        }
        assertThat(kept("source_fact")).isNotEmpty();
        assertThat(kept("evaluation_body")).isNotEmpty();
    }

    @Test
    void neitherIsAskedFor() {
        anOwnPhone();
        scan();

        assertThat(GRAPH.wire().findAll(getRequestedFor(anyUrl())))
                .extracting(request -> request.getUrl())
                .noneMatch(
                        url -> url.contains("phoneNumber") || url.contains("imei") || url.contains("/p1/detectedApps"));
        assertThat(GRAPH.wire().findAll(getRequestedFor(urlPathEqualTo("/v1.0" + DEVICES))))
                .as("always with the members that are needed, never all of them")
                .isNotEmpty()
                .allMatch(request -> request.getUrl().contains("$select=")
                        || request.getUrl().contains("%24select="));
    }

    @Test
    void whatItHoldsCanBeSeenByNobodyAndSaysSo() {
        anOwnPhone();
        scan();

        assertThat(get("/api/devices?check=messengers&reason=NOT_OBSERVABLE")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }
}
