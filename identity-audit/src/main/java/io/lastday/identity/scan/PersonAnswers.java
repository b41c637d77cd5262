package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.coverage.PersonItem;
import io.lastday.identity.coverage.PersonItem.Enforced;
import io.lastday.identity.coverage.PersonItem.Registered;
import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.KeycloakFacts;
import io.lastday.identity.directory.KeycloakFacts.KeycloakUser;
import io.lastday.identity.population.Population;
import io.lastday.identity.scan.PersonJoin.Joined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One person's answers from all their accounts. */
final class PersonAnswers {

    private static final Set<String> SHARED = Set.of("shared", "room", "equipment");

    private final @Nullable EntraPeople entraPeople;
    private final @Nullable EntraAccounts entraAccounts;
    private final @Nullable KeycloakAccounts keycloakAccounts;
    private final Set<String> breakGlass;
    private final Instant asOf;

    PersonAnswers(Optional<EntraFacts> entra, Optional<KeycloakFacts> keycloak, List<String> breakGlass, Instant asOf) {
        this.entraPeople = entra.map(EntraPeople::new).orElse(null);
        this.entraAccounts = entraPeople == null
                ? null
                : entra.map(facts -> new EntraAccounts(facts, entraPeople)).orElse(null);
        this.keycloakAccounts = keycloak.map(KeycloakAccounts::new).orElse(null);
        this.breakGlass = Set.copyOf(breakGlass);
        this.asOf = asOf;
    }

    PersonItem of(Joined person) {
        List<AccountAnswers> accounts = accounts(person);
        List<AccountAnswers> deciding =
                accounts.stream().filter(AccountAnswers::counts).toList();
        List<AccountAnswers> asked = deciding.isEmpty() ? accounts : deciding;
        Answer registered = weakest(asked, AccountAnswers::registered);
        Answer enforced = weakest(asked, AccountAnswers::enforced);
        boolean emergency = breakGlass.contains(person.person());
        return new PersonItem(
                person.person(),
                displayName(person),
                email(person),
                population(person, !deciding.isEmpty()),
                emergency,
                accounts.stream().map(AccountAnswers::account).toList(),
                new Registered(registered.state(), registered.reason(), methods(asked)),
                weakest(asked, AccountAnswers::capable),
                new Enforced(enforced.state(), enforced.reason(), policy(asked, enforced)),
                weakest(asked, AccountAnswers::phishingResistant),
                asOf,
                explanation(accounts, emergency),
                null);
    }

    private List<AccountAnswers> accounts(Joined person) {
        List<AccountAnswers> accounts = new ArrayList<>();
        EntraUser user = person.entra();
        if (user != null && entraAccounts != null) {
            accounts.add(entraAccounts.answers(user));
        }
        for (KeycloakUser account : person.keycloak()) {
            if (keycloakAccounts != null) {
                accounts.add(keycloakAccounts.answers(account, /* linked */ user != null));
            }
        }
        return accounts;
    }

    private Population population(Joined person, boolean usable) {
        EntraUser user = person.entra();
        boolean shared = user != null && user.purpose() != null && SHARED.contains(user.purpose());
        if (!usable || shared) {
            return Population.NOT_COUNTED;
        }
        if (user == null || entraPeople == null) {
            return Population.STAFF;
        }
        if (!entraPeople.roles(user).isEmpty()) {
            return Population.PRIVILEGED;
        }
        return EntraPeople.isGuest(user) ? Population.GUESTS : Population.STAFF;
    }

    private static Answer weakest(List<AccountAnswers> accounts, Function<AccountAnswers, Answer> question) {
        Answer weakest = Answer.weakest(accounts.stream().map(question).toList());
        boolean everywhere = accounts.stream().map(question).allMatch(weakest::equals);
        if (everywhere || weakest.reason() == null) {
            return weakest;
        }
        // the other account's methods stand beside this answer: say which of the two it is about
        return accounts.stream()
                .filter(account -> question.apply(account).equals(weakest))
                .findFirst()
                .map(account -> weakest.in(account.account().system()))
                .orElse(weakest);
    }

    private static List<String> methods(List<AccountAnswers> accounts) {
        return accounts.stream()
                .flatMap(account -> account.methods().stream())
                .distinct()
                .toList();
    }

    private static @Nullable String policy(List<AccountAnswers> accounts, Answer enforced) {
        return accounts.stream()
                .filter(account -> account.enforced().equals(enforced))
                .map(AccountAnswers::policy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> explanation(List<AccountAnswers> accounts, boolean emergency) {
        List<String> lines = new ArrayList<>();
        accounts.forEach(account -> lines.addAll(account.explanation()));
        accounts.stream()
                .filter(account -> !account.account().enabled())
                .forEach(account ->
                        lines.add("The account in " + account.account().system() + " is disabled."));
        if (emergency) {
            lines.add("A listed emergency account.");
        }
        return lines;
    }

    private static String displayName(Joined person) {
        EntraUser user = person.entra();
        String name = user == null ? person.keycloak().getFirst().displayName() : user.displayName();
        return name == null || name.isBlank() ? person.person() : name;
    }

    private static @Nullable String email(Joined person) {
        EntraUser user = person.entra();
        return user == null ? person.keycloak().getFirst().email() : user.userPrincipalName();
    }
}
