package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.SignInSample;
import io.lastday.identity.policy.Bearing.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds an answer against Microsoft's own What-If evaluation of a few sign-ins. A YES that it does not bear out is not believed. */
public final class WhatIf {

    private static final Set<Effect> ASKING = EnumSet.of(Effect.ENFORCES, Effect.BLOCKS, Effect.WEAKER);

    private WhatIf() {}

    /** The judgement, with a note for each sample, or unknown where Microsoft sees it otherwise. */
    public static Judgement confirmed(Judgement judgement, Collection<SignInSample> samples) {
        Set<String> asking = judgement.bearings().stream()
                .filter(bearing -> ASKING.contains(bearing.effect()))
                .map(Bearing::id)
                .collect(Collectors.toSet());
        if (judgement.answer().state() != AnswerState.YES || samples.isEmpty() || asking.isEmpty()) {
            return judgement;
        }
        List<String> notes = new ArrayList<>(judgement.notes());
        boolean agreed = true;
        for (SignInSample sample : samples) {
            boolean applies = applied(sample).stream().anyMatch(asking::contains);
            agreed = agreed && applies;
            notes.add("Microsoft's What-If evaluation of a sign-in to " + sample.application()
                    + (applies ? " agrees: a policy that asks applies." : " finds no policy that asks."));
        }
        Answer answer = agreed ? judgement.answer() : Answer.unknown("WHAT_IF_DISAGREES");
        return new Judgement(
                answer,
                judgement.policy(),
                judgement.bearings(),
                judgement.escapes(),
                judgement.phishingResistant(),
                notes);
    }

    private static List<String> applied(SignInSample sample) {
        return Objects.requireNonNullElse(sample.policies(), List.<SignInSample.Verdict>of()).stream()
                .filter(policy -> Boolean.TRUE.equals(policy.applies()))
                .filter(policy -> "enabled".equals(policy.state()))
                .map(SignInSample.Verdict::policy)
                .toList();
    }
}
