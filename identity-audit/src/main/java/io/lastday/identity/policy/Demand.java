package io.lastday.identity.policy;

import io.lastday.identity.directory.NarrowedPolicy;
import io.lastday.identity.directory.NarrowedPolicy.Conditions;
import io.lastday.identity.directory.NarrowedPolicy.Grant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a policy is worth to somebody whom it reaches. */
sealed interface Demand {

    /** Multi-factor authentication at every sign-in. */
    record Always() implements Demand {}

    /** Multi-factor authentication at some sign-ins, or something else instead. */
    record Weaker(String reason) implements Demand {}

    /** Would demand it, and only writes a report: protects nobody. */
    record ReportOnly() implements Demand {}

    /** Is about something else, or switched off. */
    record Nothing() implements Demand {}

    String REPORT_ONLY = "enabledForReportingButNotEnforced";

    static Demand of(NarrowedPolicy policy) {
        boolean asksForMfa = policy.grant().controls().contains("mfa") || byStrength(policy.grant());
        if (!asksForMfa) {
            return new Nothing();
        }
        return switch (policy.state()) {
            case "enabled" -> narrowed(policy).<Demand>map(Weaker::new).orElseGet(Always::new);
            case REPORT_ONLY -> new ReportOnly();
            default -> new Nothing();
        };
    }

    private static boolean byStrength(Grant grant) {
        return grant.strength() != null && grant.strength().mfa();
    }

    private static Optional<String> narrowed(NarrowedPolicy policy) {
        if (somethingElseWillDo(policy.grant())) {
            return Optional.of("OTHER_CONTROL_SUFFICES");
        }
        Conditions conditions = policy.conditions();
        if (!conditions.includeApplications().contains("All")) {
            return Optional.of("SOME_APPLICATIONS_ONLY");
        }
        if (!conditions.excludeApplications().isEmpty()) {
            return Optional.of("APPLICATIONS_EXCLUDED");
        }
        if (!everyClient(conditions.clientAppTypes())) {
            return Optional.of("SOME_CLIENTS_ONLY");
        }
        return conditions.narrowed().stream().findFirst();
    }

    /** With OR, any other control lets somebody in without a second factor. */
    private static boolean somethingElseWillDo(Grant grant) {
        long controls = grant.controls().size() + grant.others().size() + (grant.strength() == null ? 0 : 1);
        boolean onlyMfa = byStrength(grant)
                && grant.controls().equals(List.of("mfa"))
                && grant.others().isEmpty();
        return "OR".equalsIgnoreCase(grant.operator()) && controls > 1 && !onlyMfa;
    }

    private static boolean everyClient(List<String> types) {
        return types.isEmpty()
                || types.contains("all")
                || Set.copyOf(types).containsAll(Set.of("browser", "mobileAppsAndDesktopClients"));
    }
}
