package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.FoundPerson.ManagerRef;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.offboarding.person.PeopleFound.Incomplete;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One search over both systems. What a system did not answer stands in {@code incomplete}: it is never read as "nobody". */
final class PeopleSearch {

    private final EntraPeople entra;
    private final KeycloakPeople keycloak;
    private final Managers managers;
    private final Links links;
    private final Map<ConnectedSystem, Incomplete> incomplete = new LinkedHashMap<>();

    PeopleSearch(EntraPeople entra, KeycloakPeople keycloak, Managers managers, Links links) {
        this.entra = entra;
        this.keycloak = keycloak;
        this.managers = managers;
        this.links = links;
    }

    PeopleFound find(String text) {
        List<EntraPerson> known =
                limited(ConnectedSystem.ENTRA, asked(ConnectedSystem.ENTRA, () -> entra.search(text), List.of()));
        List<KeycloakPerson> local = limited(
                ConnectedSystem.KEYCLOAK, asked(ConnectedSystem.KEYCLOAK, () -> keycloak.search(text), List.of()));
        List<EntraPerson> all = withLinkedFrom(local, known);
        Map<String, ManagerRef> bosses = asked(
                ConnectedSystem.ENTRA,
                () -> managers.of(all.stream().map(EntraPerson::id).toList()),
                Map.of());
        List<FoundPerson> items = new ArrayList<>();
        all.forEach(person -> items.add(found(person, Optional.ofNullable(bosses.get(person.id())))));
        Set<String> shown = items.stream()
                .flatMap(item -> item.accounts().stream())
                .map(FoundPerson.LinkedAccount::id)
                .collect(Collectors.toSet());
        local.stream()
                .filter(person -> !shown.contains(person.id()))
                .map(this::found)
                .forEach(items::add);
        return new PeopleFound(items, List.copyOf(incomplete.values()));
    }

    // Found by a name that only Keycloak knows, linked to somebody in Entra: shown as that one person.
    private List<EntraPerson> withLinkedFrom(List<KeycloakPerson> local, List<EntraPerson> known) {
        Map<String, EntraPerson> all = new LinkedHashMap<>();
        known.forEach(person -> all.put(person.id(), person));
        local.stream()
                .flatMap(person -> person.entraIds().stream())
                .filter(id -> !all.containsKey(id))
                .forEach(id -> asked(ConnectedSystem.ENTRA, () -> entra.byId(id), Optional.<EntraPerson>empty())
                        .ifPresent(person -> all.put(id, person)));
        return List.copyOf(all.values());
    }

    private FoundPerson found(EntraPerson person, Optional<ManagerRef> manager) {
        var linked = asked(ConnectedSystem.KEYCLOAK, () -> links.of(person.id()), List.<FoundPerson.LinkedAccount>of());
        var suggestions = linked.isEmpty()
                ? asked(
                        ConnectedSystem.KEYCLOAK,
                        () -> links.suggestedFor(person),
                        List.<FoundPerson.LinkSuggestion>of())
                : List.<FoundPerson.LinkSuggestion>of();
        return Assembly.ofEntra(person, manager.orElse(null), linked, suggestions);
    }

    private FoundPerson found(KeycloakPerson person) {
        var suggestions =
                asked(ConnectedSystem.ENTRA, () -> links.suggestedFor(person), List.<FoundPerson.LinkSuggestion>of());
        return Assembly.ofKeycloak(keycloak.realm(), person, suggestions);
    }

    /** Asks a system unless it has failed already in this search: one outage costs one wait. */
    private <T> T asked(ConnectedSystem system, Supplier<T> question, T otherwise) {
        if (failed(system)) {
            return otherwise;
        }
        try {
            return question.get();
        } catch (RemoteFailure failure) {
            incomplete.put(system, new Incomplete(system, reason(failure)));
            return otherwise;
        }
    }

    private boolean failed(ConnectedSystem system) {
        Incomplete known = incomplete.get(system);
        return known != null && !known.reason().startsWith(TOO_MANY);
    }

    private <T> List<T> limited(ConnectedSystem system, List<T> found) {
        if (found.size() <= EntraPeople.MOST) {
            return found;
        }
        incomplete.put(system, new Incomplete(system, TOO_MANY + " Add a surname or an employee number."));
        return found.subList(0, EntraPeople.MOST);
    }

    private static final String TOO_MANY = "More than " + EntraPeople.MOST + " people match.";

    private static String reason(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.Throttled throttled -> "It asks to wait until " + throttled.notBefore() + ".";
            case RemoteFailure.MissingPermission missing -> "It refuses to answer without " + missing.scope() + ".";
            default -> "It does not answer just now.";
        };
    }
}
