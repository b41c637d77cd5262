package io.lastday.k8s;

import static io.lastday.k8s.Rule.of;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one object says of another, or of the service that it runs, is so. */
final class ReferenceRules {

    private static final String RESTRICTED = "restricted";
    private static final Pattern SENSITIVE = Pattern.compile("(?i).*(password|secret|token|private.?key).*");

    static final List<Rule> ALL = List.of(
            new Rule("kube-linter/dangling-service", ReferenceRules::servicesWithoutPods),
            new Rule("house/target-port-exists", ReferenceRules::portsThatAreNot),
            new Rule("kube-linter/dangling-poddisruptionbudget", ReferenceRules::budgetsWithoutPods),
            new Rule("kube-score/deployment-has-poddisruptionbudget", ReferenceRules::podsWithoutBudget),
            new Rule("kube-linter/mismatching-selector", ReferenceRules::selectorsThatMissTheirPods),
            new Rule(
                    "kube-linter/non-existent-service-account",
                    all -> missing(all, "ServiceAccount", "serviceAccountName")),
            new Rule("polaris/priority-class", all -> missing(all, "PriorityClass", "priorityClassName")),
            new Rule("house/config-map-exists", ReferenceRules::configMapsThatAreNot),
            of(
                    "polaris/metadata-and-instance-mismatched",
                    Manifest::makesPods,
                    m -> m.name()
                            .equals(m.at("metadata/labels")
                                    .key("app.kubernetes.io/instance")
                                    .text())),
            of(
                    "polaris/sensitive-configmap-content",
                    m -> m.is("ConfigMap"),
                    m -> m.at("data").labels().keySet().stream()
                            .noneMatch(key -> SENSITIVE.matcher(key).matches())),
            of("pss/namespace-enforces-restricted", m -> m.is("Namespace"), ReferenceRules::enforcesRestricted),
            of(
                    "house/namespaced",
                    m -> !Set.of("Namespace", "PriorityClass").contains(m.kind()),
                    ReferenceRules::standsWhereItBelongs),
            of("house/ports-are-the-service-s", Manifest::serves, ReferenceRules::listensWhereItsSettingsSay));

    private ReferenceRules() {}

    /** Services in their namespace; what Exchange's jobs need, and no more, in theirs. */
    private static boolean standsWhereItBelongs(Manifest manifest) {
        Node namespace = manifest.at("metadata/namespace");
        return namespace.is("lastday")
                || namespace.is("lastday-exchange")
                        && Set.of("ServiceAccount", "Role", "RoleBinding", "NetworkPolicy")
                                .contains(manifest.kind());
    }

    private static List<String> servicesWithoutPods(List<Manifest> all) {
        return ids(
                all,
                "Service",
                service -> workloads(all)
                        .noneMatch(workload -> NetworkRules.selects(service.at("spec/selector"), workload)));
    }

    private static List<String> portsThatAreNot(List<Manifest> all) {
        return ids(
                all,
                "Service",
                service -> workloads(all)
                        .filter(workload -> NetworkRules.selects(service.at("spec/selector"), workload))
                        .anyMatch(workload -> service.at("spec/ports")
                                .items()
                                .anyMatch(port -> !names(workload)
                                        .contains(port.at("targetPort").text()))));
    }

    private static Set<String> names(Manifest workload) {
        return workload.containers().stream()
                .flatMap(container -> container.at("ports").items())
                .map(port -> port.at("name").text())
                .collect(Collectors.toSet());
    }

    private static List<String> budgetsWithoutPods(List<Manifest> all) {
        return ids(
                all,
                "PodDisruptionBudget",
                budget -> workloads(all)
                        .noneMatch(workload -> NetworkRules.selects(budget.at("spec/selector/matchLabels"), workload)));
    }

    private static List<String> podsWithoutBudget(List<Manifest> all) {
        return ids(
                all,
                "Deployment",
                workload -> all.stream()
                        .filter(manifest -> manifest.is("PodDisruptionBudget"))
                        .noneMatch(budget -> NetworkRules.selects(budget.at("spec/selector/matchLabels"), workload)));
    }

    private static List<String> selectorsThatMissTheirPods(List<Manifest> all) {
        return ids(
                all,
                "Deployment",
                workload -> !NetworkRules.selects(workload.at("spec/selector/matchLabels"), workload));
    }

    private static List<String> missing(List<Manifest> all, String kind, String field) {
        Set<String> there =
                all.stream().filter(m -> m.is(kind)).map(Manifest::name).collect(Collectors.toSet());
        return workloads(all)
                .filter(workload -> !there.contains(workload.pod().at(field).text()))
                .map(Manifest::id)
                .toList();
    }

    private static List<String> configMapsThatAreNot(List<Manifest> all) {
        Set<String> there =
                all.stream().filter(m -> m.is("ConfigMap")).map(Manifest::name).collect(Collectors.toSet());
        return workloads(all)
                .filter(workload -> workload.containers().stream()
                        .flatMap(container -> container.at("envFrom").items())
                        .anyMatch(source ->
                                !there.contains(source.at("configMapRef/name").text())))
                .map(Manifest::id)
                .toList();
    }

    private static boolean enforcesRestricted(Manifest namespace) {
        Map<String, String> labels = namespace.at("metadata/labels").labels();
        String prefix = "pod-security.kubernetes.io/";
        return RESTRICTED.equals(labels.get(prefix + "enforce"))
                && RESTRICTED.equals(labels.get(prefix + "audit"))
                && RESTRICTED.equals(labels.get(prefix + "warn"))
                && labels.getOrDefault(prefix + "enforce-version", "latest").startsWith("v1.");
    }

    /** The deployment's name is its module's. */
    private static boolean listensWhereItsSettingsSay(Manifest workload) {
        Path file = Path.of("..", workload.name(), "src", "main", "resources", "application.yaml");
        Node settings = new Node(Yaml.documents(file).getFirst());
        Node container = workload.containers().getFirst();
        return port(container, "http").is(settings.at("server/port").value())
                && port(container, "management")
                        .is(settings.at("management/server/port").value())
                && container.at("livenessProbe/httpGet/path").is("/livez")
                && container.at("readinessProbe/httpGet/path").is("/readyz")
                && container.at("startupProbe/httpGet/path").is("/actuator/health/liveness");
    }

    private static Node port(Node container, String name) {
        return container
                .at("ports")
                .items()
                .filter(port -> port.at("name").is(name))
                .findFirst()
                .map(port -> port.at("containerPort"))
                .orElse(new Node(null));
    }

    private static Stream<Manifest> workloads(List<Manifest> all) {
        return all.stream().filter(Manifest::makesPods);
    }

    private static List<String> ids(List<Manifest> all, String kind, Predicate<Manifest> faulty) {
        return all.stream()
                .filter(m -> m.is(kind))
                .filter(faulty)
                .map(Manifest::id)
                .toList();
    }
}
