package io.lastday.offboarding.plan;

import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.plan.PlanView.Cannot;
import io.lastday.offboarding.plan.PlanView.Item;
import io.lastday.offboarding.plan.PlanView.Section;
import io.lastday.offboarding.plan.PlanView.Warning;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFacts.Effect;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts a plan into words. Pure: the same case and snapshot give the same words. */
final class PlanWriter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private PlanWriter() {}

    static List<Section> sections(LeaverCase leaver, List<CaseStep> steps, Terms terms, StepCatalogue catalogue) {
        Phase first = steps.stream()
                .map(CaseStep::phase)
                .filter(phase -> phase != Phase.PREPARE)
                .min(Comparator.naturalOrder())
                .orElse(Phase.CONTAIN);
        return Arrays.stream(Phase.values())
                .map(phase -> new Section(phase, when(leaver, terms, phase, first), items(steps, phase, catalogue)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    static List<Cannot> cannot(LeaverCase leaver, Snapshot snapshot, Terms terms) {
        List<Cannot> cannot = new ArrayList<>();
        for (Snapshot.AccountFacts account : snapshot.accounts()) {
            if (account.synced() && terms.contains()) {
                cannot.add(new Cannot(
                        "Disable the " + account.system() + " account for good",
                        "It is synchronised from an on-premises directory, which would enable it again. Disable it"
                                + " there."));
            }
            if (account.guest() && terms.contains()) {
                cannot.add(new Cannot(
                        "End the guest's sessions in their home organisation",
                        "A guest signs in elsewhere; here the account is disabled."));
            }
        }
        if (leaver.accounts().in(ConnectedSystem.ENTRA).isEmpty()) {
            cannot.add(new Cannot("Export Teams chats", "The person has no account in Entra."));
        }
        return cannot;
    }

    static List<Warning> warnings(LeaverCase leaver, Snapshot snapshot, Terms terms) {
        List<Warning> warnings = new ArrayList<>();
        if (leaver.privilege().privileged()) {
            warnings.add(new Warning(
                    "PRIVILEGED",
                    "Holds " + String.join(", ", leaver.privilege().roles()) + ".",
                    "Two approvers are needed. See that somebody else can do this work."));
        } else if (terms.approvals() > 1) {
            warnings.add(new Warning(
                    "PLAYBOOK_ASKS_TWO",
                    "This playbook is for cases that two people decide.",
                    "Two approvers are needed."));
        } else if (leaver.approvalsNeeded() > 1) {
            warnings.add(new Warning(
                    "MANY_AT_ONCE",
                    "Many people's cases were started within 24 hours.",
                    "Two approvers are needed. See that this is meant."));
        }
        if (leaver.privilege().operatorAccount() != null && terms.contains()) {
            warnings.add(new Warning(
                    "OPERATES_LASTDAY",
                    "Operates Lastday with the log-in "
                            + leaver.privilege().operatorAccount().username() + ".",
                    "It is blocked in Contain. See that somebody else holds the role."));
        }
        if (!leaver.found().suggestions().isEmpty()) {
            warnings.add(new Warning(
                    "UNCONFIRMED_LINKS",
                    "Other accounts carry the same e-mail address and were not confirmed.",
                    "If they are the same person's, cancel and start again with them confirmed."));
        }
        warnings.addAll(notAsUsual(leaver, snapshot));
        return warnings;
    }

    /** What makes somebody look like another person than was meant. */
    private static List<Warning> notAsUsual(LeaverCase leaver, Snapshot snapshot) {
        List<Warning> warnings = new ArrayList<>();
        if (leaver.found().userType() == FoundPerson.UserType.GUEST) {
            warnings.add(new Warning(
                    "GUEST", "Is a guest, not a member of the firm.", "See that this is the person you mean."));
        }
        if (snapshot.accounts().stream().noneMatch(Snapshot.AccountFacts::enabled)) {
            warnings.add(new Warning(
                    "DISABLED_ALREADY", "Every account is disabled already.", "See that this is the person you mean."));
        }
        return warnings;
    }

    private static String when(LeaverCase leaver, Terms terms, Phase phase, Phase first) {
        if (phase == Phase.PREPARE) {
            return "As soon as the case is approved, beside the phases that follow";
        }
        if (phase != first) {
            return "When the phase before has ended";
        }
        if (leaver.request().urgent() || terms.begins() == Terms.Begins.APPROVAL) {
            return "As soon as the case is approved";
        }
        return LOCAL.format(leaver.dates().accessEnds()) + " (" + leaver.dates().zone() + ")";
    }

    private static List<Item> items(List<CaseStep> steps, Phase phase, StepCatalogue catalogue) {
        return steps.stream()
                .filter(step -> step.phase() == phase)
                .map(step -> new Item(step.id().value(), step.system(), step.title(), isReversible(step, catalogue)))
                .toList();
    }

    /** Ended sessions stay ended, and what is destroyed stays so; everything else a restoration or a person gives back. */
    private static boolean isReversible(CaseStep step, StepCatalogue catalogue) {
        if (catalogue.find(step.id()).map(Step::facts).map(StepFacts::effect).orElse(Effect.READS) == Effect.DESTROYS) {
            return false;
        }
        String id = step.id().value();
        return !(id.endsWith("sessions") || id.endsWith("log-out"));
    }
}
