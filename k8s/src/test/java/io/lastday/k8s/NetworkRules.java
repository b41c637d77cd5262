package io.lastday.k8s;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may talk to whom: nobody, but for listed flows, and each flow allowed at both of its ends. */
final class NetworkRules {

    /** What the namespace's owner brings along. */
    private static final Set<String> BROUGHT_ALONG = Set.of("postgresql", "keycloak");

    private static final String NAME = "app.kubernetes.io/name";

    static final List<Rule> ALL = List.of(
            new Rule("house/default-deny", NetworkRules::deniesByDefault),
            new Rule("kube-score/pod-networkpolicy", NetworkRules::podsWithoutPolicy),
            Rule.of("house/no-open-egress", m -> m.is("NetworkPolicy"), NetworkRules::namesWhereItLeads),
            new Rule("house/service-is-reachable", NetworkRules::servicesThatNobodyMayCall),
            new Rule("house/flow-allowed-at-both-ends", NetworkRules::halfOpenFlows),
            new Rule("kube-linter/dangling-networkpolicypeer-podselector", NetworkRules::peersThatAreNot));

    private NetworkRules() {}

    private static List<String> deniesByDefault(List<Manifest> all) {
        return all.stream()
                .filter(manifest -> manifest.is("Namespace"))
                .filter(namespace -> policies(all)
                        .filter(policy -> policy.at("metadata/namespace").is(namespace.name()))
                        .noneMatch(NetworkRules::deniesEverything))
                .map(Manifest::id)
                .toList();
    }

    private static boolean deniesEverything(Manifest policy) {
        return policy.at("spec/podSelector").is(Map.of())
                && policy.at("spec/policyTypes").is(List.of("Ingress", "Egress"))
                && !policy.at("spec/ingress").present()
                && !policy.at("spec/egress").present();
    }

    private static List<String> podsWithoutPolicy(List<Manifest> all) {
        return workloads(all)
                .filter(workload -> Stream.of("ingress", "egress")
                        .anyMatch(way -> policiesOf(workload, all)
                                .noneMatch(policy -> policy.at("spec/" + way).present())))
                .map(Manifest::id)
                .toList();
    }

    private static boolean namesWhereItLeads(Manifest policy) {
        return policy.at("spec/egress")
                        .items()
                        .allMatch(rule -> rule.at("to").items().findAny().isPresent()
                                && rule.at("ports").items().findAny().isPresent())
                && policy.at("spec/ingress")
                        .items()
                        .allMatch(rule -> rule.at("from").items().findAny().isPresent());
    }

    private static List<String> servicesThatNobodyMayCall(List<Manifest> all) {
        return all.stream()
                .filter(manifest -> manifest.is("Service"))
                .filter(service -> workloads(all)
                        .filter(workload -> selects(service.at("spec/selector"), workload))
                        .noneMatch(workload -> policiesOf(workload, all).anyMatch(policy -> opens(policy, service))))
                .map(Manifest::id)
                .toList();
    }

    private static boolean opens(Manifest policy, Manifest service) {
        return policy.at("spec/ingress")
                .items()
                .flatMap(rule -> rule.at("ports").items())
                .anyMatch(port -> service.at("spec/ports")
                        .items()
                        .anyMatch(p -> p.at("targetPort").is(port.at("port").text())));
    }

    /** A flow that its sender may send and its receiver may not take would time out, and look like an outage. */
    private static List<String> halfOpenFlows(List<Manifest> all) {
        return workloads(all)
                .flatMap(sender -> peers(sender, all, "egress", "to")
                        .filter(receiver -> !BROUGHT_ALONG.contains(receiver))
                        .filter(receiver -> workloads(all)
                                .filter(workload -> workload.name().equals(receiver))
                                .noneMatch(workload ->
                                        peers(workload, all, "ingress", "from").anyMatch(sender.name()::equals)))
                        .map(receiver -> sender.name() + " to " + receiver))
                .toList();
    }

    private static List<String> peersThatAreNot(List<Manifest> all) {
        Set<String> known = Stream.concat(workloads(all).map(Manifest::name), BROUGHT_ALONG.stream())
                .collect(Collectors.toSet());
        return workloads(all)
                .flatMap(workload ->
                        Stream.concat(peers(workload, all, "egress", "to"), peers(workload, all, "ingress", "from")))
                .filter(peer -> !known.contains(peer))
                .toList();
    }

    /** Names of the pods of this namespace that the policies of {@code workload} let through. */
    private static Stream<String> peers(Manifest workload, List<Manifest> all, String way, String side) {
        return policiesOf(workload, all)
                .flatMap(policy -> policy.at("spec/" + way).items())
                .flatMap(rule -> rule.at(side).items())
                .filter(peer -> !peer.at("namespaceSelector").present()
                        && peer.at("podSelector").present())
                .map(peer -> peer.at("podSelector/matchLabels").key(NAME).text());
    }

    private static Stream<Manifest> policiesOf(Manifest workload, List<Manifest> all) {
        return policies(all)
                .filter(policy -> !policy.at("spec/podSelector").is(Map.of()))
                .filter(policy -> selects(policy.at("spec/podSelector/matchLabels"), workload));
    }

    static boolean selects(Node labels, Manifest workload) {
        return labels.present()
                && workload.podLabels().entrySet().containsAll(labels.labels().entrySet());
    }

    private static Stream<Manifest> policies(List<Manifest> all) {
        return all.stream().filter(manifest -> manifest.is("NetworkPolicy"));
    }

    private static Stream<Manifest> workloads(List<Manifest> all) {
        return all.stream().filter(Manifest::makesPods);
    }
}
