package io.lastday.offboarding.plan;

import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.plan.PlanView.Cannot;
import io.lastday.offboarding.plan.PlanView.Item;
import io.lastday.offboarding.plan.PlanView.Section;
import io.lastday.offboarding.plan.PlanView.Warning;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Phase;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts a plan into words. Pure: the same case and snapshot give the same words. */
final class PlanWriter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private PlanWriter() {}

    static List<Section> sections(LeaverCase leaver, List<CaseStep> steps) {
        return Arrays.stream(Phase.values())
                .map(phase -> new Section(phase, when(leaver, phase), items(steps, phase)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    static List<Cannot> cannot(LeaverCase leaver, Snapshot snapshot) {
        List<Cannot> cannot = new ArrayList<>();
        for (Snapshot.AccountFacts account : snapshot.accounts()) {
            if (account.synced()) {
                cannot.add(new Cannot(
                        "Disable the " + account.system() + " account for good",
                        "It is synchronised from an on-premises directory, which would enable it again. Disable it"
                                + " there."));
            }
            if (account.guest()) {
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

    static List<Warning> warnings(LeaverCase leaver, Snapshot snapshot) {
        List<Warning> warnings = new ArrayList<>();
        if (leaver.privilege().privileged()) {
            warnings.add(new Warning(
                    "PRIVILEGED",
                    "Holds " + String.join(", ", leaver.privilege().roles()) + ".",
                    "Two approvers are needed. See that somebody else can do this work."));
        } else if (leaver.approvalsNeeded() > 1) {
            warnings.add(new Warning(
                    "MANY_AT_ONCE",
                    "Many people's cases were started within 24 hours.",
                    "Two approvers are needed. See that this is meant."));
        }
        if (leaver.privilege().operatorAccount() != null) {
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

    private static String when(LeaverCase leaver, Phase phase) {
        if (phase != Phase.CONTAIN) {
            return "When " + before(phase) + " has ended";
        }
        if (leaver.request().urgent()) {
            return "As soon as the case is approved";
        }
        return LOCAL.format(leaver.dates().accessEnds()) + " (" + leaver.dates().zone() + ")";
    }

    private static String before(Phase phase) {
        return phase == Phase.PREPARE ? "the approval" : "the phase before";
    }

    private static List<Item> items(List<CaseStep> steps, Phase phase) {
        return steps.stream()
                .filter(step -> step.phase() == phase)
                .map(step -> new Item(step.id().value(), step.system(), step.title(), isReversible(step)))
                .toList();
    }

    /** Ended sessions stay ended; everything else that runs today is undone by a restoration, or changes nothing. */
    private static boolean isReversible(CaseStep step) {
        String id = step.id().value();
        return !(id.endsWith("sessions") || id.endsWith("log-out"));
    }
}
