package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.FoundPerson.LinkSuggestion;
import io.lastday.offboarding.person.FoundPerson.LinkedAccount;
import io.lastday.offboarding.person.FoundPerson.LinkedBy;
import io.lastday.offboarding.person.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which accounts belong together. A link is a configured attribute or a broker's; an address that matches, even a verified one, is
 * only a suggestion: addresses are given to somebody else when people leave.
 */
final class Links {

    private final EntraPeople entra;
    private final KeycloakPeople keycloak;

    Links(EntraPeople entra, KeycloakPeople keycloak) {
        this.entra = entra;
        this.keycloak = keycloak;
    }

    /** The Keycloak accounts that are linked to an Entra object id; more than one is a contradiction for the caller to show. */
    List<LinkedAccount> of(String entraId) {
        Map<String, LinkedAccount> links = new LinkedHashMap<>();
        keycloak.byAttribute(entraId)
                .forEach(person -> links.put(person.id(), Assembly.linked(person, LinkedBy.ATTRIBUTE)));
        keycloak.byBroker(entraId)
                .forEach(person -> links.putIfAbsent(person.id(), Assembly.linked(person, LinkedBy.BROKER)));
        return List.copyOf(links.values());
    }

    /** Keycloak accounts without a link of their own whose verified address is this person's. */
    List<LinkSuggestion> suggestedFor(EntraPerson person) {
        return Stream.of(Optional.ofNullable(person.mail()), Optional.of(person.username()))
                .flatMap(Optional::stream)
                .filter(address -> address.contains("@") && !address.contains("#"))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(address -> keycloak.byVerifiedMail(address).stream())
                .filter(candidate -> candidate.entraIds().isEmpty())
                .map(candidate -> Assembly.suggested(
                        new PersonId.Keycloak(keycloak.realm(), candidate.id()), candidate.username()))
                .distinct()
                .toList();
    }

    /** Entra accounts without a link to another Keycloak account whose address this account has verified. */
    List<LinkSuggestion> suggestedFor(KeycloakPerson person) {
        String mail = person.verifiedMail();
        return mail == null
                ? List.of()
                : entra.byMail(mail).stream()
                        .filter(candidate -> of(candidate.id()).isEmpty())
                        .map(candidate -> Assembly.suggested(new PersonId.Entra(candidate.id()), candidate.username()))
                        .toList();
    }
}
