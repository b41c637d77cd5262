package io.lastday.offboarding.step.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** An API server on the wire, strict: it knows four calls of one namespace, each with the pod's token, and refuses the rest. */
final class FakeCluster {

    static final String TOKEN = "a-token-of-this-hour";

    private static final String JOBS = "/apis/batch/v1/namespaces/lastday-exchange/jobs";
    private static final String PODS = "/api/v1/namespaces/lastday-exchange/pods";
    private static final int LAST = 10;

    private final WireMockExtension wire;
    private final String job;
    private final String digest;

    FakeCluster(WireMockExtension wire, SignedRunbook runbook) {
        this.wire = wire;
        this.job = RunbookJob.name(runbook);
        this.digest = runbook.sha256();
        wire.stubFor(any(anyUrl())
                .atPriority(LAST)
                .willReturn(aResponse().withStatus(400).withBody("{\"kind\":\"Status\",\"reason\":\"BadRequest\"}")));
    }

    static ResponseDefinitionBuilder status(int code, String reason) {
        return aResponse()
                .withStatus(code)
                .withBody("{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"" + reason
                        + "\",\"message\":\"jobs.batch is forbidden: User cannot do that\"}");
    }

    MappingBuilder looking() {
        return get(urlPathEqualTo(JOBS + "/" + job)).withHeader("Authorization", equalTo("Bearer " + TOKEN));
    }

    MappingBuilder making() {
        return post(urlPathEqualTo(JOBS))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withHeader("Content-Type", equalTo("application/json"));
    }

    MappingBuilder listing() {
        return get(urlPathEqualTo(PODS))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withQueryParam("labelSelector", equalTo("lastday.io/job=" + job));
    }

    MappingBuilder reading(String pod) {
        return get(urlPathEqualTo(PODS + "/" + pod + "/log"))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withQueryParam("tailLines", equalTo("2000"))
                .withQueryParam("limitBytes", equalTo("200000"));
    }

    /** No job yet; one is there as soon as it was made. */
    void isEmpty(Instant now) {
        wire.stubFor(looking().inScenario("job").whenScenarioStateIs("Started").willReturn(status(404, "NotFound")));
        wire.stubFor(making().inScenario("job")
                .willSetStateTo("made")
                .willReturn(okJson(job(now, "")).withStatus(201)));
        wire.stubFor(looking().inScenario("job").whenScenarioStateIs("made").willReturn(okJson(job(now, ""))));
    }

    void stands(Instant created, String conditions) {
        wire.stubFor(looking().willReturn(okJson(job(created, conditions))));
    }

    void ended(Instant created, String type, String reason, String log) {
        stands(created, "{\"type\":\"%s\",\"status\":\"True\",\"reason\":\"%s\"}".formatted(type, reason));
        pods("lastday-exchange-pod");
        wire.stubFor(reading("lastday-exchange-pod").willReturn(aResponse().withBody(log)));
    }

    void pods(String... names) {
        String items = String.join(
                ",",
                List.of(names).stream()
                        .map(
                                name -> "{\"metadata\":{\"name\":\"" + name
                                        + "\",\"creationTimestamp\":\"2026-11-21T17:00:05Z\"},\"status\":{\"phase\":\"Failed\"}}")
                        .toList());
        wire.stubFor(listing().willReturn(okJson("{\"kind\":\"PodList\",\"items\":[" + items + "]}")));
    }

    String job(Instant created, String conditions) {
        return """
                {"kind":"Job","apiVersion":"batch/v1","aFieldOfANewerCluster":{"deep":[1]},
                 "metadata":{"name":"%s","creationTimestamp":"%s","annotations":{"lastday.io/runbook-sha256":"%s"}},
                 "status":{"conditions":[%s]}}""".formatted(job, created, digest, conditions);
    }

    int made() {
        return wire.findAll(postRequestedFor(urlPathEqualTo(JOBS))).size();
    }

    String manifest() {
        return wire.findAll(postRequestedFor(urlPathEqualTo(JOBS))).getFirst().getBodyAsString();
    }

    /** What the script in the image writes. */
    static String log(String result) {
        String base64 =
                Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(result.getBytes(StandardCharsets.UTF_8));
        return "a line of the module\n-----BEGIN LASTDAY RESULT-----\n" + base64
                + "\n-----END LASTDAY RESULT-----\nanother line\n";
    }
}
