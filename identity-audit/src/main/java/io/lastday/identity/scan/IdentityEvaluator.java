package io.lastday.identity.scan;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Methods;
import io.lastday.identity.directory.Sources;
import io.lastday.identity.emergency.EmergencyRecord;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for every person from the last whole walks, one after another. Without one of Entra nothing is concluded: somebody who
 * is known to Keycloak would seem to have no other account. Held for everybody at once are only policies, groups' names, shared
 * telephones and digests of addresses.
 */
public final class IdentityEvaluator implements Evaluator {

    private final JsonMapper json;
    private final FactBodies bodies;
    private final Settings settings;
    private final Function<Instant, Mono<EmergencyRecord>> tried;
    private final RuleBook book;

    /** Knows of trials of emergency accounts what the configuration says. */
    public IdentityEvaluator(JsonMapper json, Settings settings) {
        this(json, settings, asOf -> Mono.just(EmergencyRecord.configured(settings.accounts())));
    }

    /** @param tried what was known of the emergency accounts at a time */
    IdentityEvaluator(JsonMapper json, Settings settings, Function<Instant, Mono<EmergencyRecord>> tried) {
        this.json = json;
        this.bodies = new FactBodies(json);
        this.settings = settings;
        this.tried = tried;
        this.book = RuleBook.with(settings.rules());
    }

    @Override
    public Mono<Conclusion> begin(Facts facts, Instant asOf) {
        return facts.completeAt()
                .filter(complete -> complete.containsKey(Sources.ENTRA))
                .flatMap(complete -> Mono.zip(firm(facts), everybody(facts, complete.keySet()), tried.apply(asOf)))
                .map(known -> conclusion(facts, asOf, known.getT1(), known.getT2(), known.getT3()));
    }

    private Conclusion conclusion(Facts facts, Instant asOf, FirmFacts firm, Known known, EmergencyRecord record) {
        PersonJudge judge = new PersonJudge(
                firm,
                new Populations(Set.copyOf(settings.breakGlass()), settings.accounts()),
                new RecoveryPaths(firm, known.phones, settings.backups(), known.walked.contains(Sources.KEYCLOAK)),
                known.addresses.whole());
        Findings findings = new Findings(book, settings.rules(), record);
        return new IdentityConclusion(facts, json, firm, judge, findings, book, asOf);
    }

    private Mono<FirmFacts> firm(Facts facts) {
        return facts.ofFirm(Sources.ENTRA)
                .concatWith(facts.ofFirm(Sources.KEYCLOAK))
                .collectList()
                .map(bodies::firm);
    }

    /** What has to be known of everybody before anybody can be judged. */
    private record Known(Set<String> walked, SharedPhones phones, AddressBook addresses) {}

    private Mono<Known> everybody(Facts facts, Set<String> walked) {
        return facts.subjects().reduceWith(() -> new Known(walked, new SharedPhones(), new AddressBook()), this::note);
    }

    private Known note(Known known, Subject subject) {
        EntraUser user = null;
        List<KeycloakUser> accounts = new ArrayList<>();
        for (SourceFact said : subject.facts()) {
            Fact fact = said.fact();
            switch (fact.kind()) {
                case Kinds.USER -> user = bodies.read(fact, EntraUser.class);
                case Kinds.ACCOUNT -> accounts.add(bodies.read(fact, KeycloakUser.class));
                case Kinds.METHODS -> known.phones.add(subject.id(), bodies.read(fact, Methods.class));
                default -> {
                    // about this person alone
                }
            }
        }
        known.addresses.add(user, accounts);
        return known;
    }
}
