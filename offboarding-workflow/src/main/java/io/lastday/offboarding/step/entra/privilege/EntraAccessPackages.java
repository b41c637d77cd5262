package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.privilege.AccessPackages.Assigned;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ends access packages. Entra works a request off by itself, taking away what the package brought, and that takes minutes: the step
 * asks once for each, waits, and is done when none is listed.
 */
final class EntraAccessPackages implements Step {

    private static final Duration PATIENCE = Duration.ofHours(2);

    // a run that comes later than this after the last one is a person's retry, and asks anew
    private static final Duration RETRIED = PATIENCE.plusMinutes(10);

    private final AccessPackages packages;

    EntraAccessPackages(AccessPackages packages) {
        this.packages = packages;
    }

    @Override
    public StepId id() {
        return new StepId("entra.access-packages");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "End access packages";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> end(context, account.id()));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable")
                .call(
                        "GET /identityGovernance/entitlementManagement/assignments",
                        AccessPackages.READ_WRITE,
                        "lists what the account was assigned")
                .call(
                        "POST /identityGovernance/entitlementManagement/assignmentRequests",
                        AccessPackages.READ_WRITE,
                        "asks for an assignment's end (adminRemove)")
                .ends(OutcomeKind.DONE, "The assignments, listed again, are gone or have expired.")
                .ends(OutcomeKind.ALREADY_DONE, "The account had none.")
                .ends(OutcomeKind.SKIPPED, Powers.NOT_LICENSED, "The tenant has no entitlement management.")
                .byHand("Remove the assignments in the Entra admin centre, Identity governance, Access packages.")
                .build();
    }

    private StepResult end(StepContext context, String account) {
        Bought bought = new Bought();
        List<Assigned> all = bought.list(() -> packages.of(account));
        List<Assigned> due = all.stream().filter(one -> !isKept(context, one)).toList();
        Instant now = context.now().truncatedTo(ChronoUnit.MILLIS);
        PackageAsks asked = PackageAsks.of(context);
        if (due.isEmpty()) {
            return bought.or(ended(asked, all), "entitlement management");
        }
        if (asked.isOlderThan(RETRIED, now)) {
            return ask(due, PackageAsks.none(), now);
        }
        return asked.isOlderThan(PATIENCE, now) ? late(due) : ask(due, asked, now);
    }

    private static boolean isKept(StepContext context, Assigned one) {
        return context.brief().keep().contains(one.id())
                || context.brief().keep().contains(one.accessPackage());
    }

    private StepResult ask(List<Assigned> due, PackageAsks before, Instant now) {
        PackageAsks asked = before;
        try {
            for (Assigned one : due) {
                if (!asked.ids().contains(one.id())) {
                    request(one);
                    asked = asked.with(one.id(), now);
                }
            }
        } catch (RemoteFailure.Throttled throttled) {
            return new StepResult.Waiting(
                    throttled.notBefore(), "THROTTLED", "The system asked to wait.", asked.cursor());
        } catch (RemoteFailure.Refused observed) {
            return new Outcome.Skipped(
                    Reasons.OBSERVE_MODE, "Observed only. " + names(due) + ": " + observed.wouldHave());
        }
        return new StepResult.Waiting(
                asked.lookAgain(now), "NOT_SHOWN_YET", "Asked for; Entra is taking it away.", asked.cursor());
    }

    private void request(Assigned one) {
        try {
            packages.remove(one.id());
        } catch (RemoteFailure.NotFound gone) {
            // somebody was faster: the next look shows it
        } catch (RemoteFailure.Terminal refused) {
            if (!refused.code().equals("ExistingOpenRequest")) {
                throw refused;
            }
        }
    }

    private static StepResult late(List<Assigned> due) {
        return new Outcome.NeedsHuman(
                Reasons.NOT_VERIFIED,
                "Asked for more than " + PATIENCE.toHours() + " hours ago, and still there: " + names(due)
                        + ". Look at the requests in Identity governance.");
    }

    private static Outcome ended(PackageAsks asked, List<Assigned> kept) {
        Map<String, String> evidence = Map.of(
                "removed", String.valueOf(asked.ids().size()),
                "kept", names(kept));
        return asked.since() == null
                ? new Outcome.AlreadyDone("No access package was left to end.", evidence)
                : new Outcome.Done("The access packages have ended.", evidence);
    }

    private static String names(List<Assigned> packages) {
        return packages.stream().map(one -> one.name() + " (" + one.id() + ")").collect(Collectors.joining(", "));
    }
}
