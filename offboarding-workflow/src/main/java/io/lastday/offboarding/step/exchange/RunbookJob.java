package io.lastday.offboarding.step.exchange;

import io.lastday.chat.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The job that runs one runbook. The runbook goes along as annotations, which the pod finds as files: data, and never part of a
 * command. Pure, but for the script's digest.
 */
final class RunbookJob {

    /** On the job: which runbook it is of. */
    static final String DIGEST = "lastday.io/runbook-sha256";

    private static final String RUNBOOK = "lastday.io/runbook";
    private static final String SIGNATURE = "lastday.io/runbook-signature";
    private static final String SCRIPT = "lastday.io/script-sha256";
    private static final int NAME_DIGITS = 40;
    private static final int NOBODY = 10_005;
    private static final int READABLE = 0440;

    private RunbookJob() {}

    /** The same for the same runbook, so that a repeat finds the same job. */
    static String name(SignedRunbook runbook) {
        return "lastday-exchange-" + runbook.sha256().substring(0, NAME_DIGITS);
    }

    /** The object as JSON. */
    static String manifest(SignedRunbook runbook, JobSettings settings, String label) {
        Map<String, String> labels = Map.of(
                "app.kubernetes.io/name",
                "lastday-exchange",
                "app.kubernetes.io/part-of",
                "lastday",
                label,
                name(runbook));
        return JsonText.of(Map.of(
                "apiVersion",
                "batch/v1",
                "kind",
                "Job",
                "metadata",
                Map.of(
                        "name", name(runbook),
                        "namespace", settings.inNamespace(),
                        "labels", labels,
                        "annotations", Map.of(DIGEST, runbook.sha256())),
                "spec",
                Map.of(
                        "backoffLimit",
                        0,
                        "completions",
                        1,
                        "parallelism",
                        1,
                        // never two at once: a pod that is going has to be gone first
                        "podReplacementPolicy",
                        "Failed",
                        "activeDeadlineSeconds",
                        settings.deadline().toSeconds(),
                        "ttlSecondsAfterFinished",
                        settings.keep().toSeconds(),
                        "template",
                        Map.of(
                                "metadata", Map.of("labels", labels, "annotations", annotations(runbook)),
                                "spec", pod(settings)))));
    }

    private static Map<String, String> annotations(SignedRunbook runbook) {
        return Map.of(RUNBOOK, runbook.data(), SIGNATURE, runbook.signature(), SCRIPT, scriptDigest());
    }

    private static Map<String, Object> pod(JobSettings settings) {
        return Map.of(
                "restartPolicy",
                "Never",
                "serviceAccountName",
                settings.serviceAccount(),
                "automountServiceAccountToken",
                false,
                "enableServiceLinks",
                false,
                "terminationGracePeriodSeconds",
                30,
                "securityContext",
                Map.of(
                        "runAsNonRoot", true,
                        "runAsUser", NOBODY,
                        "runAsGroup", NOBODY,
                        "fsGroup", NOBODY,
                        "seccompProfile", Map.of("type", "RuntimeDefault")),
                "containers",
                List.of(container(settings)),
                "volumes",
                List.of(
                        runbookVolume(),
                        Map.of(
                                "name",
                                "keys",
                                "secret",
                                Map.of("secretName", settings.secret(), "defaultMode", READABLE)),
                        scratch("work", "16Mi"),
                        scratch("tmp", "256Mi")));
    }

    private static Map<String, Object> container(JobSettings settings) {
        return Map.of(
                "name", "runbook",
                "image", String.valueOf(settings.image()),
                "imagePullPolicy", "Always",
                "command", List.of("pwsh", "-NoLogo", "-NoProfile", "-NonInteractive", "-File"),
                "args", List.of("/opt/lastday/lastday-exchange-job.ps1"),
                "env",
                        List.of(
                                Map.of("name", "HOME", "value", "/tmp"),
                                Map.of("name", "POWERSHELL_TELEMETRY_OPTOUT", "value", "1")),
                "resources",
                        Map.of(
                                "requests", Map.of("cpu", "100m", "memory", "256Mi", "ephemeral-storage", "64Mi"),
                                "limits", Map.of("cpu", "1", "memory", "768Mi", "ephemeral-storage", "512Mi")),
                "securityContext",
                        Map.of(
                                "allowPrivilegeEscalation", false,
                                "readOnlyRootFilesystem", true,
                                "runAsNonRoot", true,
                                "capabilities", Map.of("drop", List.of("ALL"))),
                "volumeMounts",
                        List.of(
                                Map.of("name", "runbook", "mountPath", "/runbook", "readOnly", true),
                                Map.of("name", "keys", "mountPath", "/etc/lastday/exchange", "readOnly", true),
                                Map.of("name", "work", "mountPath", "/work"),
                                Map.of("name", "tmp", "mountPath", "/tmp")));
    }

    /** The pod's own annotations as files. */
    private static Map<String, Object> runbookVolume() {
        return Map.of(
                "name",
                "runbook",
                "downwardAPI",
                Map.of(
                        "items",
                        List.of(
                                file("runbook.json", RUNBOOK),
                                file("runbook.sig.base64", SIGNATURE),
                                file("script.sha256", SCRIPT))));
    }

    private static Map<String, Object> file(String name, String annotation) {
        return Map.of("path", name, "fieldRef", Map.of("fieldPath", "metadata.annotations['" + annotation + "']"));
    }

    private static Map<String, Object> scratch(String name, String size) {
        return Map.of("name", name, "emptyDir", Map.of("sizeLimit", size));
    }

    /** The image has to hold the very script of this build. */
    static String scriptDigest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(RunbookFile.script()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } catch (IOException partOfThisBuild) {
            throw new UncheckedIOException(partOfThisBuild);
        }
    }
}
