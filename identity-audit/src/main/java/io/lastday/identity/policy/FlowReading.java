package io.lastday.identity.policy;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.Flow.Execution;
import io.lastday.identity.directory.KeycloakUser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Of whom a flow's executions ask a second factor. */
final class FlowReading {

    private static final Set<String> RESISTANT =
            Set.of("webauthn-authenticator", "webauthn-authenticator-passwordless");
    private static final String OTP = "otp";

    /** What asks for a second factor, and which credential it asks for. */
    private static final Map<String, String> SECOND_FACTORS = Map.of(
            "auth-otp-form",
            OTP,
            "webauthn-authenticator",
            "webauthn",
            "webauthn-authenticator-passwordless",
            "webauthn-passwordless",
            "auth-recovery-authn-code-form",
            "recovery-authn-codes");

    private static final String CONFIGURED = "conditional-user-configured";
    private static final String CREDENTIAL = "conditional-credential";
    private static final String ROLE = "conditional-user-role";
    private static final String OWN_CONDITIONS = "auth-conditional-otp-form";
    private static final String TICKET = "auth-spnego";

    private final List<Block> blocks;
    private final boolean ticket;

    FlowReading(List<Execution> executions) {
        this.blocks = blocks(executions);
        this.ticket =
                executions.stream().anyMatch(execution -> TICKET.equals(execution.provider()) && inUse(execution));
    }

    /** Of whom it is asked, least first. */
    enum Asked {
        NOBODY,
        UNCLEAR,
        CONFIGURED,
        EVERYBODY
    }

    /** A subflow and the executions directly below it. */
    private record Block(Execution head, List<Execution> content) {

        List<Execution> factors() {
            return content.stream()
                    .filter(execution -> SECOND_FACTORS.containsKey(String.valueOf(execution.provider())))
                    .filter(FlowReading::inUse)
                    .toList();
        }
    }

    /** A log-in by ticket goes past the forms, and so past the second factor behind them. */
    Asked asks(KeycloakUser user) {
        Asked asked = blocks.stream()
                .map(block -> asked(block, user))
                .max(Enum::compareTo)
                .orElse(Asked.NOBODY);
        return ticket && asked.compareTo(Asked.UNCLEAR) > 0 ? Asked.UNCLEAR : asked;
    }

    /**
     * Whether the account has what a subflow behind "user configured" asks for. Where it has not, the subflow is passed over, and
     * whatever else the account holds is asked for by nobody.
     */
    AnswerState isSetUp(KeycloakUser user) {
        List<AnswerState> states = blocks.stream()
                .filter(block -> asked(block, user) == Asked.CONFIGURED)
                .map(block -> isSetUp(block, user))
                .toList();
        return any(states);
    }

    /** Required ones have to be set up all, and make Keycloak pass over alternatives beside them; of alternatives one is enough. */
    private static AnswerState isSetUp(Block block, KeycloakUser user) {
        List<AnswerState> required = block.factors().stream()
                .filter(factor -> "REQUIRED".equals(factor.requirement()))
                .map(factor -> has(user, factor))
                .toList();
        return required.isEmpty()
                ? any(block.factors().stream().map(factor -> has(user, factor)).toList())
                : all(required);
    }

    private static AnswerState any(List<AnswerState> states) {
        if (states.contains(AnswerState.YES)) {
            return AnswerState.YES;
        }
        return states.contains(AnswerState.UNKNOWN) ? AnswerState.UNKNOWN : AnswerState.NO;
    }

    private static AnswerState all(List<AnswerState> states) {
        if (states.contains(AnswerState.NO)) {
            return AnswerState.NO;
        }
        return states.contains(AnswerState.UNKNOWN) ? AnswerState.UNKNOWN : AnswerState.YES;
    }

    private static AnswerState has(KeycloakUser user, Execution factor) {
        String type = SECOND_FACTORS.get(String.valueOf(factor.provider()));
        if (OTP.equals(type) && Boolean.TRUE.equals(user.totp())) {
            return AnswerState.YES;
        }
        if (user.credentials() == null) {
            return AnswerState.UNKNOWN;
        }
        return user.credentials().stream()
                        .anyMatch(credential -> credential.type().equals(type))
                ? AnswerState.YES
                : AnswerState.NO;
    }

    boolean onlyResistant() {
        List<Execution> factors =
                blocks.stream().map(Block::factors).flatMap(Collection::stream).toList();
        return !factors.isEmpty() && factors.stream().allMatch(factor -> RESISTANT.contains(factor.provider()));
    }

    /** The second factors in use, in Keycloak's own words. */
    String factors() {
        String words = blocks.stream()
                .map(Block::factors)
                .flatMap(Collection::stream)
                .map(factor -> String.valueOf(factor.provider()))
                .distinct()
                .collect(Collectors.joining(" OR "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static Asked asked(Block block, KeycloakUser user) {
        if (!inUse(block.head())) {
            return Asked.NOBODY;
        }
        if (block.content().stream().anyMatch(each -> OWN_CONDITIONS.equals(each.provider()) && inUse(each))) {
            return Asked.UNCLEAR;
        }
        List<Execution> factors = block.factors();
        if (factors.isEmpty()) {
            return Asked.NOBODY;
        }
        if ("CONDITIONAL".equals(block.head().requirement())) {
            return byConditions(block.content(), user);
        }
        boolean required = factors.stream().anyMatch(factor -> "REQUIRED".equals(factor.requirement()));
        boolean blockRequired = "REQUIRED".equals(block.head().requirement());
        return required || blockRequired ? Asked.EVERYBODY : Asked.UNCLEAR;
    }

    /** Every condition has to hold: the one that is asked of the fewest decides. */
    private static Asked byConditions(List<Execution> content, KeycloakUser user) {
        List<Execution> conditions = content.stream()
                .filter(FlowReading::inUse)
                .filter(each -> String.valueOf(each.provider()).startsWith("conditional-"))
                .toList();
        if (conditions.isEmpty()) {
            return Asked.NOBODY;
        }
        return conditions.stream()
                .map(condition -> byCondition(condition, user))
                .min(Enum::compareTo)
                .orElse(Asked.UNCLEAR);
    }

    private static Asked byCondition(Execution condition, KeycloakUser user) {
        return switch (String.valueOf(condition.provider())) {
            case CONFIGURED -> Asked.CONFIGURED;
            // asks whoever has not already proved it by that very credential
            case CREDENTIAL -> Asked.EVERYBODY;
            case ROLE -> byRole(condition, user);
            default -> Asked.UNCLEAR;
        };
    }

    private static Asked byRole(Execution condition, KeycloakUser user) {
        String role = condition.config().get("condUserRole");
        if (role == null || user.roles() == null) {
            return Asked.UNCLEAR;
        }
        boolean negated = Boolean.parseBoolean(condition.config().get("negate"));
        return user.roles().contains(role) == negated ? Asked.NOBODY : Asked.EVERYBODY;
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
