package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.Flow;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.KeycloakUser.Credential;
import io.lastday.identity.policy.Bearing.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a realm's browser flow for one account. A second factor in a required place is asked of everybody, one behind "user
 * configured" of those who set one up, one behind a role of those who hold it. Whoever may come in by another identity provider
 * never sees the flow's second factor.
 */
public final class KeycloakJudge {

    private static final Set<String> SET_UP_ACTIONS = Set.of("CONFIGURE_TOTP", "webauthn-register");

    private final @Nullable Flow flow;
    private final FlowReading reading;

    /** @param flow null where the realm's flow is not known at all */
    public KeycloakJudge(@Nullable Flow flow) {
        this.flow = flow;
        this.reading = new FlowReading(flow == null ? List.of() : flow.executions());
    }

    /** @param registered whether the account has a second factor in the realm */
    public Judgement judge(KeycloakUser user, Answer registered) {
        if (flow == null || flow.unread() != null) {
            String reason = "KEYCLOAK_" + (flow == null ? "NO_FLOW" : flow.unread());
            return judgement(Answer.unknown(reason), null, List.of("Keycloak's browser flow could not be read."));
        }
        return throughBrokers(user, byFlow(user, registered, "Keycloak flow \"" + flow.alias() + "\""));
    }

    private Judgement byFlow(KeycloakUser user, Answer registered, String name) {
        return switch (reading.asks(user)) {
            case EVERYBODY -> judgement(Answer.yes(), name, List.of(name + " asks everybody for a second factor."));
            case CONFIGURED -> ifConfigured(user, name, registered);
            case UNCLEAR ->
                judgement(
                        Answer.unknown("KEYCLOAK_FLOW_HAS_CONDITIONS"),
                        name,
                        List.of(name + " asks for a second factor under conditions that cannot be told from outside."));
            case NOBODY ->
                judgement(
                        Answer.no("KEYCLOAK_ASKS_NOBODY"),
                        name,
                        List.of(name + " asks this account for no second factor."));
        };
    }

    private Judgement ifConfigured(KeycloakUser user, String name, Answer registered) {
        List<String> words = new ArrayList<>();
        words.add(name + " asks those for a second factor who have set one up.");
        if (registered.state() == AnswerState.YES) {
            return judgement(ofRegistered(user, words), name, words);
        }
        List<String> pending =
                user.requiredActions().stream().filter(SET_UP_ACTIONS::contains).toList();
        if (!pending.isEmpty()) {
            words.add("The required action " + String.join(", ", pending)
                    + " is pending: whoever signs in first, with the password alone, sets the second factor up.");
        }
        Answer answer = registered.state() == AnswerState.NO
                ? Answer.no("KEYCLOAK_ONLY_IF_SET_UP")
                : new Answer(AnswerState.UNKNOWN, registered.reason());
        return judgement(answer, name, words);
    }

    /** A second factor that no execution in use asks for is registered, and the password alone is enough all the same. */
    private Answer ofRegistered(KeycloakUser user, List<String> words) {
        return switch (reading.isSetUp(user)) {
            case YES -> Answer.yes();
            case UNKNOWN -> Answer.unknown("KEYCLOAK_FACTOR_NOT_KNOWN");
            case NO -> {
                words.add("It asks for " + reading.factors() + ", which this account has not set up; " + held(user)
                        + " is not asked for, so that the password alone is enough.");
                yield Answer.no("KEYCLOAK_FACTOR_NOT_ASKED");
            }
        };
    }

    private static String held(KeycloakUser user) {
        return Objects.requireNonNullElse(user.credentials(), List.<Credential>of()).stream()
                .map(Credential::type)
                .filter(type -> !type.equals("password"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A broker's log-in leads past the realm's second factor; what the other provider asks for is not known here. */
    private Judgement throughBrokers(KeycloakUser user, Judgement byFlow) {
        boolean elsewhere = !user.identityLinks().isEmpty() && user.linkedBy() != KeycloakUser.LinkedBy.BROKER;
        if (!elsewhere || byFlow.answer().state() != AnswerState.YES) {
            return byFlow;
        }
        String providers = String.join(
                ", ", user.identityLinks().stream().map(link -> link.provider()).toList());
        List<String> notes = new ArrayList<>(byFlow.notes());
        notes.add("The account can also be opened by a log-in at " + providers
                + ", which does not pass this flow's second factor.");
        return judgement(Answer.unknown("IDENTITY_PROVIDER_DECIDES"), byFlow.policy(), notes);
    }

    private Judgement judgement(Answer answer, @Nullable String name, List<String> notes) {
        Effect effect = switch (answer.state()) {
            case YES -> Effect.ENFORCES;
            case NO -> Effect.WEAKER;
            case UNKNOWN -> Effect.UNCLEAR;
        };
        List<Bearing> bearings = name == null || flow == null
                ? List.of()
                : List.of(new Bearing(
                        String.valueOf(flow.alias()),
                        name,
                        effect,
                        "everybody who signs in with a browser",
                        null,
                        reading.factors(),
                        List.of(),
                        answer.reason()));
        Answer resistant = answer.state() == AnswerState.YES && reading.onlyResistant()
                ? Answer.yes()
                : new Answer(
                        answer.state() == AnswerState.UNKNOWN ? AnswerState.UNKNOWN : AnswerState.NO,
                        answer.state() == AnswerState.UNKNOWN ? answer.reason() : "WEAKER_METHODS_SUFFICE");
        return new Judgement(answer, name, bearings, List.of(), resistant, notes);
    }
}
