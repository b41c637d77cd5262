package io.lastday.k8s;

import static io.lastday.k8s.Rule.of;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a pod may ask of the cluster itself: next to nothing. */
final class RoleRules {

    private static final String SERVICES = "lastday";
    private static final Set<String> VERBS = Set.of("create", "get", "list");
    private static final Set<String> RESOURCES = Set.of("jobs", "pods", "pods/log");

    static final List<Rule> ALL = List.of(
            of("kube-linter/wildcard-in-rules", m -> m.is("Role"), m -> words(m).noneMatch("*"::equals)),
            of(
                    "kube-linter/access-to-secrets",
                    m -> m.is("Role"),
                    m -> said(m, "resources").noneMatch(resource -> resource.startsWith("secrets"))),
            of(
                    "house/role-of-least-rights",
                    m -> m.is("Role"),
                    m -> said(m, "verbs").allMatch(VERBS::contains)
                            && said(m, "resources").allMatch(RESOURCES::contains)),
            // who may make a job can have its pod mount any secret of the namespace
            of(
                    "house/jobs-apart-from-services",
                    m -> m.is("Role") && said(m, "verbs").anyMatch("create"::equals),
                    m -> !m.at("metadata/namespace").is(SERVICES)),
            new Rule("house/role-binding-leads-somewhere", RoleRules::bindingsToNothing));

    private RoleRules() {}

    private static List<String> bindingsToNothing(List<Manifest> all) {
        return all.stream()
                .filter(manifest -> manifest.is("RoleBinding"))
                .filter(binding -> !bindsARole(binding, all) || !bindsAccounts(binding, all))
                .map(Manifest::id)
                .toList();
    }

    private static boolean bindsARole(Manifest binding, List<Manifest> all) {
        return binding.at("roleRef/kind").is("Role")
                && all.stream()
                        .anyMatch(m -> m.is("Role")
                                && binding.at("roleRef/name").is(m.name())
                                && binding.at("metadata/namespace")
                                        .is(m.at("metadata/namespace").value()));
    }

    private static boolean bindsAccounts(Manifest binding, List<Manifest> all) {
        return binding.at("subjects")
                .items()
                .allMatch(subject -> all.stream()
                        .anyMatch(m -> subject.at("kind").is("ServiceAccount")
                                && m.is("ServiceAccount")
                                && subject.at("name").is(m.name())
                                && subject.at("namespace")
                                        .is(m.at("metadata/namespace").value())));
    }

    private static Stream<String> words(Manifest role) {
        return Stream.of("apiGroups", "resources", "verbs").flatMap(field -> said(role, field));
    }

    private static Stream<String> said(Manifest role, String field) {
        return role.at("rules").items().flatMap(rule -> rule.at(field).items()).map(Node::text);
    }
}
