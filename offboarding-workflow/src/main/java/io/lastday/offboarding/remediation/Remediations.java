package io.lastday.offboarding.remediation;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.OffboardingProblem;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.person.ResolvedPerson;
import io.lastday.offboarding.remediation.Remediation.Asked;
import io.lastday.offboarding.remediation.Remediation.State;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes wishes and decisions on them. Blocking; remote systems are asked before the transaction, and nothing is written to them. */
@Component
class Remediations {

    private final PeopleDirectory people;
    private final PrivilegeCheck privileges;
    private final ObjectProvider<RequiredActions> keycloak;
    private final RemediationStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String realm;
    private final String served;

    Remediations(
            PeopleDirectory people,
            PrivilegeCheck privileges,
            ObjectProvider<RequiredActions> keycloak,
            RemediationStore store,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${lastday.keycloak.realm:}") String realm,
            @Value("${lastday.firm.id:harbour-finch}") String served) {
        this.people = people;
        this.privileges = privileges;
        this.keycloak = keycloak;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.realm = realm;
        this.served = served;
    }

    /**
     * Asks for a remediation.
     *
     * @throws ProblemException for everything that the operator can change
     */
    Remediation ask(Operator operator, PersonId person, Action action, List<UUID> findings) {
        if (!operator.firm().equals(served)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN, "This service is not connected to the systems of your firm.");
        }
        if (keycloak.getIfAvailable() == null) {
            throw new ProblemException(
                    RemediationProblem.KEYCLOAK_NOT_CONNECTED, "Connect the firm's realm, then ask again.");
        }
        LeaverAccounts accounts = resolved(person);
        List<String> subjects = subjects(accounts);
        requireAnother(operator, subjects, "Somebody else has to ask for what concerns you.");
        Account account = accounts.in(ConnectedSystem.KEYCLOAK)
                .orElseThrow(
                        () -> new ProblemException(
                                RemediationProblem.NO_KEYCLOAK_ACCOUNT,
                                "Nothing can be asked of them there. Ask Entra's administrators to have them register a method."));
        if (privileges.checkAtContain(accounts).breakGlass()) {
            throw new ProblemException(
                    RemediationProblem.EMERGENCY_ACCOUNT,
                    "It has to work when everything else does not. Set it up by hand, and record that it was tried.");
        }
        return added(new Remediation(
                new FirmId(operator.firm()),
                UUID.randomUUID(),
                person.toString(),
                accounts.displayName(),
                subjects,
                account.id(),
                action,
                findings,
                State.AWAITING_APPROVAL,
                by(operator),
                /* decided */ null,
                /* comment */ null,
                0,
                0,
                /* cursor */ null,
                /* ending */ null));
    }

    private Remediation added(Remediation wanted) {
        try {
            transaction.executeWithoutResult(status -> {
                store.add(wanted);
                store.record(
                        wanted,
                        "REQUESTED",
                        wanted.requested().by(),
                        wanted.action().name(),
                        wanted.requested().at());
            });
            return wanted;
        } catch (DuplicateKeyException open) {
            throw new ProblemException(
                    RemediationProblem.REMEDIATION_OPEN,
                    "Wait until the one that is open has ended, or have it rejected.");
        }
    }

    /** Another person's yes or no. */
    Remediation decide(Operator operator, UUID id, boolean approve, @Nullable String comment) {
        FirmId firm = new FirmId(operator.firm());
        transaction.executeWithoutResult(status -> {
            Remediation one = store.lock(firm, id).orElseThrow(Remediations::notFound);
            requireAnother(operator, one.subjects(), "Somebody else has to decide on what concerns you.");
            if (one.requested().by().equals(operator.requirePerson())) {
                throw new ProblemException(
                        OffboardingProblem.OWN_REQUEST, "You asked for this yourself. Another approver has to decide.");
            }
            if (one.state() != State.AWAITING_APPROVAL) {
                throw new ProblemException(
                        OffboardingProblem.WRONG_STATE, "It was decided on already. Reload the list.");
            }
            Asked by = by(operator);
            store.decide(one, approve ? State.RUNNING : State.REJECTED, by, comment);
            store.record(one, approve ? "APPROVED" : "REJECTED", by.by(), comment, by.at());
        });
        return find(firm, id);
    }

    Remediation find(FirmId firm, UUID id) {
        return store.find(firm, id).orElseThrow(Remediations::notFound);
    }

    private LeaverAccounts resolved(PersonId person) {
        return switch (people.resolve(person, List.of())) {
            case ResolvedPerson.Known known -> known.accounts();
            case ResolvedPerson.Unknown nobody ->
                throw new ProblemException(
                        OffboardingProblem.UNKNOWN_PERSON, "No connected system knows " + nobody.person() + ".");
            case ResolvedPerson.Ambiguous several ->
                throw new ProblemException(OffboardingProblem.AMBIGUOUS_PERSON, several.why());
        };
    }

    /** Every id under which the person may be logged in. */
    private List<String> subjects(LeaverAccounts accounts) {
        Stream<String> known = accounts.accounts().stream().flatMap(account -> switch (account.system()) {
            case ENTRA -> Stream.of("entra:" + account.id());
            case KEYCLOAK -> Stream.of("keycloak:" + realm + ":" + account.id());
            default -> Stream.empty();
        });
        return Stream.concat(Stream.of(accounts.person().toString()), known)
                .distinct()
                .toList();
    }

    private static void requireAnother(Operator operator, List<String> subjects, String otherwise) {
        if (subjects.contains(operator.requirePerson())) {
            throw new ProblemException(OffboardingProblem.OWN_CASE, otherwise);
        }
    }

    private Asked by(Operator operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Asked(operator.requirePerson(), operator.username(), now);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such remediation.");
    }
}
