package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.FoundPerson.LinkSuggestion;
import io.lastday.offboarding.person.FoundPerson.LinkedAccount;
import io.lastday.offboarding.person.FoundPerson.LinkedBy;
import io.lastday.offboarding.person.FoundPerson.ManagerRef;
import io.lastday.offboarding.person.FoundPerson.UserType;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one person of what the systems told. Pure. */
final class Assembly {

    static final String VERIFIED_EMAIL = "VERIFIED_EMAIL";

    private Assembly() {}

    static FoundPerson ofEntra(
            EntraPerson person,
            @Nullable ManagerRef manager,
            List<LinkedAccount> links,
            List<LinkSuggestion> suggestions) {
        LinkedAccount self = new LinkedAccount(
                ConnectedSystem.ENTRA, person.id(), person.username(), person.enabled(), LinkedBy.SELF);
        return new FoundPerson(
                new PersonId.Entra(person.id()),
                person.displayName(),
                person.jobTitle(),
                person.department(),
                manager,
                person.mail(),
                person.employeeId(),
                person.enabled(),
                person.lastSignInAt(),
                person.guest() ? UserType.GUEST : UserType.MEMBER,
                Stream.concat(Stream.of(self), links.stream()).toList(),
                suggestions);
    }

    static FoundPerson ofKeycloak(String realm, KeycloakPerson person, List<LinkSuggestion> suggestions) {
        return new FoundPerson(
                new PersonId.Keycloak(realm, person.id()),
                person.displayName(),
                /* jobTitle */ null,
                /* department */ null,
                /* manager */ null,
                person.email(),
                /* employeeId */ null,
                person.enabled(),
                /* lastSignInAt */ null,
                UserType.MEMBER,
                List.of(linked(person, LinkedBy.SELF)),
                suggestions);
    }

    static LinkedAccount linked(KeycloakPerson person, LinkedBy by) {
        return new LinkedAccount(ConnectedSystem.KEYCLOAK, person.id(), person.username(), person.enabled(), by);
    }

    static LinkSuggestion suggested(PersonId id, String username) {
        return new LinkSuggestion(id, username, VERIFIED_EMAIL);
    }

    static LeaverAccounts accounts(FoundPerson person) {
        return new LeaverAccounts(
                person.person(),
                person.displayName(),
                person.accounts().stream()
                        .map(account -> new Account(account.system(), account.id(), account.username()))
                        .toList());
    }
}
