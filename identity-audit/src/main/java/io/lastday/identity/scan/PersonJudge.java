package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.person.Account;
import io.lastday.identity.person.Link;
import io.lastday.identity.person.Person;
import io.lastday.identity.population.Populations;
import io.lastday.identity.recovery.RecoveryPaths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One person's answers from all their accounts. */
final class PersonJudge {

    private final AccountJudge accounts;
    private final Populations populations;
    private final RecoveryPaths paths;
    private final AddressBook addresses;
    private final boolean rolesKnown;

    PersonJudge(FirmFacts firm, Populations populations, RecoveryPaths paths, AddressBook addresses) {
        this.accounts = new AccountJudge(firm);
        this.populations = populations;
        this.paths = paths;
        this.addresses = addresses;
        this.rolesKnown = AccountJudge.rolesKnown(firm);
    }

    Person of(PersonFacts facts, Instant asOf) {
        List<Account> judged = accounts.of(facts);
        List<Account> counting = judged.stream().filter(Account::counts).toList();
        List<Account> asked = counting.isEmpty() ? judged : counting;
        Answer enforced = weakest(asked, account -> account.judgement().answer());
        return new Person(
                facts.subject(),
                facts,
                populations.of(facts, !counting.isEmpty()),
                populations.isBreakGlass(facts.subject()),
                marks(facts),
                judged,
                weakest(asked, account -> account.held().registered()),
                weakest(asked, account -> account.held().capable()),
                enforced,
                weakest(asked, account -> account.held().phishingResistant()),
                policy(asked, enforced),
                paths.of(facts, asOf),
                links(facts));
    }

    private List<String> marks(PersonFacts facts) {
        List<String> marks = new ArrayList<>(populations.marks(facts));
        if (!rolesKnown && facts.user() != null) {
            marks.add("Directory roles could not all be read: nobody can say whether this person is an administrator.");
        }
        return marks;
    }

    private List<Link> links(PersonFacts facts) {
        List<Link> links = new ArrayList<>(addresses.links(facts));
        if (facts.user() != null && facts.accounts().size() > 1) {
            facts.accounts().stream()
                    .skip(1)
                    .forEach(account -> links.add(new Link(
                            "KEYCLOAK",
                            "keycloak:" + account.realm() + ":" + account.id(),
                            account.username(),
                            "several accounts of the realm say that they are this person's",
                            true)));
        }
        return links;
    }

    private static Answer weakest(List<Account> accounts, Function<Account, Answer> question) {
        Answer weakest = Answer.weakest(accounts.stream().map(question).toList());
        boolean everywhere = accounts.stream().map(question).allMatch(weakest::equals);
        if (everywhere || weakest.reason() == null) {
            return weakest;
        }
        // the other account's methods stand beside this answer: say which of the two it is about
        return accounts.stream()
                .filter(account -> question.apply(account).equals(weakest))
                .findFirst()
                .map(account -> weakest.in(account.system()))
                .orElse(weakest);
    }

    private static @Nullable String policy(List<Account> accounts, Answer enforced) {
        return accounts.stream()
                .filter(account -> account.judgement().answer().equals(enforced))
                .map(account -> account.judgement().policy())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
