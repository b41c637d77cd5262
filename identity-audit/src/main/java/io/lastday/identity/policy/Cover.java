package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether policies together leave a sign-in open. YES is a proof that they do not; NO names a sign-in that surely gets through;
 * in between nobody can say.
 */
final class Cover {

    static final String SEVERAL = "COVERED_BY_SEVERAL";

    private final SignIns signIns;
    private final Escapes escapes;

    Cover(SignIns signIns, Escapes escapes) {
        this.signIns = signIns;
        this.escapes = escapes;
    }

    Judgement judge(List<Reached> reached) {
        List<Bearing> bearings = reached.stream().map(Reached::bearing).toList();
        Optional<List<Box>> left = left(reached, Reached::holds, judged -> judged.guarded(Guarantee.MULTI_FACTOR));
        Decision decision = decide(reached, left);
        Answer resistant = answer(
                left(reached, Reached::holds, judged -> judged.guarded(Guarantee.PHISHING_RESISTANT)),
                left(reached, Reached::mayHold, JudgedPolicy::perhapsResistant));
        List<Box> open = left.orElse(List.of()).stream().filter(signIns::isReal).toList();
        boolean named = reached.stream()
                .anyMatch(
                        policy -> policy.holds() && policy.judged().guarantee().isMultiFactor());
        return new Judgement(
                decision.answer,
                decision.policy,
                bearings,
                named ? escapes.of(open) : List.of(),
                resistant,
                decision.notes);
    }

    private record Decision(Answer answer, @Nullable String policy, List<String> notes) {}

    private Decision decide(List<Reached> reached, Optional<List<Box>> left) {
        if (left.isPresent() && left.get().isEmpty()) {
            return enforced(reached);
        }
        Optional<List<Box>> perhaps = left(reached, Reached::mayHold, JudgedPolicy::perhapsGuarded);
        if (perhaps.isPresent() && perhaps.get().isEmpty()) {
            Reached unclear = reached.stream()
                    .filter(Reached::mayHold)
                    .filter(policy -> !policy.holds() || policy.judged().doubt().isPresent())
                    .findFirst()
                    .orElseThrow();
            return new Decision(Answer.unknown(unclear.doubt()), unclear.name(), List.of());
        }
        if (!hasRealWayRound(left) || !hasRealWayRound(perhaps)) {
            return new Decision(
                    Answer.unknown(SEVERAL),
                    names(reached.stream().filter(Reached::mayHold).toList()),
                    List.of(
                            "Several policies each leave something open; whether another one covers it rests on overlaps of"
                                    + " places, devices or applications that cannot be read. Cover everything with one policy."));
        }
        return open(reached, real(left));
    }

    private List<Box> real(Optional<List<Box>> left) {
        return left.orElse(List.of()).stream().filter(signIns::isReal).toList();
    }

    private boolean hasRealWayRound(Optional<List<Box>> left) {
        return !real(left).isEmpty();
    }

    private Answer answer(Optional<List<Box>> left, Optional<List<Box>> perhaps) {
        if (left.isPresent() && left.get().isEmpty()) {
            return Answer.yes();
        }
        boolean surelyOpen = hasRealWayRound(left) && hasRealWayRound(perhaps);
        return surelyOpen ? Answer.no("WEAKER_METHODS_SUFFICE") : Answer.unknown(SEVERAL);
    }

    private Optional<List<Box>> left(
            List<Reached> reached, Predicate<Reached> which, Function<JudgedPolicy, List<Box>> boxes) {
        return signIns.without(reached.stream()
                .filter(which)
                .flatMap(policy -> boxes.apply(policy.judged()).stream())
                .toList());
    }

    /** The one policy that does it alone, or as few as do it together. */
    private Decision enforced(List<Reached> reached) {
        List<Reached> guarding = reached.stream()
                .filter(Reached::holds)
                .filter(policy -> policy.judged().guarantee().isMultiFactor())
                .toList();
        Optional<Reached> alone =
                guarding.stream().filter(policy -> covers(List.of(policy))).findFirst();
        if (alone.isPresent()) {
            return new Decision(Answer.yes(), alone.get().name(), List.of());
        }
        List<Reached> few = new ArrayList<>(guarding);
        for (Reached policy : guarding) {
            List<Reached> fewer = few.stream().filter(other -> other != policy).toList();
            if (covers(fewer)) {
                few.remove(policy);
            }
        }
        return new Decision(
                Answer.yes(),
                names(few),
                List.of("No policy covers every sign-in alone; together these leave none open: " + names(few) + "."));
    }

    private boolean covers(List<Reached> policies) {
        return left(policies, policy -> true, judged -> judged.guarded(Guarantee.MULTI_FACTOR))
                .filter(List::isEmpty)
                .isPresent();
    }

    /** A way round is there for sure: the nearest miss is the reason. */
    private Decision open(List<Reached> reached, List<Box> left) {
        Optional<Reached> excluding = reached.stream()
                .filter(Reached::leavesOut)
                .filter(policy -> policy.judged().guarantee().isMultiFactor())
                .filter(policy -> covers(withHolding(reached, policy)))
                .findFirst();
        if (excluding.isPresent()) {
            return no("EXCLUDED", excluding.get());
        }
        Optional<Reached> nearest = reached.stream()
                .filter(Reached::holds)
                .filter(Reached::isSecondFactor)
                .min(Comparator.comparingInt(policy -> policy.judged().escapes().size()));
        return nearest.map(policy -> no(Reasons.of(left), policy)).orElseGet(() -> without(reached));
    }

    private static List<Reached> withHolding(List<Reached> reached, Reached one) {
        return Stream.concat(reached.stream().filter(Reached::holds), Stream.of(one))
                .toList();
    }

    private static Decision without(List<Reached> reached) {
        return first(reached, Reached::hasOtherWay, "OTHER_CONTROL_SUFFICES")
                .or(() -> first(reached, Reached::leavesOut, "EXCLUDED"))
                .or(() -> first(reached, Reached::onlyReports, "REPORT_ONLY"))
                .orElseGet(() -> new Decision(
                        Answer.no("NO_POLICY"),
                        null,
                        List.of("No Conditional Access policy that demands a second factor takes this person in.")));
    }

    private static Optional<Decision> first(List<Reached> reached, Predicate<Reached> which, String reason) {
        return reached.stream().filter(which).findFirst().map(policy -> no(reason, policy));
    }

    private static Decision no(String reason, Reached policy) {
        return new Decision(Answer.no(reason), policy.name(), List.of());
    }

    private static String names(List<Reached> policies) {
        return policies.stream().map(Reached::name).distinct().collect(Collectors.joining(" + "));
    }
}
