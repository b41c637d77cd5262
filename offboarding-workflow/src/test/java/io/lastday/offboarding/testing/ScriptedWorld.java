package io.lastday.offboarding.testing;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.person.ResolvedPerson;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Restorer;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** People, their power and their snapshots, as a test says; every write that the core asks for is remembered. */
public final class ScriptedWorld implements PeopleDirectory, PrivilegeCheck, SnapshotTaker, Restorer {

    private final Map<PersonId, FoundPerson> people = new ConcurrentHashMap<>();
    private final Map<PersonId, Privilege> privileges = new ConcurrentHashMap<>();
    private final Map<PersonId, List<Restored>> restorations = new ConcurrentHashMap<>();
    private final List<PersonId> restored = new CopyOnWriteArrayList<>();
    private final Map<PersonId, RemoteFailure> privilegeFailures = new ConcurrentHashMap<>();
    private final Map<PersonId, RemoteFailure> residualFailures = new ConcurrentHashMap<>();
    private volatile int headcount = 250;
    private final Map<PersonId, CountDownLatch> held = new ConcurrentHashMap<>();
    private volatile @Nullable PrivilegeCheck powers;

    /** A new person in Entra and Keycloak. */
    public PersonId person(String name) {
        return person(name, new PersonId.Entra(UUID.randomUUID().toString()));
    }

    /** A person of this id in Entra and Keycloak. */
    public PersonId person(String name, PersonId.Entra id) {
        List<FoundPerson.LinkedAccount> accounts = List.of(
                new FoundPerson.LinkedAccount(ConnectedSystem.ENTRA, id.id(), name, true, FoundPerson.LinkedBy.SELF),
                new FoundPerson.LinkedAccount(
                        ConnectedSystem.KEYCLOAK, "kc-" + id.id(), name, true, FoundPerson.LinkedBy.ATTRIBUTE));
        people.put(
                id,
                new FoundPerson(
                        id,
                        name,
                        "Account manager",
                        "Sales",
                        null,
                        null,
                        null,
                        true,
                        null,
                        FoundPerson.UserType.MEMBER,
                        accounts,
                        List.of()));
        return id;
    }

    /** Gives a person power. */
    public void privilege(PersonId person, Privilege privilege) {
        privileges.put(person, privilege);
    }

    /** Asks somebody else for everybody's power from now on. */
    public void powers(PrivilegeCheck other) {
        powers = other;
    }

    /** Answers nothing about this person before {@code answer}. */
    public void holds(PersonId person, CountDownLatch answer) {
        held.put(person, answer);
    }

    /** Says what a restoration of this person gives. */
    public void restoration(PersonId person, List<Restored> result) {
        restorations.put(person, result);
    }

    /** The next look at this person's power before Contain fails like this, once. */
    public void failsAtContain(PersonId person, RemoteFailure failure) {
        privilegeFailures.put(person, failure);
    }

    /** The next look at what this person can still reach fails like this, once. */
    public void failsAtVerify(PersonId person, RemoteFailure failure) {
        residualFailures.put(person, failure);
    }

    private static void failOnce(Map<PersonId, RemoteFailure> failures, PersonId person) {
        RemoteFailure failure = failures.remove(person);
        if (failure != null) {
            throw failure;
        }
    }

    /** How many people the firm has. */
    public void headcount(int people) {
        headcount = people;
    }

    /** Whose access the core asked to give back, in order. */
    public List<PersonId> restored() {
        return new ArrayList<>(restored);
    }

    @Override
    public PeopleFound find(String query) {
        return new PeopleFound(
                people.values().stream()
                        .filter(person -> person.displayName().startsWith(query))
                        .toList(),
                List.of());
    }

    @Override
    public ResolvedPerson resolve(PersonId id, List<PersonId> confirmedLinks) {
        awaitAnswer(id);
        FoundPerson person = people.get(id);
        if (person == null) {
            return new ResolvedPerson.Unknown(id);
        }
        if (person.displayName().contains("Ambiguous")) {
            return new ResolvedPerson.Ambiguous(id, List.of(person), "Two accounts claim this person.");
        }
        List<Account> accounts = person.accounts().stream()
                .map(linked -> new Account(linked.system(), linked.id(), linked.username()))
                .toList();
        return new ResolvedPerson.Known(person, new LeaverAccounts(id, person.displayName(), accounts));
    }

    private void awaitAnswer(PersonId id) {
        try {
            CountDownLatch answer = held.get(id);
            if (answer != null) {
                answer.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public int headcount() {
        return headcount;
    }

    @Override
    public Privilege check(LeaverAccounts accounts) {
        PrivilegeCheck other = powers;
        if (other != null) {
            return other.check(accounts);
        }
        return privileges.getOrDefault(accounts.person(), new Privilege(List.of(), false, Set.of(), false, null));
    }

    @Override
    public Privilege checkAtContain(LeaverAccounts accounts) {
        failOnce(privilegeFailures, accounts.person());
        return check(accounts);
    }

    @Override
    public Snapshot take(LeaverAccounts accounts) {
        List<Snapshot.AccountFacts> facts = accounts.accounts().stream()
                .map(account -> new Snapshot.AccountFacts(account.system(), account.id(), true, false, false, Map.of()))
                .toList();
        return new Snapshot(Instant.now().truncatedTo(ChronoUnit.MILLIS), facts, "{}");
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        restored.add(accounts.person());
        return restorations.getOrDefault(
                accounts.person(),
                List.of(new Restored(
                        ConnectedSystem.ENTRA, "the account", new Outcome.Done("Enabled again.", Map.of()))));
    }

    /** Nothing can be reached any more. */
    ResidualAccess nothingLeft() {
        return accounts -> {
            failOnce(residualFailures, accounts.person());
            return List.of();
        };
    }
}
