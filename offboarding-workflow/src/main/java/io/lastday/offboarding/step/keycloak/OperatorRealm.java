package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The realm of those who operate Lastday. A log-in belongs to the person whom its attribute {@code person} names, the same that
 * its tokens carry: no name and no address is compared.
 */
public final class OperatorRealm implements OperatorLogins, AutoCloseable {

    private static final String PERSON = "person";
    private static final int MOST = 100;

    private final KeycloakRealm realm;
    private final KeycloakAccounts accounts;
    private final String firmsRealm;

    /**
     * @param realm the operators' realm
     * @param firmsRealm the name of the realm in which a leaver's Keycloak account lives
     */
    public OperatorRealm(KeycloakRealm realm, String firmsRealm) {
        this.realm = realm;
        this.accounts = new KeycloakAccounts(realm);
        this.firmsRealm = firmsRealm;
    }

    /** The log-ins of a leaver, by any of their accounts; empty only where Keycloak answered that there is none. */
    public List<Account> of(LeaverAccounts leaver) {
        return people(leaver)
                .distinct()
                .flatMap(this::named)
                .distinct()
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    /** The roles with which a log-in operates Lastday, those of its groups included. */
    public Set<String> roles(Account login) {
        return realm
                .call(
                        KeycloakAccounts.VIEW,
                        r -> r.users().get(login.id()).roles().realmLevel().listEffective())
                .stream()
                .map(RoleRepresentation::getName)
                .collect(Collectors.toSet());
    }

    /** Reads and changes log-ins, by id. */
    public KeycloakAccounts accounts() {
        return accounts;
    }

    @Override
    public void close() {
        realm.close();
    }

    private Stream<String> people(LeaverAccounts leaver) {
        Stream<PersonId> known = leaver.accounts().stream().flatMap(account -> switch (account.system()) {
            case ENTRA -> Stream.of(new PersonId.Entra(account.id()));
            case KEYCLOAK -> Stream.of(new PersonId.Keycloak(firmsRealm, account.id()));
            case TEAMS,
                    WHATSAPP,
                    CHATS,
                    ACTIVE_DIRECTORY,
                    MAIL,
                    ONEDRIVE,
                    EXCHANGE,
                    INTUNE,
                    WEBHOOK,
                    SCIM,
                    PEOPLE,
                    LASTDAY -> Stream.empty();
        });
        return Stream.concat(Stream.of(leaver.person()), known).map(PersonId::toString);
    }

    // What Keycloak finds is compared again: how exactly it searches attributes is its own affair.
    private Stream<Account> named(String person) {
        String query = PERSON + ":\"" + person + "\"";
        return realm
                .call(
                        KeycloakAccounts.VIEW,
                        r -> r.users().searchByAttributes(0, MOST, /* enabled: both */ null, /* brief */ false, query))
                .stream()
                .filter(user -> names(user, person))
                .map(user -> new Account(ConnectedSystem.LASTDAY, user.getId(), user.getUsername()));
    }

    private static boolean names(UserRepresentation user, String person) {
        Map<String, List<String>> attributes = user.getAttributes();
        return attributes != null && attributes.getOrDefault(PERSON, List.of()).contains(person);
    }
}
