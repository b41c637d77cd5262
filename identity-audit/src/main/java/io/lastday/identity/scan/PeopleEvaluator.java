package io.lastday.identity.scan;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Methods;
import io.lastday.identity.directory.Sources;
import io.lastday.identity.population.Populations;
import io.lastday.identity.recovery.RecoveryPaths;
import io.lastday.identity.recovery.SharedPhones;
import io.lastday.identity.rule.Findings;
import io.lastday.identity.rule.RuleBook;
import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.Evaluator;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.Facts;
import io.lastday.platform.walk.SourceFact;
import io.lastday.platform.walk.Subject;
import java.time.Instant;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for every person from the last whole walks, one after another. Without one of Entra nothing is concluded: somebody who
 * is known to Keycloak would seem to have no other account. Held for everybody at once are only policies, groups' names, shared
 * telephones and digests of addresses.
 */
public final class PeopleEvaluator implements Evaluator {

    private final JsonMapper json;
    private final FactBodies bodies;
    private final Settings settings;
    private final RuleBook book;

    public PeopleEvaluator(JsonMapper json, Settings settings) {
        this.json = json;
        this.bodies = new FactBodies(json);
        this.settings = settings;
        this.book = RuleBook.with(settings.rules());
    }

    @Override
    public Mono<Conclusion> begin(Facts facts, Instant asOf) {
        return facts.completeAt()
                .filter(complete -> complete.containsKey(Sources.ENTRA))
                .flatMap(complete -> Mono.zip(firm(facts), phones(facts), addresses(facts)))
                .map(known -> conclusion(facts, asOf, known.getT1(), known.getT2(), known.getT3()));
    }

    private Conclusion conclusion(
            Facts facts, Instant asOf, FirmFacts firm, SharedPhones phones, AddressBook addresses) {
        PersonJudge judge = new PersonJudge(
                firm,
                new Populations(Set.copyOf(settings.breakGlass()), settings.accounts()),
                new RecoveryPaths(firm, phones, settings.backups()),
                addresses);
        Findings findings = new Findings(book, settings.rules(), settings.accounts());
        return new IdentityConclusion(facts, json, judge, findings, book, asOf);
    }

    private Mono<FirmFacts> firm(Facts facts) {
        return facts.ofFirm(Sources.ENTRA)
                .concatWith(facts.ofFirm(Sources.KEYCLOAK))
                .collectList()
                .map(bodies::firm);
    }

    private Mono<SharedPhones> phones(Facts facts) {
        return ofKind(facts, Kinds.METHODS).reduceWith(SharedPhones::new, (phones, fact) -> {
            phones.add(fact.subject(), bodies.read(fact, Methods.class));
            return phones;
        });
    }

    private Mono<AddressBook> addresses(Facts facts) {
        return ofKind(facts, Kinds.USER)
                .reduceWith(AddressBook.Builder::new, (builder, fact) -> {
                    builder.add(bodies.read(fact, EntraUser.class));
                    return builder;
                })
                .map(AddressBook.Builder::build)
                .flatMap(book -> ofKind(facts, Kinds.ACCOUNT)
                        .doOnNext(fact -> book.add(bodies.read(fact, KeycloakUser.class)))
                        .then(Mono.just(book)));
    }

    private static Flux<Fact> ofKind(Facts facts, String kind) {
        return facts.subjects()
                .concatMapIterable(Subject::facts)
                .map(SourceFact::fact)
                .filter(fact -> fact.kind().equals(kind));
    }
}
