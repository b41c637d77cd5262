package io.lastday.identity.scan;

import io.lastday.identity.coverage.CoverageSummary;
import io.lastday.identity.coverage.PersonFacets;
import io.lastday.identity.coverage.PersonItem;
import io.lastday.identity.coverage.PopulationTally;
import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.KeycloakFacts;
import io.lastday.identity.directory.Sources;
import io.lastday.identity.population.Population;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.evaluation.Evaluation;
import io.lastday.platform.evaluation.EvaluationInput;
import io.lastday.platform.evaluation.WholeEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for every person from the last whole walks. Without one of Entra nothing is concluded: somebody who is known to
 * Keycloak would seem to have no other account.
 */
public final class IdentityEvaluator implements WholeEvaluator {

    private final JsonMapper json;
    private final List<String> breakGlass;

    public IdentityEvaluator(JsonMapper json, List<String> breakGlass) {
        this.json = json;
        this.breakGlass = List.copyOf(breakGlass);
    }

    @Override
    public Optional<Evaluation> evaluate(EvaluationInput input) {
        Optional<EntraFacts> entra = facts(input, Sources.ENTRA, EntraFacts.class);
        return entra.isPresent() ? Optional.of(evaluate(entra, input)) : Optional.empty();
    }

    private <F> Optional<F> facts(EvaluationInput input, String source, Class<F> type) {
        return input.source(source).map(snapshot -> json.readValue(snapshot.facts(), type));
    }

    private Evaluation evaluate(Optional<EntraFacts> entra, EvaluationInput input) {
        Optional<KeycloakFacts> keycloak = facts(input, Sources.KEYCLOAK, KeycloakFacts.class);
        PersonAnswers answers = new PersonAnswers(entra, keycloak, breakGlass, input.asOf());
        List<PersonItem> people =
                PersonJoin.join(entra, keycloak).stream().map(answers::of).toList();
        List<PopulationTally> tallies = PopulationTally.over(people);
        Map<String, Long> counts = tallies.stream()
                .collect(Collectors.toMap(
                        tally -> tally.population().name().toLowerCase(Locale.ROOT), PopulationTally::total));
        return new Evaluation(
                json.writeValueAsString(new CoverageSummary(tallies, List.of())),
                counts,
                people.stream().map(this::row).toList());
    }

    private EvaluatedRow row(PersonItem person) {
        Map<String, String> facets = new HashMap<>();
        facets.put(PersonFacets.POPULATION, person.population().name());
        facets.put(PersonFacets.COUNTED, String.valueOf(person.population() != Population.NOT_COUNTED));
        facets.put(PersonFacets.REGISTERED, person.registered().state().name());
        facets.put(PersonFacets.CAPABLE, person.capable().state().name());
        facets.put(PersonFacets.ENFORCED, person.enforced().state().name());
        facets.put(
                PersonFacets.PHISHING_RESISTANT,
                person.phishingResistant().state().name());
        return new EvaluatedRow(
                person.person(),
                person.displayName().toLowerCase(Locale.ROOT),
                search(person),
                facets,
                json.writeValueAsString(person));
    }

    private static String search(PersonItem person) {
        Stream<String> accounts = person.accounts().stream().map(PersonItem.AccountItem::username);
        return Stream.concat(Stream.of(person.displayName(), person.email()).filter(Objects::nonNull), accounts)
                .distinct()
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
