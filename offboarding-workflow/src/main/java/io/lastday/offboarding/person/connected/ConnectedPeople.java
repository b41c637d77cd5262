package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.FoundPerson.LinkSuggestion;
import io.lastday.offboarding.person.FoundPerson.LinkedAccount;
import io.lastday.offboarding.person.FoundPerson.LinkedBy;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.ResolvedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People over Entra and the firm's realm. */
final class ConnectedPeople implements PeopleDirectory {

    private final EntraPeople entra;
    private final KeycloakPeople keycloak;
    private final Managers managers;
    private final Links links;

    ConnectedPeople(EntraPeople entra, KeycloakPeople keycloak, Managers managers) {
        this.entra = entra;
        this.keycloak = keycloak;
        this.managers = managers;
        this.links = new Links(entra, keycloak);
    }

    @Override
    public PeopleFound find(String query) {
        String text = query.strip();
        return text.isEmpty()
                ? new PeopleFound(List.of(), List.of())
                : new PeopleSearch(entra, keycloak, managers, links).find(text);
    }

    @Override
    public ResolvedPerson resolve(PersonId id, List<PersonId> confirmedLinks) {
        return switch (id) {
            case PersonId.Entra(String entraId) ->
                entra.byId(entraId)
                        .map(person -> resolved(person, confirmedLinks))
                        .orElseGet(() -> new ResolvedPerson.Unknown(id));
            case PersonId.Keycloak(String realm, String userId) ->
                realm.equals(keycloak.realm())
                        ? keycloak.byId(userId)
                                .map(person -> resolved(id, person, confirmedLinks))
                                .orElseGet(() -> new ResolvedPerson.Unknown(id))
                        : new ResolvedPerson.Unknown(id);
        };
    }

    @Override
    public int headcount() {
        return entra.enabledMembers();
    }

    private ResolvedPerson resolved(EntraPerson person, List<PersonId> confirmed) {
        List<LinkedAccount> linked = new ArrayList<>(links.of(person.id()));
        List<LinkSuggestion> suggestions = linked.isEmpty() ? links.suggestedFor(person) : List.of();
        PersonId id = new PersonId.Entra(person.id());
        for (PersonId link : confirmed) {
            Optional<KeycloakPerson> account = suggestedAccount(link, suggestions);
            if (account.isEmpty() && !isLinked(link, id, linked)) {
                return ambiguous(
                        id, person, linked, suggestions, link + " is neither linked to this person nor suggested");
            }
            account.ifPresent(known -> linked.add(Assembly.linked(known, LinkedBy.BROKER)));
        }
        if (linked.size() > 1) {
            return ambiguous(
                    id, person, linked, suggestions, linked.size() + " Keycloak accounts claim to be this person");
        }
        List<LinkSuggestion> open = linked.isEmpty() ? suggestions : List.of();
        FoundPerson found =
                Assembly.ofEntra(person, managers.of(List.of(person.id())).get(person.id()), linked, open);
        return new ResolvedPerson.Known(found, Assembly.accounts(found));
    }

    private ResolvedPerson resolved(PersonId id, KeycloakPerson person, List<PersonId> confirmed) {
        Set<String> linked = keycloak.entraIdsOf(person);
        if (linked.size() > 1) {
            return ambiguous(id, person, "it is linked to several Entra accounts");
        }
        if (linked.isEmpty()) {
            return unlinked(id, person, confirmed);
        }
        return entra.byId(linked.iterator().next())
                .map(known -> resolved(known, confirmed))
                .orElseGet(() -> ambiguous(id, person, "it is linked to an Entra account that does not exist"));
    }

    private ResolvedPerson unlinked(PersonId id, KeycloakPerson person, List<PersonId> confirmed) {
        List<LinkSuggestion> suggestions = links.suggestedFor(person);
        for (PersonId link : confirmed) {
            if (link instanceof PersonId.Entra(String entraId) && isSuggested(link, suggestions)) {
                return entra.byId(entraId)
                        .map(known -> resolved(known, List.of(id)))
                        .orElseGet(() -> new ResolvedPerson.Unknown(link));
            }
        }
        if (!confirmed.stream().allMatch(id::equals)) {
            return ambiguous(id, person, "a confirmed link is not suggested for this account");
        }
        FoundPerson found = Assembly.ofKeycloak(keycloak.realm(), person, suggestions);
        return new ResolvedPerson.Known(found, Assembly.accounts(found));
    }

    private ResolvedPerson ambiguous(PersonId id, KeycloakPerson person, String why) {
        FoundPerson shown = Assembly.ofKeycloak(keycloak.realm(), person, List.of());
        return new ResolvedPerson.Ambiguous(id, List.of(shown), why);
    }

    private Optional<KeycloakPerson> suggestedAccount(PersonId link, List<LinkSuggestion> suggestions) {
        return link instanceof PersonId.Keycloak(String realm, String userId) && isSuggested(link, suggestions)
                ? keycloak.byId(userId)
                : Optional.empty();
    }

    private static boolean isSuggested(PersonId link, List<LinkSuggestion> suggestions) {
        return suggestions.stream().anyMatch(suggestion -> suggestion.person().equals(link));
    }

    private static boolean isLinked(PersonId link, PersonId self, List<LinkedAccount> linked) {
        return link.equals(self)
                || link instanceof PersonId.Keycloak(String realm, String userId)
                        && linked.stream().anyMatch(account -> account.id().equals(userId));
    }

    private static ResolvedPerson ambiguous(
            PersonId id, EntraPerson person, List<LinkedAccount> linked, List<LinkSuggestion> suggestions, String why) {
        return new ResolvedPerson.Ambiguous(
                id, List.of(Assembly.ofEntra(person, /* manager */ null, linked, suggestions)), why);
    }
}
