package io.lastday.identity.person;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.RecoveryPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person and what is concluded about them. Over several accounts the weakest decides.
 *
 * @param id of the row: {@code entra:<id>} or {@code keycloak:<realm>:<id>}
 * @param marks why they matter, or have rules of their own
 * @param policy what decides {@code enforced}
 */
public record Person(
        String id,
        PersonFacts facts,
        Population population,
        boolean breakGlass,
        List<String> marks,
        List<Account> accounts,
        Answer registered,
        Answer capable,
        Answer enforced,
        Answer phishingResistant,
        @Nullable String policy,
        List<RecoveryPath> paths,
        List<Link> links) {

    public Person {
        marks = List.copyOf(marks);
        accounts = List.copyOf(accounts);
        paths = List.copyOf(paths);
        links = List.copyOf(links);
    }

    /** The accounts that decide: those that count, or all where none does. */
    public List<Account> deciding() {
        List<Account> counting = accounts.stream().filter(Account::counts).toList();
        return counting.isEmpty() ? accounts : counting;
    }
}
