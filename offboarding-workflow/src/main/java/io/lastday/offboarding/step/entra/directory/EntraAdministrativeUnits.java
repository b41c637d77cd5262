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
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/** Takes the account out of its administrative units, so that their administrators no longer rule over it. */
final class EntraAdministrativeUnits implements Step {

    private final Units units;
    private final BlockedFirst blocked;
    private final Removals removals;

    EntraAdministrativeUnits(Units units, BlockedFirst blocked, Removals removals) {
        this.units = units;
        this.blocked = blocked;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.administrative-units");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Leave the administrative units";
    }

    @Override
    public StepResult run(StepContext context) {
        Set<String> keep = context.brief().keep();
        return RemoteSteps.onAccount(
                context,
                system(),
                account -> blocked.then(
                        context, account, () -> removals.run(context, new Seats(units, account.id(), keep))));
    }

    /** The units of one account. */
    private record Seats(Units units, String user, Set<String> keep) implements Removal<Unit> {

        @Override
        public List<Unit> list() {
            return units.of(user);
        }

        @Override
        public Judgement judge(Unit unit) {
            if (keep.contains(unit.id())) {
                return new Judgement.Leave(DirectoryReasons.KEPT, "the new role has it too");
            }
            return unit.dynamic()
                    ? new Judgement.Leave(
                            DirectoryReasons.DYNAMIC_GROUP,
                            "a rule chooses its members; only a change of the person's attributes ends it")
                    : new Judgement.Remove();
        }

        @Override
        public void remove(Unit unit) {
            units.leave(unit.id(), user);
        }

        @Override
        public String name(Unit unit) {
            return unit.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable")
                .call("GET /users/{id}", EntraAccounts.READ, "sees that the account is blocked")
                .call("GET /users/{id}/memberOf", Groups.READ, "lists the units before and after")
                .call(
                        "DELETE /directory/administrativeUnits/{id}/members/{id}/$ref",
                        Units.WRITE,
                        "takes the account out of a unit")
                .ends(
                        OutcomeKind.DONE,
                        "The units that could be left no longer show; those that stay are named, with why.")
                .ends(OutcomeKind.ALREADY_DONE, "The account was in no unit; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_BLOCKED, "The account can still sign in.")
                .ends(OutcomeKind.NEEDS_HUMAN, Reasons.NEEDS_ROLE, "The unit restricts who may manage its members.")
                .byHand("Take the person out of the named units in the Entra admin centre.")
                .build();
    }
}
