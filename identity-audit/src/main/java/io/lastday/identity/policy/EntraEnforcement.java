package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.directory.EntraFacts.Policies;
import io.lastday.identity.directory.NarrowedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Conditional Access for one person. Report-only policies protect nobody, exclusions take away, a grant that something
 * else satisfies is weaker than one that nothing else does. The old per-user setting is not in Graph v1.0 and not counted.
 */
public final class EntraEnforcement {

    private EntraEnforcement() {}

    /** One policy that asks for multi-factor authentication, as it bears on one person. */
    private record Finding(NarrowedPolicy policy, Demand demand, Reach reach) {

        boolean decides() {
            return demand instanceof Demand.Always && reach instanceof Reach.Included;
        }

        boolean mayDecide() {
            return demand instanceof Demand.Always && reach instanceof Reach.Unclear;
        }

        boolean leavesOut() {
            return demand instanceof Demand.Always && reach instanceof Reach.Excluded;
        }

        boolean isWeaker() {
            return demand instanceof Demand.Weaker && !(reach instanceof Reach.NotMeant);
        }

        boolean onlyReports() {
            return demand instanceof Demand.ReportOnly && reach instanceof Reach.Included;
        }
    }

    /** @param privileged holds a directory role: security defaults ask those for a second factor every time */
    public static Enforcement of(Policies policies, Member member, boolean privileged) {
        if (policies.unread() != null) {
            return new Enforcement(
                    Answer.unknown(policies.unread()), null, List.of("Conditional Access could not be read."));
        }
        List<Finding> findings = policies.rows().stream()
                .map(policy -> new Finding(policy, Demand.of(policy), Assignment.of(policy, member)))
                .filter(finding -> !(finding.demand() instanceof Demand.Nothing))
                .toList();
        List<String> explanation =
                new ArrayList<>(findings.stream().map(EntraEnforcement::words).toList());
        if (Boolean.TRUE.equals(policies.securityDefaults())) {
            return bySecurityDefaults(privileged, explanation);
        }
        return decide(findings, explanation);
    }

    private static Enforcement bySecurityDefaults(boolean privileged, List<String> explanation) {
        explanation.add("Security defaults are on.");
        Answer answer = privileged ? Answer.yes() : Answer.unknown("ONLY_WHEN_MICROSOFT_ASKS");
        return new Enforcement(answer, "Security defaults", explanation);
    }

    private static Enforcement decide(List<Finding> findings, List<String> explanation) {
        Optional<Finding> always = findings.stream().filter(Finding::decides).findFirst();
        if (always.isPresent()) {
            return found(Answer.yes(), always.get(), explanation);
        }
        Optional<Finding> unclear = findings.stream().filter(Finding::mayDecide).findFirst();
        if (unclear.isPresent()) {
            return found(Answer.unknown(Assignment.GROUP_UNREADABLE), unclear.get(), explanation);
        }
        return without(findings, explanation);
    }

    /** Nothing demands it at every sign-in: the nearest miss is the reason. */
    private static Enforcement without(List<Finding> findings, List<String> explanation) {
        Optional<Finding> left = findings.stream().filter(Finding::leavesOut).findFirst();
        Optional<Finding> weaker = findings.stream().filter(Finding::isWeaker).findFirst();
        Optional<Finding> reports =
                findings.stream().filter(Finding::onlyReports).findFirst();
        if (left.isPresent()) {
            return found(Answer.no("EXCLUDED"), left.get(), explanation);
        }
        if (weaker.isPresent()) {
            return found(Answer.no(reason(weaker.get())), weaker.get(), explanation);
        }
        if (reports.isPresent()) {
            return found(Answer.no("REPORT_ONLY"), reports.get(), explanation);
        }
        explanation.add("No Conditional Access policy that demands a second factor takes this person in.");
        return new Enforcement(Answer.no("NO_POLICY"), null, explanation);
    }

    private static String reason(Finding finding) {
        if (finding.reach() instanceof Reach.Excluded) {
            return "EXCLUDED";
        }
        return finding.demand() instanceof Demand.Weaker(String reason) ? reason : "WEAKER";
    }

    private static Enforcement found(Answer answer, Finding finding, List<String> explanation) {
        return new Enforcement(answer, finding.policy().name(), explanation);
    }

    private static String words(Finding finding) {
        String demand = switch (finding.demand()) {
            case Demand.Always ignored -> "demands a second factor at every sign-in";
            case Demand.Weaker(String reason) -> "demands a second factor, weakened: " + reason;
            case Demand.ReportOnly ignored -> "would demand a second factor, and only reports";
            case Demand.Nothing ignored -> "demands nothing";
        };
        String reach = switch (finding.reach()) {
            case Reach.Included(String path) -> "takes this person in (" + path + ")";
            case Reach.Excluded(String path, String by) ->
                "takes this person in (" + path + ") and leaves them out (" + by + ")";
            case Reach.NotMeant ignored -> "does not mean this person";
            case Reach.Unclear(String reason) -> "may mean this person: " + reason;
        };
        return "Policy \"" + finding.policy().name() + "\" " + demand + "; it " + reach + ".";
    }
}
