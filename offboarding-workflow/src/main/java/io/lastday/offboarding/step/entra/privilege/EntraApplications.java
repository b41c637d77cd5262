package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccount;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the successor an owner of the leaver's applications, then takes the leaver out, and names every secret that the leaver may
 * know. Secrets are never deleted from here: something in the firm logs in with them.
 */
final class EntraApplications implements Step {

    private final OwnedApplications applications;
    private final EntraAccounts accounts;
    private final Set<String> own;
    private final Removals removals;

    /** @param own app ids of Lastday's own registrations, which are left to people */
    EntraApplications(OwnedApplications applications, EntraAccounts accounts, Set<String> own, Removals removals) {
        this.applications = applications;
        this.accounts = accounts;
        this.own = Set.copyOf(own);
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.applications");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Hand over owned applications";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> handOver(context, account));
    }

    private StepResult handOver(StepContext context, Account account) {
        Instant accessEnded = accessEnded(context, accounts.read(account.id()));
        return removals.run(context, new Owned(context, account.id(), accessEnded));
    }

    // Until sign-in is blocked and sessions are revoked, the leaver may still make secrets: every one of them counts.
    private static Instant accessEnded(StepContext context, EntraAccount account) {
        Instant stamp = account.sessionsValidFrom();
        return account.enabled() || stamp == null ? context.now() : stamp;
    }

    @Override
    public StepFacts facts() {
        return calls(StepFacts.of(StepFacts.Effect.CHANGES, Phase.HAND_OVER, Phase.REVOKE)
                        .after("entra.disable", "entra.revoke-sessions", "entra.password"))
                .ends(OutcomeKind.DONE, "Somebody else owns them, and no secret from before is left.")
                .ends(OutcomeKind.ALREADY_DONE, "The leaver owned none.")
                .ends(OutcomeKind.NEEDS_HUMAN, ApplicationTask.NEEDS_SUCCESSOR, "Nobody else would own an application.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        ApplicationTask.ROTATE_SECRETS,
                        "Secrets that the leaver may know are named.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        ApplicationTask.OWN_REGISTRATION,
                        "The leaver owns Lastday's own registration.")
                .byHand(
                        "In the Entra admin centre, App registrations: add an owner, remove the leaver, replace the secrets.")
                .build();
    }

    private static StepFacts.Builder calls(StepFacts.Builder facts) {
        return facts.call("GET /users/{id}/ownedObjects", OwnedApplications.READ, "lists owned applications")
                .call(
                        "GET /applications/{id}",
                        OwnedApplications.READ,
                        "names secrets and certificates, never their values")
                .call("GET /applications/{id}/owners", OwnedApplications.READ, "tells whether anybody else owns it")
                .call(
                        "POST /applications/{id}/owners/$ref",
                        OwnedApplications.WRITE,
                        "makes the successor an owner first")
                .call("DELETE /applications/{id}/owners/{id}/$ref", OwnedApplications.WRITE, "takes the leaver out")
                .call("GET /servicePrincipals/{id}", OwnedApplications.READ, "the same of enterprise applications")
                .call(
                        "GET /servicePrincipals/{id}/owners",
                        OwnedApplications.READ,
                        "the same of enterprise applications")
                .call(
                        "POST /servicePrincipals/{id}/owners/$ref",
                        OwnedApplications.WRITE,
                        "the same of enterprise applications")
                .call(
                        "DELETE /servicePrincipals/{id}/owners/{id}/$ref",
                        OwnedApplications.WRITE,
                        "the same of enterprise applications");
    }

    private final class Owned implements Removal<ApplicationTask> {

        private final StepContext context;
        private final String leaver;
        private final Instant accessEnded;

        Owned(StepContext context, String leaver, Instant accessEnded) {
            this.context = context;
            this.leaver = leaver;
            this.accessEnded = accessEnded;
        }

        @Override
        public List<ApplicationTask> list() {
            Stream<OwnedApplications.Key> owned = applications.ownedBy(leaver).stream();
            Stream<OwnedApplications.Key> remembered =
                    RememberedApplications.in(context.brief().snapshot().get()).stream();
            return Stream.concat(owned, remembered)
                    .distinct()
                    .flatMap(key -> applications.read(key).stream())
                    .flatMap(found -> ApplicationTask.of(found, leaver, accessEnded, context.now()).stream())
                    .toList();
        }

        @Override
        public Judgement judge(ApplicationTask task) {
            return ApplicationTask.judge(
                    task, leaver, successor(), own, context.brief().keep());
        }

        // Without somebody else the leaver stays: the read-back then finds it unchanged, and a later run tries again.
        @Override
        public void remove(ApplicationTask task) {
            OwnedApplication application = task.application();
            if (isSucceeded(application, successor()) || application.hasOtherOwner(leaver)) {
                applications.removeOwner(application, leaver);
            }
        }

        @Override
        public String name(ApplicationTask task) {
            return ApplicationTask.name(task);
        }

        private boolean isSucceeded(OwnedApplication application, @Nullable String next) {
            if (next == null || application.ownedBy(next)) {
                return next != null;
            }
            applications.addOwner(application, next);
            return applications
                    .read(new OwnedApplications.Key(application.id(), application.kind()))
                    .filter(found -> found.ownedBy(next))
                    .isPresent();
        }

        private @Nullable String successor() {
            LeaverAccounts named = context.brief().successor();
            return named == null
                    ? null
                    : named.in(ConnectedSystem.ENTRA).map(Account::id).orElse(null);
        }
    }
}
