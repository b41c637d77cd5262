package io.lastday.identity.scan;

import io.lastday.identity.coverage.PersonDetail;
import io.lastday.identity.coverage.PersonDetail.Effect;
import io.lastday.identity.coverage.PersonFacets;
import io.lastday.identity.coverage.PersonItem;
import io.lastday.identity.coverage.PersonItem.AccountItem;
import io.lastday.identity.coverage.PersonItem.Enforced;
import io.lastday.identity.coverage.PersonItem.Registered;
import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.explain.Explanation;
import io.lastday.identity.explain.Verdicts;
import io.lastday.identity.person.Account;
import io.lastday.identity.person.Person;
import io.lastday.identity.policy.Bearing;
import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.PathState;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.finding.RaisedFinding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A judged person as the row that is kept, and as the API shows it. */
final class PersonRows {

    private final JsonMapper json;

    PersonRows(JsonMapper json) {
        this.json = json;
    }

    EvaluatedRow row(Person person, List<RaisedFinding> findings) {
        PersonItem item = item(person);
        return new EvaluatedRow(
                item.person(),
                item.displayName().toLowerCase(Locale.ROOT),
                search(item),
                facets(person),
                json.writeValueAsString(item),
                findings);
    }

    private static Map<String, String> facets(Person person) {
        Map<String, String> facets = new HashMap<>();
        facets.put(PersonFacets.POPULATION, person.population().name());
        facets.put(PersonFacets.COUNTED, String.valueOf(person.population().isCounted()));
        facets.put(PersonFacets.REGISTERED, person.registered().state().name());
        facets.put(PersonFacets.CAPABLE, person.capable().state().name());
        facets.put(PersonFacets.ENFORCED, person.enforced().state().name());
        facets.put(
                PersonFacets.PHISHING_RESISTANT,
                person.phishingResistant().state().name());
        facets.putAll(recovery(PathState.byKind(person.paths())));
        return facets;
    }

    private static Map<String, String> recovery(Map<PathKind, PathState> states) {
        Map<String, String> facets = new HashMap<>();
        states.forEach((kind, state) -> facets.put(PersonFacets.path(kind), state.name()));
        states.values().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(best -> facets.put(PersonFacets.RECOVERY, best.name()));
        return facets;
    }

    private static PersonItem item(Person person) {
        return new PersonItem(
                person.id(),
                displayName(person),
                email(person),
                person.population(),
                person.breakGlass(),
                person.accounts().stream()
                        .map(account ->
                                new AccountItem(account.system(), account.id(), account.username(), account.enabled()))
                        .toList(),
                new Registered(person.registered().state(), person.registered().reason(), methods(person)),
                person.capable(),
                new Enforced(person.enforced().state(), person.enforced().reason(), person.policy()),
                person.phishingResistant(),
                null,
                Explanation.of(person),
                detail(person));
    }

    private static List<String> methods(Person person) {
        return person.deciding().stream()
                .flatMap(account -> account.held().methods().stream().map(method -> prefix(account) + method.word()))
                .distinct()
                .toList();
    }

    private static String prefix(Account account) {
        return account.system().equals("KEYCLOAK") ? "keycloak:" : "";
    }

    private static PersonDetail detail(Person person) {
        return new PersonDetail(
                person.accounts().stream().flatMap(PersonRows::methods).toList(),
                person.accounts().stream().flatMap(PersonRows::policies).toList(),
                person.links().stream()
                        .map(link -> new PersonDetail.LinkItem(
                                link.system(), link.account(), link.username(), link.reason(), link.conflict()))
                        .toList(),
                person.paths(),
                person.marks(),
                Verdicts.of(person));
    }

    private static Stream<PersonDetail.MethodItem> methods(Account account) {
        return account.held().methods().stream()
                .map(method -> new PersonDetail.MethodItem(
                        account.system(), method.word(), method.worth(), method.label(), method.created()));
    }

    private static Stream<PersonDetail.PolicyItem> policies(Account account) {
        return account.judgement().bearings().stream()
                .map(bearing -> new PersonDetail.PolicyItem(
                        account.system(),
                        bearing.id(),
                        bearing.name(),
                        effect(bearing),
                        bearing.included(),
                        bearing.excluded(),
                        bearing.grant(),
                        bearing.escapes().stream()
                                .map(escape -> new PersonDetail.Escape(escape.kind(), escape.what()))
                                .toList(),
                        bearing.reason()));
    }

    private static Effect effect(Bearing bearing) {
        return switch (bearing.effect()) {
            case ENFORCES, BLOCKS -> Effect.ENFORCES;
            case WEAKER -> Effect.WEAKER;
            case REPORTS_ONLY -> Effect.REPORTS_ONLY;
            case EXCLUDED -> Effect.EXCLUDED;
            case UNCLEAR -> Effect.UNCLEAR;
        };
    }

    private static String displayName(Person person) {
        EntraUser user = person.facts().user();
        String name = user == null ? person.facts().accounts().getFirst().displayName() : user.displayName();
        return name == null || name.isBlank() ? person.id() : name;
    }

    private static @Nullable String email(Person person) {
        EntraUser user = person.facts().user();
        return user == null ? person.facts().accounts().getFirst().email() : user.userPrincipalName();
    }

    private static String search(PersonItem person) {
        Stream<String> accounts = person.accounts().stream().map(AccountItem::username);
        return Stream.concat(Stream.of(person.displayName(), person.email()).filter(Objects::nonNull), accounts)
                .distinct()
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
