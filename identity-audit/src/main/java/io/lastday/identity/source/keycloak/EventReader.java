package io.lastday.identity.source.keycloak;

import io.lastday.identity.source.KeycloakRole;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the realm's events say has changed. They are told newest first and read down to the saved position and a little below it,
 * since a realm of several servers has several clocks. The position is of the realm's own clock, never of ours.
 */
final class EventReader {

    /** User events that can change how somebody logs in. */
    static final List<String> KINDS = List.of(
            "REGISTER",
            "UPDATE_CREDENTIAL",
            "REMOVE_CREDENTIAL",
            "UPDATE_TOTP",
            "REMOVE_TOTP",
            "UPDATE_PROFILE",
            "UPDATE_EMAIL",
            "VERIFY_EMAIL",
            "FEDERATED_IDENTITY_LINK",
            "REMOVE_FEDERATED_IDENTITY",
            "IDENTITY_PROVIDER_FIRST_LOGIN",
            "CUSTOM_REQUIRED_ACTION",
            "DELETE_ACCOUNT");

    static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 40;
    /** A kind that Keycloak does not know it answers with 500; what happens to credentials it tells as {@code USER}. */
    private static final List<String> ABOUT_USERS =
            List.of("USER", "REALM_ROLE_MAPPING", "CLIENT_ROLE_MAPPING", "GROUP_MEMBERSHIP", "USER_PROFILE");

    private static final Pattern ACCOUNT = Pattern.compile("^users/([^/]+)(/.*)?$");

    private final RealmReads realm;

    EventReader(RealmReads realm) {
        this.realm = realm;
    }

    /**
     * What happened.
     *
     * @param account null for what is about nobody
     */
    private record Happened(long at, @Nullable String account) {}

    /** The time of the newest event of the realm's clock; {@code fallback} less the overlap where there is none. */
    Mono<Instant> position(Instant fallback) {
        return Flux.concat(userEvents(fallback, 0, 1), adminEvents(fallback, 0, 1))
                .map(event -> Instant.ofEpochMilli(event.at()))
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .defaultIfEmpty(fallback.minus(OVERLAP))
                .map(newest -> newest.isAfter(fallback) ? fallback : newest)
                .onErrorResume(RemoteFailure.MissingPermission.class, refused -> Mono.just(fallback));
    }

    /** Whose account has changed since a position; everybody's where events cannot tell. */
    Mono<Changes> since(Instant position, Instant now) {
        return realm.read(KeycloakRole.VIEW_EVENTS, found -> found.getRealmEventsConfig())
                .flatMap(config -> doubt(config, Duration.between(position, now))
                        .<Mono<Changes>>map(doubt -> Mono.just(new Changes.Everybody(doubt)))
                        .orElseGet(() -> read(position.minus(OVERLAP))))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(new Changes.Everybody("NO_PERMISSION")));
    }

    /** Why the events of so long a time do not tell everything. */
    static Optional<String> doubt(RealmEventsConfigRepresentation config, Duration age) {
        if (!config.isEventsEnabled() || !Boolean.TRUE.equals(config.isAdminEventsEnabled())) {
            return Optional.of("EVENTS_OFF");
        }
        List<String> kept = config.getEnabledEventTypes();
        boolean some = kept != null && !kept.isEmpty();
        if (some && !kept.containsAll(List.of("UPDATE_CREDENTIAL", "REMOVE_CREDENTIAL"))) {
            return Optional.of("EVENTS_NOT_KEPT");
        }
        Long seconds = config.getEventsExpiration();
        boolean expired =
                seconds != null && seconds > 0 && age.plus(OVERLAP).compareTo(Duration.ofSeconds(seconds)) > 0;
        return expired ? Optional.of("EVENTS_EXPIRED") : Optional.empty();
    }

    private Mono<Changes> read(Instant from) {
        return Flux.concat(down(from, /* admin */ false), down(from, /* admin */ true))
                .<Changes>reduceWith(() -> new Changes.Of(Set.of()), EventReader::and);
    }

    private static Changes and(Changes one, Changes other) {
        if (one instanceof Changes.Of(Set<String> some) && other instanceof Changes.Of(Set<String> more)) {
            Set<String> all = new HashSet<>(some);
            all.addAll(more);
            return new Changes.Of(all);
        }
        return one instanceof Changes.Everybody ? one : other;
    }

    /** Page after page, down to {@code from}. */
    private Mono<Changes> down(Instant from, boolean admin) {
        return Flux.range(0, MOST_PAGES)
                .concatMap(number -> events(from, number * PAGE, PAGE, admin).collectList(), 1)
                .takeUntil(page -> page.size() < PAGE || page.getLast().at() < from.toEpochMilli())
                .collectList()
                .map(pages -> {
                    List<Happened> last = pages.getLast();
                    boolean whole = last.size() < PAGE || last.getLast().at() < from.toEpochMilli();
                    return whole ? of(pages, from) : new Changes.Everybody("TOO_MANY_EVENTS");
                });
    }

    private static Changes of(List<List<Happened>> pages, Instant from) {
        Set<String> accounts = new HashSet<>();
        for (List<Happened> page : pages) {
            for (Happened event : page) {
                if (event.account() != null && event.at() >= from.toEpochMilli()) {
                    accounts.add(event.account());
                }
            }
        }
        return new Changes.Of(accounts);
    }

    private Flux<Happened> events(Instant from, int first, int most, boolean admin) {
        return admin ? adminEvents(from, first, most) : userEvents(from, first, most);
    }

    private Flux<Happened> userEvents(Instant from, int first, int most) {
        return realm.read(
                        KeycloakRole.VIEW_EVENTS,
                        found -> found.getEvents(KINDS, null, null, day(from), null, null, first, most))
                .flatMapIterable(events -> events)
                .map(EventReader::happened);
    }

    private Flux<Happened> adminEvents(Instant from, int first, int most) {
        return realm.read(
                        KeycloakRole.VIEW_EVENTS,
                        found -> found.getAdminEvents(
                                null, null, null, null, null, null, ABOUT_USERS, day(from), null, first, most))
                .flatMapIterable(events -> events)
                .map(EventReader::happened);
    }

    /** A day before, because the realm's day may not be ours. */
    private static String day(Instant from) {
        return LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1).toString();
    }

    private static Happened happened(EventRepresentation event) {
        return new Happened(event.getTime(), event.getUserId());
    }

    private static Happened happened(AdminEventRepresentation event) {
        Matcher about = ACCOUNT.matcher(String.valueOf(event.getResourcePath()));
        return new Happened(event.getTime(), about.matches() ? about.group(1) : null);
    }
}
