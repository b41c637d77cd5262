package io.lastday.offboarding.audit;

import io.lastday.offboarding.audit.RecoveryAnswer.Item;
import io.lastday.offboarding.audit.RecoveryAnswer.Source;
import io.lastday.offboarding.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person's ways back in, and what is not. Pure.
 *
 * @param walkedAt when the oldest of the walks that it rests on ended
 * @param begunAt when the first of them began: all of it was read then or later; null where one of them does not say
 * @param paths those seen, and those that could not be looked for
 */
public record RecoveryPicture(Instant walkedAt, @Nullable Instant begunAt, List<RecoveryPath> paths) {

    static final String EVERYTHING = "EVERYTHING";
    static final String NOT_IN_THE_WALK = "NOT_IN_THE_WALK";
    static final String NEVER_WALKED = "NEVER_WALKED";

    private static final String IS_NOT_WALKED = " is not in the audit's last walk";

    /** Keeps its own copy. */
    public RecoveryPicture {
        paths = List.copyOf(paths);
    }

    /** Those that could not be looked for. */
    public List<RecoveryPath> unknown() {
        return paths.stream().filter(path -> !path.seen()).toList();
    }

    /**
     * The answer about {@code asked}, which are the accounts of one person. Whoever is not in it, and each source that was never
     * read to its end, is unknown, and never a person without a way back in.
     */
    static RecoveryPicture of(RecoveryAnswer answer, List<PersonId> asked) {
        List<RecoveryPath> paths = new ArrayList<>();
        answer.items().forEach(item -> paths.addAll(item.paths()));
        asked.stream()
                .filter(person -> answer.items().stream().noneMatch(item -> covers(item, person)))
                .map(person -> unknown(couldKeep(person), system(person), person + IS_NOT_WALKED, NOT_IN_THE_WALK))
                .forEach(paths::add);
        answer.sources().stream()
                .filter(source -> source.lastCompleteAt() == null)
                .map(source -> unknown(
                        EVERYTHING,
                        source.source().toUpperCase(Locale.ROOT),
                        source.source() + " was never read to its end",
                        NEVER_WALKED))
                .forEach(paths::add);
        return new RecoveryPicture(oldest(answer), begun(answer), paths);
    }

    /** A walk counts once the evaluation in force rests on it: between the two the answer is still the older one. */
    private static @Nullable Instant begun(RecoveryAnswer answer) {
        boolean behind = answer.sources().stream()
                .map(Source::lastCompleteAt)
                .anyMatch(ended -> ended != null && ended.isAfter(answer.asOf()));
        if (behind) {
            return null;
        }
        List<Instant> begun = answer.sources().stream()
                .map(Source::lastCompleteBeganAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return begun.isEmpty() || begun.size() < answer.sources().size() ? null : begun.getFirst();
    }

    private static Instant oldest(RecoveryAnswer answer) {
        Optional<Instant> oldest = answer.sources().stream()
                .map(Source::lastCompleteAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return oldest.orElse(answer.asOf());
    }

    private static boolean covers(Item item, PersonId person) {
        return item.person().equals(person.toString())
                || item.accounts().stream()
                        .anyMatch(account -> account.system().equals(system(person))
                                && account.id().equals(id(person)));
    }

    private static String system(PersonId person) {
        return switch (person) {
            case PersonId.Entra entra -> "ENTRA";
            case PersonId.Keycloak keycloak -> "KEYCLOAK";
        };
    }

    private static String id(PersonId person) {
        return switch (person) {
            case PersonId.Entra entra -> entra.id();
            case PersonId.Keycloak keycloak -> keycloak.id();
        };
    }

    /** No walk lists an account that lives in its session alone: of all ways back, only an offline session outlives it. */
    private static String couldKeep(PersonId person) {
        return person instanceof PersonId.Keycloak account && account.isLightweight()
                ? PathKind.OFFLINE_SESSION.name()
                : EVERYTHING;
    }

    private static RecoveryPath unknown(String kind, String system, String what, String reason) {
        return new RecoveryPath(kind, system, what, List.of(), reason);
    }
}
