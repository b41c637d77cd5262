package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.KeycloakFacts.Execution;
import io.lastday.identity.directory.KeycloakFacts.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads the realm's browser flow: a second factor in a required place is asked of everybody, one behind the condition "user
 * configured" only of those who set one up, who are so the only ones for whom it is enforced.
 */
public final class KeycloakEnforcement {

    private static final Set<String> SECOND_FACTORS =
            Set.of("auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form");
    private static final Set<String> USUAL_CONDITIONS = Set.of("conditional-user-configured", "conditional-credential");

    private KeycloakEnforcement() {}

    private enum Asked {
        NOBODY,
        UNCLEAR,
        CONFIGURED,
        EVERYBODY
    }

    /** @param registered whether the person has a second factor in the realm */
    public static Enforcement of(Flow flow, Answer registered) {
        if (flow.unread() != null) {
            return new Enforcement(
                    Answer.unknown("KEYCLOAK_" + flow.unread()),
                    null,
                    List.of("Keycloak's browser flow could not be read."));
        }
        String name = "Keycloak flow \"" + flow.alias() + "\"";
        return switch (asked(flow.executions())) {
            case EVERYBODY ->
                new Enforcement(Answer.yes(), name, List.of(name + " asks everybody for a second factor."));
            case CONFIGURED -> ifConfigured(name, registered);
            case UNCLEAR ->
                new Enforcement(
                        Answer.unknown("KEYCLOAK_FLOW_HAS_CONDITIONS"),
                        name,
                        List.of(name + " asks for a second factor under conditions of its own."));
            case NOBODY ->
                new Enforcement(
                        Answer.no("KEYCLOAK_ASKS_NOBODY"), name, List.of(name + " asks nobody for a second factor."));
        };
    }

    private static Enforcement ifConfigured(String name, Answer registered) {
        List<String> words = List.of(name + " asks those for a second factor who have set one up.");
        return switch (registered.state()) {
            case YES -> new Enforcement(Answer.yes(), name, words);
            case NO -> new Enforcement(Answer.no("KEYCLOAK_ONLY_IF_SET_UP"), name, words);
            case UNKNOWN -> new Enforcement(new Answer(AnswerState.UNKNOWN, registered.reason()), name, words);
        };
    }

    /** A subflow and the executions directly below it. */
    private record Block(Execution head, List<Execution> content) {}

    private static Asked asked(List<Execution> executions) {
        return blocks(executions).stream()
                .map(KeycloakEnforcement::asked)
                .max(Enum::compareTo)
                .orElse(Asked.NOBODY);
    }

    private static Asked asked(Block block) {
        List<Execution> factors = block.content().stream()
                .filter(execution -> SECOND_FACTORS.contains(String.valueOf(execution.provider())))
                .filter(KeycloakEnforcement::inUse)
                .toList();
        if (factors.isEmpty() || !inUse(block.head())) {
            return Asked.NOBODY;
        }
        if ("CONDITIONAL".equals(block.head().requirement())) {
            return usualConditions(block.content()) ? Asked.CONFIGURED : Asked.UNCLEAR;
        }
        boolean required = factors.stream().anyMatch(factor -> "REQUIRED".equals(factor.requirement()));
        boolean blockRequired = "REQUIRED".equals(block.head().requirement());
        return required || blockRequired ? Asked.EVERYBODY : Asked.UNCLEAR;
    }

    private static boolean usualConditions(List<Execution> content) {
        List<String> conditions = content.stream()
                .filter(KeycloakEnforcement::inUse)
                .map(execution -> String.valueOf(execution.provider()))
                .filter(provider -> provider.startsWith("conditional-"))
                .toList();
        return conditions.contains("conditional-user-configured") && USUAL_CONDITIONS.containsAll(conditions);
    }

    private static boolean inUse(Execution execution) {
        return !"DISABLED".equals(execution.requirement());
    }

    /** Keycloak lists executions depth first with their level: those one level below a subflow belong to it. */
    private static List<Block> blocks(List<Execution> executions) {
        List<Block> blocks = new ArrayList<>();
        Deque<Block> open = new ArrayDeque<>();
        for (Execution execution : executions) {
            while (!open.isEmpty() && open.element().head().level() >= execution.level()) {
                open.pop();
            }
            if (!open.isEmpty()) {
                open.element().content().add(execution);
            }
            if (execution.subflow()) {
                Block block = new Block(execution, new ArrayList<>());
                blocks.add(block);
                open.push(block);
            }
        }
        return blocks;
    }
}
