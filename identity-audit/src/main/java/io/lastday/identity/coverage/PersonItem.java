package io.lastday.identity.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.population.Population;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers, as the API gives them and as an evaluation keeps them. Over several accounts the weakest decides.
 *
 * @param person {@code entra:<id>}, or {@code keycloak:<realm>:<id>} for somebody known there only
 * @param breakGlass a listed emergency account
 * @param asOf the clock reading of the evaluation; added by whoever reads, since what is kept outlives one evaluation
 * @param explanation method, policy, path; only where one person is asked for
 * @param detail the same in parts; only where one person is asked for
 */
public record PersonItem(
        String person,
        String displayName,
        @Nullable String email,
        Population population,
        boolean breakGlass,
        List<AccountItem> accounts,
        Registered registered,
        Answer capable,
        Enforced enforced,
        Answer phishingResistant,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonDetail detail) {

    /** An account by which the person signs in somewhere. */
    public record AccountItem(String system, String id, String username, boolean enabled) {}

    /** @param methods as the sources name them; Keycloak's with the prefix {@code keycloak:} */
    public record Registered(AnswerState state, @Nullable String reason, List<String> methods) {}

    /** @param policy what decides it */
    public record Enforced(
            AnswerState state,
            @Nullable String reason,
            @Nullable String policy) {}

    /** As an evaluation of that time tells it. */
    PersonItem at(Instant time) {
        return with(time, explanation, detail);
    }

    /** As lists show it. */
    PersonItem withoutExplanation() {
        return with(asOf, null, null);
    }

    private PersonItem with(@Nullable Instant time, @Nullable List<String> sentences, @Nullable PersonDetail details) {
        return new PersonItem(
                person,
                displayName,
                email,
                population,
                breakGlass,
                accounts,
                registered,
                capable,
                enforced,
                phishingResistant,
                time,
                sentences,
                details);
    }
}
