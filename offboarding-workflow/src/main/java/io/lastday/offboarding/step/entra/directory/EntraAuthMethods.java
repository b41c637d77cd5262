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
import io.lastday.platform.failure.RemoteFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes every registered way to sign in. Entra refuses the default one while there are others and does not say which it is: one that
 * is refused waits until the others are gone.
 */
final class EntraAuthMethods implements Step {

    private final AuthMethods methods;
    private final BlockedFirst blocked;
    private final Removals removals;

    EntraAuthMethods(AuthMethods methods, BlockedFirst blocked, Removals removals) {
        this.methods = methods;
        this.blocked = blocked;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.auth-methods");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Remove sign-in methods";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(
                context,
                system(),
                account -> blocked.then(
                        context, account, () -> removals.run(context, new Registered(methods, account.id()))));
    }

    /** The methods of one account. Remembers during one run which of them have to wait for the others. */
    private static final class Registered implements Removal<AuthMethod> {

        private final AuthMethods methods;
        private final String user;
        private final Set<AuthMethod> left = new HashSet<>();
        private final List<AuthMethod> refused = new ArrayList<>();

        Registered(AuthMethods methods, String user) {
            this.methods = methods;
            this.user = user;
        }

        @Override
        public List<AuthMethod> list() {
            List<AuthMethod> found = methods.of(user);
            left.clear();
            refused.clear();
            found.stream().filter(method -> method.kind() != MethodKind.UNKNOWN).forEach(left::add);
            return found;
        }

        @Override
        public Judgement judge(AuthMethod method) {
            return method.kind() == MethodKind.UNKNOWN
                    ? new Judgement.Ask(
                            DirectoryReasons.UNKNOWN_METHOD,
                            "no call removes this kind: delete it under the person's authentication methods in Entra")
                    : new Judgement.Remove();
        }

        @Override
        public void remove(AuthMethod method) {
            try {
                methods.remove(user, method);
            } catch (RemoteFailure.Terminal maybeDefault) {
                if (left.size() <= refused.size() + 1) {
                    throw maybeDefault;
                }
                refused.add(method);
                return;
            } catch (RemoteFailure.NotFound gone) {
                left.remove(method);
            }
            left.remove(method);
            removeLast();
        }

        /** Once nothing else is left, what was refused goes, the mobile number after the one that leans on it. */
        private void removeLast() {
            if (left.size() > refused.size()) {
                return;
            }
            for (AuthMethod last : refused) {
                removeOrLeave(last);
            }
            refused.clear();
        }

        // Refused once more, it still shows, and the next run, in which it is alone, asks a person.
        private void removeOrLeave(AuthMethod last) {
            try {
                methods.remove(user, last);
                left.remove(last);
            } catch (RemoteFailure.NotFound | RemoteFailure.Terminal gone) {
                left.remove(last);
            }
        }

        @Override
        public String name(AuthMethod method) {
            return method.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.DESTROYS, Phase.REVOKE)
                .after("entra.disable", "entra.revoke-sessions", "teams.export")
                .call("GET /users/{id}", EntraAccounts.READ, "sees that the account is blocked")
                .call("GET /users/{id}/authentication/methods", AuthMethods.WRITE, "lists the methods before and after")
                .call(
                        "DELETE /users/{id}/authentication/{kind}Methods/{id}",
                        AuthMethods.WRITE,
                        "removes one; the password is no method that could be removed")
                .ends(OutcomeKind.DONE, "No method but the password shows.")
                .ends(OutcomeKind.ALREADY_DONE, "Nothing but the password was registered; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_BLOCKED, "The account can still sign in.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.UNKNOWN_METHOD, "A kind that no released call removes.")
                .byHand("Delete the named methods under the person's authentication methods in the Entra admin centre."
                        + " They cannot be given back: whoever returns registers anew.")
                .build();
    }
}
