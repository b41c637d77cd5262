package io.lastday.offboarding.step.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Job;
import io.lastday.offboarding.step.exchange.cluster.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The object that is sent to the cluster. */
class RunbookJobTest {

    private final SignedRunbook runbook = RunbookSamples.issued();
    private final String manifest = RunbookJob.manifest(
            runbook, JobSamples.settings("http://127.0.0.1:1", Path.of("t"), Path.of("a")), Jobs.LABEL);
    private final JsonNode job = JsonMapper.shared().readTree(manifest);
    private final JsonNode pod = job.at("/spec/template/spec");
    private final JsonNode container = pod.at("/containers/0");

    @Test
    void the_api_s_own_schema_takes_every_field_of_it() {
        assertThatCode(() -> V1Job.validateJsonElement(JsonParser.parseString(manifest)))
                .doesNotThrowAnyException();
        assertThatCode(() -> V1Job.fromJson(manifest)).doesNotThrowAnyException();
    }

    @Test
    void it_is_tried_once_ends_in_time_and_goes_by_itself() {
        assertThat(job.at("/spec/backoffLimit").asInt()).isZero();
        assertThat(job.at("/spec/activeDeadlineSeconds").asInt()).isEqualTo(1200);
        assertThat(job.at("/spec/ttlSecondsAfterFinished").asInt()).isEqualTo(86_400);
        assertThat(job.at("/spec/podReplacementPolicy").asString()).isEqualTo("Failed");
        assertThat(pod.get("restartPolicy").asString()).isEqualTo("Never");
    }

    @Test
    void the_pod_is_restricted_and_has_no_right_in_the_cluster() {
        assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
        assertThat(pod.get("enableServiceLinks").asBoolean()).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThanOrEqualTo(10_000);
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean())
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                .isEqualTo("ALL");
        assertThat(container.at("/resources/limits").propertyNames())
                .containsExactlyInAnyOrder("cpu", "memory", "ephemeral-storage");
        assertThat(pod.findValues("hostPath")).isEmpty();
    }

    @Test
    void the_runbook_goes_along_as_data_byte_for_byte_and_in_no_command() {
        JsonNode annotations = job.at("/spec/template/metadata/annotations");

        assertThat(annotations.get("lastday.io/runbook").asString()).isEqualTo(runbook.data());
        assertThat(annotations.get("lastday.io/runbook-signature").asString()).isEqualTo(runbook.signature());
        assertThat(container.toString())
                .doesNotContain(runbook.runbook().mailbox(), runbook.runbook().nonce(), "READ_STATE");
        assertThat(pod.at("/volumes/0/downwardAPI/items").toString())
                .contains("runbook.json", "metadata.annotations['lastday.io/runbook']");
    }

    @Test
    void no_secret_is_in_it() {
        assertThat(container.get("env").findValues("valueFrom")).isEmpty();
        assertThat(container.has("envFrom")).isFalse();
        assertThat(manifest).doesNotContain("PRIVATE KEY");
    }

    @Test
    void its_name_is_the_runbook_s_and_one_that_kubernetes_takes() {
        SignedRunbook another = RunbookSamples.issued();

        assertThat(RunbookJob.name(runbook))
                .matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
                .isEqualTo(RunbookJob.name(runbook))
                .isNotEqualTo(RunbookJob.name(another));
    }

    /** What the job mounts and what its script reads are written in two languages: this holds them together. */
    @Test
    void the_script_in_the_image_reads_what_the_job_mounts() throws IOException {
        String script = script("lastday-exchange-job.ps1");

        assertThat(script)
                .contains("'/runbook'", "'/work'", "'/etc/lastday/exchange'")
                .contains("runbook.json", "runbook.sig.base64", "script.sha256")
                .contains("-----BEGIN LASTDAY RESULT-----", "-----END LASTDAY RESULT-----")
                .doesNotContain("Invoke-Expression", "iex ");
        assertThat(List.of("/runbook", "/work", "/etc/lastday/exchange"))
                .isSubsetOf(container.get("volumeMounts").findValuesAsString("mountPath"));
        assertThat(RunbookJob.scriptDigest())
                .isEqualTo(SignedRunbook.sha256(script(RunbookFile.SCRIPT)))
                .matches(Pattern.compile("[0-9a-f]{64}"));
    }

    private static String script(String name) throws IOException {
        try (InputStream in = RunbookJob.class.getResourceAsStream("/exchange/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
