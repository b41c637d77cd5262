package io.lastday.k8s;

import static io.lastday.k8s.Rule.of;
import static io.lastday.k8s.Rule.services;
import static io.lastday.k8s.Rule.serving;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How pods come, go, and stand apart, so that neither a release nor a lost node takes a service away. */
final class RolloutRules {

    /** What may be under way when a pod is told to stop: platform's spring.lifecycle.timeout-per-shutdown-phase. */
    private static final int SHUTDOWN_SECONDS = 20;

    /** One replica, by a reason that its manifest gives. */
    private static final Set<String> ALONE = Set.of("gateway");

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    static final List<Rule> ALL = List.of(
            serving(
                    "kube-score/pod-probes",
                    c -> PROBES.stream().allMatch(probe -> c.at(probe).present())),
            serving(
                    "kube-score/pod-probes-identical",
                    c -> PROBES.stream()
                                    .map(probe -> c.at(probe + "/httpGet/path").text())
                                    .distinct()
                                    .count()
                            == PROBES.size()),
            serving(
                    "kube-linter/probe-ports",
                    c -> PROBES.stream()
                            .map(probe -> c.at(probe + "/httpGet/port"))
                            .allMatch(port -> c.at("ports")
                                    .items()
                                    .anyMatch(p -> p.at("name").is(port.text())))),
            services("house/pre-stop-before-grace-ends", RolloutRules::stopsInTime),
            services(
                    "kube-linter/no-rolling-update-strategy",
                    w -> w.at("spec/strategy/rollingUpdate/maxUnavailable").is(0)
                            && w.at("spec/minReadySeconds")
                                    .number()
                                    .filter(seconds -> seconds > 0)
                                    .isPresent()),
            services(
                    "kube-linter/minimum-replicas",
                    w -> ALONE.contains(w.name())
                            || w.at("spec/replicas")
                                    .number()
                                    .filter(replicas -> replicas >= 2)
                                    .isPresent()),
            services("kube-linter/no-anti-affinity", w -> spread(w, "kubernetes.io/hostname")),
            services(
                    "kube-score/pod-topology-spread-constraints",
                    w -> w.pod()
                            .at("topologySpreadConstraints")
                            .items()
                            .anyMatch(c -> c.at("topologyKey").is("topology.kubernetes.io/zone")
                                    && w.podLabels()
                                            .entrySet()
                                            .containsAll(c.at("labelSelector/matchLabels")
                                                    .labels()
                                                    .entrySet()))),
            of(
                    "kube-linter/pdb-unhealthy-pod-eviction-policy",
                    m -> m.is("PodDisruptionBudget"),
                    m -> m.at("spec/unhealthyPodEvictionPolicy").is("AlwaysAllow")),
            of(
                    "kube-linter/pdb-max-unavailable",
                    m -> m.is("PodDisruptionBudget"),
                    m -> m.at("spec/maxUnavailable")
                            .number()
                            .filter(pods -> pods > 0)
                            .isPresent()));

    private RolloutRules() {}

    private static boolean stopsInTime(Manifest workload) {
        Optional<Integer> pause = workload.containers()
                .getFirst()
                .at("lifecycle/preStop/sleep/seconds")
                .number();
        int grace = workload.pod().at("terminationGracePeriodSeconds").number().orElse(0);
        return pause.filter(seconds -> seconds > 0 && grace > seconds + SHUTDOWN_SECONDS)
                .isPresent();
    }

    private static boolean spread(Manifest workload, String topology) {
        Node affinity = workload.pod().at("affinity/podAntiAffinity");
        Stream<Node> preferred = affinity.at("preferredDuringSchedulingIgnoredDuringExecution")
                .items()
                .map(term -> term.at("podAffinityTerm"));
        Stream<Node> required =
                affinity.at("requiredDuringSchedulingIgnoredDuringExecution").items();
        return Stream.concat(preferred, required)
                .anyMatch(term -> term.at("topologyKey").is(topology)
                        && workload.podLabels()
                                .entrySet()
                                .containsAll(term.at("labelSelector/matchLabels")
                                        .labels()
                                        .entrySet()));
    }
}
