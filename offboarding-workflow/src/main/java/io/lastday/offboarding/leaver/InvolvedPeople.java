package io.lastday.offboarding.leaver;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.FoundPerson.ManagerRef;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.ResolvedPerson;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people that a request names besides the leaver, so that the case keeps who was meant. Blocking. */
@Component
class InvolvedPeople {

    private static final Pattern UUIDS =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");

    private final PeopleDirectory people;
    private final SnapshotTaker snapshots;

    InvolvedPeople(PeopleDirectory people, SnapshotTaker snapshots) {
        this.people = people;
        this.snapshots = snapshots;
    }

    /** Refuses what {@link #of} would, and reads nothing but who is named. */
    void require(StartRequest request, ResolvedPerson.Known leaver) {
        known("successor", request.successor(), leaver);
        known("manager", request.manager(), leaver);
        known("newRole", request.newRole(), leaver);
    }

    /** @throws ProblemException when somebody is named by an id that is nobody's, the leaver's own, or a disabled account's */
    Involved of(StartRequest request, ResolvedPerson.Known leaver) {
        LeaverAccounts newRole = known("newRole", request.newRole(), leaver).orElse(null);
        return new Involved(
                known("successor", request.successor(), leaver).orElse(null),
                manager(request, leaver),
                request.contact(),
                request.nextOfKin(),
                request.reviewDate(),
                newRole == null ? null : newRole.person(),
                newRole == null ? Set.of() : keep(newRole),
                /* importId */ null);
    }

    /** Whom HR names, or the one that the directory lists, as far as the directory still knows them. */
    private @Nullable LeaverAccounts manager(StartRequest request, ResolvedPerson.Known leaver) {
        Optional<LeaverAccounts> named = known("manager", request.manager(), leaver);
        ManagerRef listed = leaver.person().manager();
        if (named.isPresent() || listed == null) {
            return named.orElse(null);
        }
        return people.resolve(listed.person(), List.of()) instanceof ResolvedPerson.Known found
                ? found.accounts()
                : null;
    }

    /** A name that is no id stays a note for people: clients sent names before ids were asked for. */
    private Optional<LeaverAccounts> known(String field, @Nullable String text, ResolvedPerson.Known leaver) {
        return Optional.ofNullable(text).flatMap(InvolvedPeople::id).map(id -> {
            if (!(people.resolve(id, List.of()) instanceof ResolvedPerson.Known found)) {
                throw unfit(field + " is nobody that a connected system knows. Search again with GET /api/people.");
            }
            if (isSame(found.accounts(), leaver.accounts())) {
                throw unfit(field + " is the leaver. Name another person.");
            }
            if (!found.person().accountEnabled()) {
                throw unfit(field + " has a disabled account. Name somebody who can sign in.");
            }
            return found.accounts();
        });
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(PersonId.parse(text.strip()));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static boolean isSame(LeaverAccounts one, LeaverAccounts other) {
        Set<String> ids = other.accounts().stream().map(Account::id).collect(Collectors.toSet());
        return one.person().equals(other.person())
                || one.accounts().stream().map(Account::id).anyMatch(ids::contains);
    }

    /** Every id in the model's snapshot but those of the model's own accounts: more than entitlements, and never a name. */
    private Set<String> keep(LeaverAccounts model) {
        Snapshot snapshot = snapshots.take(model);
        Set<String> ids = new TreeSet<>();
        Matcher found = UUIDS.matcher(snapshot.json());
        while (found.find()) {
            ids.add(found.group());
        }
        model.accounts().forEach(own -> ids.remove(own.id()));
        return ids;
    }

    private static ProblemException unfit(String detail) {
        return new ProblemException(OffboardingProblem.UNFIT_PERSON, detail);
    }
}
