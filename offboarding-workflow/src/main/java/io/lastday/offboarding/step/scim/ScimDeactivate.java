package io.lastday.offboarding.step.scim;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the leaver's account in one system inactive, and reads it back. Nothing is deleted: that is the system's own affair. */
final class ScimDeactivate implements Step {

    static final ReasonCode SEVERAL_ACCOUNTS = new ReasonCode("SEVERAL_ACCOUNTS");

    private final StepId id;
    private final ScimUsers users;
    private final ConnectedSystem knownBy;
    private final @Nullable String title;
    private final ReadBack readBack;

    ScimDeactivate(StepId id, ScimUsers users, ScimSettings.Connector connector, ReadBack readBack) {
        this.id = id;
        this.users = users;
        this.knownBy = connector.account();
        this.title = connector.title();
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return id;
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.SCIM;
    }

    @Override
    public String title() {
        String name = title == null ? id.value().substring(id.value().indexOf('.') + 1) : title;
        return "Deactivate the account in " + name;
    }

    @Override
    public StepFacts facts() {
        return ScimFamily.FACTS;
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, knownBy, account -> deactivate(context, account));
    }

    private StepResult deactivate(StepContext context, Account account) {
        List<ScimUsers.User> found = users.called(account.username());
        Attempts attempts = Attempts.of(context);
        return switch (found.size()) {
            case 0 -> new Outcome.Skipped(Reasons.NO_ACCOUNT, "The person has no account there.");
            case 1 -> deactivate(context, attempts, found.getFirst());
            default ->
                new Outcome.NeedsHuman(
                        SEVERAL_ACCOUNTS,
                        "Several accounts answer to this person's user name there: "
                                + String.join(
                                        ", ",
                                        found.stream().map(ScimUsers.User::id).toList())
                                + ". Deactivate the right one by hand, and repair the user names.");
        };
    }

    private StepResult deactivate(StepContext context, Attempts attempts, ScimUsers.User user) {
        Map<String, String> evidence = Map.of("id", user.id(), "active", "false");
        if (!user.active()) {
            return attempts.any()
                    ? new Outcome.Done("The account is inactive.", evidence)
                    : new Outcome.AlreadyDone("The account was inactive already.", evidence);
        }
        users.setActive(user.id(), false);
        return readBack.until(() -> users.byId(user.id()), state -> !state.active())
                .<StepResult>map(state -> new Outcome.Done("The account is inactive.", evidence))
                .orElseGet(() -> attempts.notShown(context, null, "the deactivation"));
    }
}
