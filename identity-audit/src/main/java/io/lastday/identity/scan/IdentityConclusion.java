package io.lastday.identity.scan;

import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.directory.Sources;
import io.lastday.identity.person.Person;
import io.lastday.identity.rule.Findings;
import io.lastday.identity.rule.Rule;
import io.lastday.identity.rule.RuleBook;
import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.walk.Facts;
import io.lastday.platform.walk.SourceFact;
import io.lastday.platform.walk.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Judges one person after another and forgets them. */
final class IdentityConclusion implements Conclusion {

    private final Facts facts;
    private final FactBodies bodies;
    private final PersonJudge judge;
    private final Findings findings;
    private final RuleBook book;
    private final PersonRows rows;
    private final JsonMapper json;
    private final Instant asOf;
    private final FirmFacts firm;
    private final Figures figures = new Figures();

    IdentityConclusion(
            Facts facts,
            JsonMapper json,
            FirmFacts firm,
            PersonJudge judge,
            Findings findings,
            RuleBook book,
            Instant asOf) {
        this.facts = facts;
        this.bodies = new FactBodies(json);
        this.judge = judge;
        this.findings = findings;
        this.book = book;
        this.rows = new PersonRows(json);
        this.json = json;
        this.asOf = asOf;
        this.firm = firm;
    }

    @Override
    public Flux<EvaluatedRow> rows() {
        return facts.subjects().concatMapIterable(this::rows);
    }

    private List<EvaluatedRow> rows(Subject subject) {
        return people(subject).stream().map(this::row).toList();
    }

    private EvaluatedRow row(PersonFacts one) {
        Person person = judge.of(one, asOf);
        figures.add(person);
        return rows.row(person, findings.of(person, asOf));
    }

    /** Accounts that name a person whom Entra does not have are people of their own. */
    private List<PersonFacts> people(Subject subject) {
        PersonFacts whole = bodies.person(
                subject.id(), subject.facts().stream().map(SourceFact::fact).toList());
        if (whole.user() != null) {
            return List.of(whole);
        }
        return whole.accounts().stream().map(IdentityConclusion::alone).toList();
    }

    private static PersonFacts alone(KeycloakUser account) {
        return new PersonFacts(
                "keycloak:" + account.realm() + ":" + account.id(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(account),
                List.of());
    }

    @Override
    public String summary() {
        return json.writeValueAsString(figures.summary(firm.unread().values()));
    }

    @Override
    public Map<String, Long> counts() {
        return figures.totals();
    }

    @Override
    public Set<String> restsOn(String rule) {
        return book.rule(rule).map(Rule::restsOn).orElse(Set.of(Sources.ENTRA, Sources.KEYCLOAK));
    }
}
