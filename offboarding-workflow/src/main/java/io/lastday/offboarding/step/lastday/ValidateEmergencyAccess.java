package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.EmergencyAccounts;
import io.lastday.offboarding.audit.EmergencyAccounts.Item;
import io.lastday.offboarding.audit.EmergencyAudit;
import io.lastday.offboarding.audit.ItDeparture;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * After somebody of IT has left, every listed emergency account is signed in with and sealed anew: they may have known it, or who
 * can open the safe. The identity audit is told that somebody left, without a name, and asked what was recorded since.
 */
final class ValidateEmergencyAccess implements Step {

    static final ReasonCode NOT_OF_IT = new ReasonCode("NOT_OF_IT");
    static final ReasonCode NONE_LISTED = new ReasonCode("NO_EMERGENCY_ACCOUNTS");
    static final ReasonCode NOT_TRIED = new ReasonCode("EMERGENCY_ACCOUNTS_NOT_TRIED");
    static final ReasonCode UNANSWERED = new ReasonCode("AUDIT_UNANSWERED");

    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(30);

    private final Function<StepContext, ItPower> cases;
    private final OperatorLogins logins;
    private final EmergencyAudit audit;

    /** @param cases what the case says of the leaver */
    ValidateEmergencyAccess(Function<StepContext, ItPower> cases, OperatorLogins logins, EmergencyAudit audit) {
        this.cases = cases;
        this.logins = logins;
        this.audit = audit;
    }

    @Override
    public StepId id() {
        return new StepId("lastday.validate-emergency-access");
    }

    /** What it waits for is done by people, who may also say why it is not. */
    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.PEOPLE;
    }

    @Override
    public String title() {
        return "Have the emergency accounts tried";
    }

    @Override
    public StepResult run(StepContext context) {
        ItPower power = cases.apply(context);
        return RemoteSteps.guarded(
                context,
                () -> power.why(operates(context.accounts()))
                        .map(why -> validated(context, power.left(), why))
                        .orElseGet(() -> new Outcome.Skipped(NOT_OF_IT, notOfIt())));
    }

    private Set<String> operates(LeaverAccounts accounts) {
        return switch (logins) {
            case OperatorLogins.NotConnected unknown -> Set.of();
            case OperatorRealm realm ->
                realm.of(accounts).stream()
                        .flatMap(login -> realm.roles(login).stream())
                        .collect(Collectors.toSet());
        };
    }

    private String notOfIt() {
        String rights = "The person held no directory role and did not run Lastday's IT or administration";
        return switch (logins) {
            case OperatorLogins.NotConnected unknown ->
                rights + ", as far as is known: the operators' realm is not connected.";
            case OperatorRealm realm -> rights + ".";
        };
    }

    private StepResult validated(StepContext context, Instant left, String why) {
        AuditAnswer<ItDeparture> told = audit.itLeft(context.caseId(), left);
        return answered(
                context,
                told,
                noted -> answered(context, audit.emergencyAccounts(), accounts -> judged(accounts, left, why)));
    }

    private static StepResult judged(EmergencyAccounts accounts, Instant left, String why) {
        if (accounts.items().isEmpty()) {
            return new Outcome.Skipped(
                    NONE_LISTED,
                    "The person " + why
                            + ", and no emergency account is listed in lastday.firm.break-glass: nothing can"
                            + " be tried.");
        }
        List<Item> open = accounts.items().stream()
                .filter(account -> !account.validAfter(left))
                .toList();
        return open.isEmpty() ? new Outcome.Done(done(accounts), evidence(accounts)) : asked(open, why);
    }

    private static String done(EmergencyAccounts accounts) {
        return "All " + accounts.items().size()
                + " emergency accounts were signed in with after the person was contained.";
    }

    private static Map<String, String> evidence(EmergencyAccounts accounts) {
        Map<String, String> evidence = new HashMap<>();
        for (Item account : accounts.items()) {
            EmergencyAccounts.Validation validation = Objects.requireNonNull(account.validation());
            evidence.put(account.account(), validation.on() + " " + validation.confirmation());
        }
        return evidence;
    }

    private static StepResult asked(List<Item> open, String why) {
        String accounts = open.stream()
                .map(account -> account.name() + " (" + account.account() + ")")
                .collect(Collectors.joining(", "));
        return new Outcome.NeedsHuman(
                NOT_TRIED,
                "The person " + why + ". Change who can reach the emergency accounts, sign in with each, record the day"
                        + " under Emergency accounts, then retry this step. Not tried since: " + accounts + ".");
    }

    private static <T> StepResult answered(
            StepContext context, AuditAnswer<T> answer, Function<? super T, StepResult> then) {
        return switch (answer) {
            case AuditAnswer.Given<T>(T value) -> then.apply(value);
            case AuditAnswer.Missing<T> missing -> silent(context, missing);
        };
    }

    /** An outage is no validation, and no absence of accounts either. */
    private static StepResult silent(StepContext context, AuditAnswer.Missing<?> missing) {
        if (missing.why() == Silence.BUSY) {
            Duration wait = Objects.requireNonNullElse(missing.retryAfter(), UNTOLD_WAIT);
            return new StepResult.Waiting(
                    context.now().plus(wait), "THROTTLED", "The audit asked to wait.", context.cursor());
        }
        return missing.why().passes()
                ? new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, missing.reason())
                : new Outcome.NeedsHuman(
                        UNANSWERED,
                        "Whether the emergency accounts were tried cannot be read: " + missing.reason()
                                + ". Connect the identity audit and retry this step, or try the accounts, and skip it"
                                + " with what you did as the reason.");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.REVOKE, Phase.DEVICES, Phase.VERIFY)
                .after("entra.disable", "keycloak.disable")
                .call(
                        "GET /users/{id}/role-mappings/realm/composite",
                        "view-users",
                        "whether the leaver ran Lastday's IT")
                .call(
                        "POST /api/identity/it-leavers",
                        "the role workflow",
                        "makes the emergency accounts due, without a name")
                .call("GET /api/identity/emergency-accounts", "the role workflow", "what was recorded since")
                .ends(
                        OutcomeKind.DONE,
                        "Every listed account was recorded as tried after containment, read back from the audit.")
                .ends(OutcomeKind.SKIPPED, NOT_OF_IT, "The leaver held no directory role and did not run Lastday.")
                .ends(OutcomeKind.SKIPPED, NONE_LISTED, "The firm lists no emergency account.")
                .ends(OutcomeKind.NEEDS_HUMAN, NOT_TRIED, "An account was not tried since; the step names it.")
                .ends(OutcomeKind.NEEDS_HUMAN, UNANSWERED, "The audit is not connected, or refuses.")
                .byHand("Sign in with each emergency account, seal it again, and record the day in the console.")
                .build();
    }
}
