package io.lastday.k8s;

import static io.lastday.k8s.Rule.containers;
import static io.lastday.k8s.Rule.workloads;

import java.util.List;
import java.util.regex.Pattern;

/** What a pod may do and take: the Pod Security Standard "restricted", and what linters ask beyond it. */
final class PodRules {

    private static final int LEAST_UID = 10_000;
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|secret|token|credential|private.?key).*");

    static final List<Rule> ALL = List.of(
            containers(
                    "pss/allow-privilege-escalation",
                    c -> c.at("securityContext/allowPrivilegeEscalation").is(false)),
            containers(
                    "pss/privileged", c -> !c.at("securityContext/privileged").is(true)),
            containers(
                    "pss/capabilities",
                    c -> c.at("securityContext/capabilities/drop").is(List.of("ALL"))
                            && !c.at("securityContext/capabilities/add").present()),
            workloads(
                    "pss/run-as-non-root",
                    w -> w.pod().at("securityContext/runAsNonRoot").is(true)
                            && w.containers().stream()
                                    .noneMatch(c ->
                                            c.at("securityContext/runAsNonRoot").is(false))),
            workloads(
                    "pss/seccomp",
                    w -> w.pod().at("securityContext/seccompProfile/type").is("RuntimeDefault")),
            workloads(
                    "pss/host-namespaces",
                    w -> List.of("hostNetwork", "hostPID", "hostIPC").stream()
                            .noneMatch(field -> w.pod().at(field).is(true))),
            workloads(
                    "pss/volume-types",
                    w -> w.pod()
                            .at("volumes")
                            .items()
                            .noneMatch(v -> v.at("hostPath").present())),
            containers(
                    "pss/host-ports",
                    c -> c.at("ports").items().noneMatch(p -> p.at("hostPort").present())),
            containers(
                    "kube-score/container-security-context-user-group-id",
                    c -> high(c.at("securityContext/runAsUser")) && high(c.at("securityContext/runAsGroup"))),
            containers(
                    "kube-linter/no-read-only-root-fs",
                    c -> c.at("securityContext/readOnlyRootFilesystem").is(true)),
            containers(
                    "kube-linter/latest-tag",
                    c -> c.at("image").text().matches(".+(:(?!latest$)[^/:]+|@sha256:[0-9a-f]{64})")),
            containers(
                    "kube-score/container-image-pull-policy",
                    c -> c.at("imagePullPolicy").is("Always")),
            containers("kube-score/container-resources", PodRules::bounded),
            containers("kube-linter/env-var-secret", PodRules::keepsNoSecretInItsEnvironment),
            workloads(
                    "polaris/automount-service-account-token",
                    w -> w.pod().at("automountServiceAccountToken").is(false)),
            workloads(
                    "house/no-service-links",
                    w -> w.pod().at("enableServiceLinks").is(false)),
            workloads(
                    "house/sized-empty-dir",
                    w -> w.pod()
                            .at("volumes")
                            .items()
                            .allMatch(v -> !v.at("emptyDir").present()
                                    || v.at("emptyDir/sizeLimit").present())));

    private PodRules() {}

    private static boolean high(Node id) {
        return id.number().filter(number -> number >= LEAST_UID).isPresent();
    }

    private static boolean bounded(Node container) {
        return List.of("requests", "limits").stream()
                .allMatch(side -> List.of("cpu", "memory", "ephemeral-storage").stream()
                        .allMatch(resource -> container
                                .at("resources/" + side + "/" + resource)
                                .present()));
    }

    private static boolean keepsNoSecretInItsEnvironment(Node container) {
        return container
                        .at("env")
                        .items()
                        .noneMatch(variable ->
                                variable.at("valueFrom/secretKeyRef").present()
                                        || SECRET_NAME
                                                .matcher(variable.at("name").text())
                                                .matches())
                && container
                        .at("envFrom")
                        .items()
                        .noneMatch(source -> source.at("secretRef").present());
    }
}
