package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives the people who report to the leaver another manager: the successor, or else the leaver's own manager. Nobody becomes their own
 * manager, which is what a successor from the same team would.
 */
final class EntraReports implements Step {

    private final Reports reports;
    private final Successors successors;
    private final Removals removals;

    EntraReports(Reports reports, Successors successors, Removals removals) {
        this.reports = reports;
        this.successors = successors;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.reports");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Give direct reports another manager";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> {
            List<String> heirs = Stream.of(
                            successors.able(context, account.id()), successors.manager(context, account.id()))
                    .flatMap(Optional::stream)
                    .toList();
            return removals.run(context, new Led(reports, account.id(), heirs));
        });
    }

    /** Everybody who reports to one account, and who may lead them, the first before the second. */
    private record Led(Reports reports, String user, List<String> heirs) implements Removal<Report> {

        @Override
        public List<Report> list() {
            return reports.of(user);
        }

        @Override
        public Judgement judge(Report report) {
            if (report.synced()) {
                return new Judgement.Ask(
                        DirectoryReasons.SYNCED_FROM_AD,
                        "the account is synchronised: set the manager in Active Directory");
            }
            return heir(report).isPresent()
                    ? new Judgement.Remove()
                    : new Judgement.Ask(
                            DirectoryReasons.NO_NEW_MANAGER,
                            "neither a successor nor a manager who can sign in is known: set the manager by hand");
        }

        private Optional<String> heir(Report report) {
            return heirs.stream().filter(heir -> !heir.equals(report.id())).findFirst();
        }

        @Override
        public void remove(Report report) {
            heir(report).ifPresent(heir -> reports.assign(report.id(), heir));
        }

        @Override
        public String name(Report report) {
            return report.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CHANGES, Phase.HAND_OVER, Phase.REVOKE)
                .call("GET /users/{id}", EntraAccounts.READ, "sees that the new manager can sign in")
                .call(
                        "GET /users/{id}/directReports",
                        EntraAccounts.READ,
                        "lists who reports to the leaver, before and after")
                .call("PUT /users/{id}/manager/$ref", Reports.WRITE, "gives a report another manager")
                .ends(OutcomeKind.DONE, "Nobody reports to the leaver any more.")
                .ends(OutcomeKind.ALREADY_DONE, "Nobody reported to the leaver; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NO_NEW_MANAGER, "Nobody is known who could lead them.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.SYNCED_FROM_AD, "Active Directory says who leads them.")
                .byHand("Set the manager of the named people in the Entra admin centre, or in Active Directory.")
                .build();
    }
}
