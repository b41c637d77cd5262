package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.AccessPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads Conditional Access and security defaults for one account after another. Report-only policies protect nobody, exclusions
 * take away, a grant that something else satisfies is weaker than one that nothing else does. Accounts that policies reach in the
 * same way are judged once.
 */
public final class EntraJudge {

    private static final int REMEMBERED = 2048;
    private static final String OLD_SETTING =
            "The old per-user setting is not seen: Graph v1.0 does not give it. Where it is still in use, move to Conditional Access.";

    private final FirmPolicies firm;
    private final List<JudgedPolicy> policies;
    private final Audience audience;
    private final Cover cover;
    private final Map<List<Reach>, Judgement> judged = new ConcurrentHashMap<>();

    public EntraJudge(FirmPolicies firm) {
        SignIns signIns = new SignIns(Conditions.axes(firm.policies()), firm.knownLocations());
        Escapes escapes = new Escapes(firm.knownLocations());
        ScopeReader scopes = new ScopeReader(signIns);
        this.firm = firm;
        this.policies = firm.policies().stream()
                .map(policy -> judged(policy, scopes, signIns, escapes))
                .filter(JudgedPolicy::matters)
                .toList();
        this.audience = new Audience(firm.groups());
        this.cover = new Cover(signIns, escapes);
    }

    private static JudgedPolicy judged(AccessPolicy policy, ScopeReader scopes, SignIns signIns, Escapes escapes) {
        Scope scope = scopes.of(policy);
        List<Box> left = scope instanceof Scope.At(List<Box> boxes)
                ? signIns.without(boxes).orElse(List.of(Box.EVERYTHING))
                : List.of();
        return new JudgedPolicy(policy, Guarantee.of(policy.grantControls()), scope, left, escapes.of(left));
    }

    /** How every policy that matters bears on the account, and what follows. */
    public Judgement judge(PolicySubject subject) {
        if (firm.unread() != null) {
            return withoutPolicies(subject, firm.unread());
        }
        List<Reach> reaches = policies.stream()
                .map(policy -> audience.of(policy.policy().conditions().users(), subject))
                .toList();
        return withSecurityDefaults(remembered(reaches), subject);
    }

    private Judgement remembered(List<Reach> reaches) {
        Judgement known = judged.get(reaches);
        if (known != null) {
            return known;
        }
        Judgement made = cover.judge(reached(reaches));
        if (judged.size() < REMEMBERED) {
            judged.put(reaches, made);
        }
        return made;
    }

    private List<Reached> reached(List<Reach> reaches) {
        List<Reached> reached = new ArrayList<>();
        for (int i = 0; i < reaches.size(); i++) {
            reached.add(new Reached(policies.get(i), reaches.get(i)));
        }
        return reached.stream().filter(Reached::isMeant).toList();
    }

    private Judgement withoutPolicies(PolicySubject subject, String reason) {
        Judgement unknown = new Judgement(
                Answer.unknown(reason),
                null,
                List.of(),
                List.of(),
                Answer.unknown(reason),
                List.of("Conditional Access could not be read: " + reason + "."));
        return withSecurityDefaults(unknown, subject);
    }

    private Judgement withSecurityDefaults(Judgement judgement, PolicySubject subject) {
        if (judgement.answer().state() == AnswerState.YES) {
            return judgement;
        }
        if (firm.securityDefaults() == null) {
            return withDefaultsUnread(judgement);
        }
        return firm.securityDefaults() ? byDefaults(judgement, subject) : noted(judgement, OLD_SETTING);
    }

    /** Security defaults and Conditional Access are never on together. */
    private Judgement withDefaultsUnread(Judgement judgement) {
        boolean conditionalAccess = policies.stream().anyMatch(JudgedPolicy::isOn);
        if (conditionalAccess || judgement.answer().state() == AnswerState.UNKNOWN) {
            return noted(judgement, OLD_SETTING);
        }
        Judgement open = noted(judgement, "Whether security defaults are on could not be read.");
        return answered(open, Answer.unknown("SECURITY_DEFAULTS_UNREAD"), open.policy());
    }

    /** They ask those who hold a role every time, and everybody else when Microsoft finds it necessary. */
    private static Judgement byDefaults(Judgement judgement, PolicySubject subject) {
        boolean holdsRole = !subject.activeRoles().isEmpty();
        Answer answer = holdsRole ? Answer.yes() : Answer.unknown("ONLY_WHEN_MICROSOFT_ASKS");
        String note = holdsRole
                ? "Security defaults are on: they ask holders of a role for a second factor at every sign-in."
                : "Security defaults are on: they ask others for a second factor when Microsoft finds it necessary.";
        return answered(noted(judgement, note), answer, "Security defaults");
    }

    private static Judgement noted(Judgement judgement, String note) {
        List<String> notes = new ArrayList<>(judgement.notes());
        notes.add(note);
        return new Judgement(
                judgement.answer(),
                judgement.policy(),
                judgement.bearings(),
                judgement.escapes(),
                judgement.phishingResistant(),
                notes);
    }

    private static Judgement answered(Judgement judgement, Answer answer, @Nullable String policy) {
        return new Judgement(
                answer,
                policy,
                judgement.bearings(),
                judgement.escapes(),
                judgement.phishingResistant(),
                judgement.notes());
    }
}
