package io.lastday.offboarding.leaver;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that no case may break (product rule 6). Pure: the same facts give the same verdict. */
public final class GuardRails {

    /** More people than this in 24 hours need a second approver. */
    static final int MANY_PEOPLE = 5;

    /** More than this share of the firm in 24 hours needs a second approver, in per cent. */
    static final int MANY_PER_CENT = 5;

    private GuardRails() {}

    /** Judges a case that somebody wants to start. */
    public static Verdict atStart(GuardFacts facts) {
        if (facts.openCase() != null) {
            return new Verdict.Refused(GuardRule.CASE_EXISTS, "Go on with the open case " + facts.openCase() + ".");
        }
        if (isOwn(facts)) {
            return new Verdict.Refused(
                    GuardRule.OWN_ACCOUNT, "Nobody offboards themselves. Ask a colleague with the role hr to do it.");
        }
        boolean past = !facts.dates().accessEndsAt().isAfter(facts.now())
                || facts.dates()
                        .lastWorkingDay()
                        .isBefore(facts.now().atZone(facts.dates().zone()).toLocalDate());
        boolean dated = facts.terms().begins() == Terms.Begins.ACCESS_ENDS;
        if (past && dated && !facts.urgent()) {
            return new Verdict.Refused(
                    GuardRule.DATE_IN_PAST,
                    "The last day or the end of access has passed. Correct the date, or set urgent to true to contain"
                            + " the account as soon as the case is approved.");
        }
        return powerRefusal(facts).<Verdict>map(refused -> refused).orElseGet(() -> allowed(facts));
    }

    /** Judges a case again just before Contain: the world has moved since the start. */
    public static Verdict atContain(GuardFacts facts) {
        return powerRefusal(facts)
                .<Verdict>map(refused -> refused)
                .orElseGet(() -> new Verdict.Allowed(approvalsNeeded(facts), List.of()));
    }

    private static Optional<Verdict.Refused> powerRefusal(GuardFacts facts) {
        if (!facts.terms().takesPower()) {
            return Optional.empty();
        }
        if (facts.privilege().breakGlass()) {
            return Optional.of(new Verdict.Refused(
                    GuardRule.BREAK_GLASS,
                    "This is a listed break-glass account. Remove it from lastday.firm.break-glass first, with another"
                            + " account in its place."));
        }
        if (facts.privilege().globalAdministrator() && nobodyElseLeft(facts)) {
            return Optional.of(new Verdict.Refused(
                    GuardRule.LAST_GLOBAL_ADMINISTRATOR,
                    "Nobody else could administer the tenant afterwards. Make a successor Global Administrator, let"
                            + " them sign in once, then start again."));
        }
        return Optional.empty();
    }

    private static boolean nobodyElseLeft(GuardFacts facts) {
        Set<PersonId> left = new HashSet<>(facts.privilege().otherGlobalAdministrators());
        left.removeAll(facts.leaving());
        return left.isEmpty();
    }

    private static boolean isOwn(GuardFacts facts) {
        String operator = facts.operator();
        if (operator == null) {
            return false;
        }
        return facts.accounts().person().toString().equals(operator)
                || facts.accounts().accounts().stream().map(Account::id).anyMatch(id -> operator.endsWith(":" + id));
    }

    private static Verdict.Allowed allowed(GuardFacts facts) {
        List<GuardRule> warnings = new ArrayList<>();
        if (facts.privilege().privileged()) {
            warnings.add(GuardRule.PRIVILEGED);
        }
        if (isMany(facts)) {
            warnings.add(GuardRule.MANY_AT_ONCE);
        }
        if (facts.privilege().operatorAccount() != null) {
            warnings.add(GuardRule.OPERATES_LASTDAY);
        }
        return new Verdict.Allowed(approvalsNeeded(facts), warnings);
    }

    private static int approvalsNeeded(GuardFacts facts) {
        int least = facts.terms().approvals();
        return facts.privilege().privileged() || isMany(facts) ? Math.max(2, least) : least;
    }

    private static boolean isMany(GuardFacts facts) {
        int people = facts.startedToday() + 1;
        return people > MANY_PEOPLE || (long) people * 100 > (long) facts.headcount() * MANY_PER_CENT;
    }

    /** What the guard rails say. */
    public sealed interface Verdict {

        /** The case may go on. */
        record Allowed(int approvalsNeeded, List<GuardRule> warnings) implements Verdict {
            /** Keeps its own copy. */
            public Allowed {
                warnings = List.copyOf(warnings);
            }
        }

        /** The case may not go on; {@code whatToChange} says how it could. */
        record Refused(GuardRule rule, String whatToChange) implements Verdict {}
    }
}
