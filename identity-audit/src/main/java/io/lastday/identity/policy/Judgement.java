package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether multi-factor authentication is enforced for one account, and all that the answer rests on.
 *
 * @param policy name of what decides it; several names where several decide it together
 * @param bearings every policy that bears on the account, those that do not help included
 * @param escapes sign-ins that get through without a second factor after all policies
 * @param phishingResistant whether a phishing-resistant method is enforced
 * @param notes what else has to be known, in sentences
 */
public record Judgement(
        Answer answer,
        @Nullable String policy,
        List<Bearing> bearings,
        List<Escape> escapes,
        Answer phishingResistant,
        List<String> notes) {

    public Judgement {
        bearings = List.copyOf(bearings);
        escapes = List.copyOf(escapes);
        notes = List.copyOf(notes);
    }
}
