package io.lastday.offboarding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.audit.RecoveryAnswer.AccountItem;
import io.lastday.offboarding.audit.RecoveryAnswer.Item;
import io.lastday.offboarding.audit.RecoveryAnswer.Source;
import io.lastday.offboarding.person.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoveryPictureTest {

    private static final Instant EVENING = Instant.parse("2026-11-20T18:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    private static final PersonId ENTRA = new PersonId.Entra("a1");
    private static final PersonId KEYCLOAK = new PersonId.Keycloak("harbour", "k1");
    private static final RecoveryPath TELEPHONE =
            new RecoveryPath("PERSONAL_PHONE", "ENTRA", "telephone that answers for sign-ins", List.of(), null);

    @Test
    void tells_the_paths_as_of_the_older_of_the_two_walks() {
        RecoveryPicture picture = RecoveryPicture.of(
                answer(List.of(item("entra:a1", TELEPHONE)), source("entra", NIGHT), source("keycloak", EVENING)),
                List.of(ENTRA));

        assertThat(picture.walkedAt()).isEqualTo(EVENING);
        assertThat(picture.begunAt()).isEqualTo(EVENING);
        assertThat(picture.paths()).containsExactly(TELEPHONE);
    }

    @Test
    void somebody_without_a_path_has_none() {
        RecoveryPicture picture =
                RecoveryPicture.of(answer(List.of(item("entra:a1")), source("entra", NIGHT)), List.of(ENTRA));

        assertThat(picture.paths()).isEmpty();
    }

    @Test
    void an_account_that_the_walk_linked_to_somebody_is_covered_by_them() {
        Item both = new Item(
                "entra:a1", List.of(new AccountItem("ENTRA", "a1"), new AccountItem("KEYCLOAK", "k1")), List.of());

        assertThat(RecoveryPicture.of(answer(List.of(both), source("entra", NIGHT)), List.of(ENTRA, KEYCLOAK))
                        .paths())
                .isEmpty();
    }

    @Test
    void whoever_is_not_in_the_walk_is_unknown_and_not_without_a_path() {
        RecoveryPicture picture =
                RecoveryPicture.of(answer(List.of(item("entra:a1")), source("entra", NIGHT)), List.of(ENTRA, KEYCLOAK));

        assertThat(picture.unknown()).singleElement().satisfies(path -> {
            assertThat(path.system()).isEqualTo("KEYCLOAK");
            assertThat(path.unknown()).isEqualTo("NOT_IN_THE_WALK");
            assertThat(path.what()).contains("keycloak:harbour:k1");
        });
    }

    @Test
    void an_account_that_lives_in_its_session_alone_can_keep_an_offline_session_and_nothing_else() {
        PersonId agency = new PersonId.Keycloak("harbour", "lightweight-5f0c");

        RecoveryPicture picture =
                RecoveryPicture.of(answer(List.of(item("entra:a1")), source("entra", NIGHT)), List.of(agency));

        assertThat(picture.unknown()).singleElement().satisfies(path -> {
            assertThat(path.known()).contains(PathKind.OFFLINE_SESSION);
            assertThat(path.unknown()).isEqualTo("NOT_IN_THE_WALK");
        });
    }

    @Test
    void a_source_that_was_never_read_to_its_end_is_unknown() {
        RecoveryPicture picture = RecoveryPicture.of(
                answer(List.of(item("entra:a1")), source("entra", NIGHT), source("keycloak", null)), List.of(ENTRA));

        assertThat(picture.unknown()).extracting(RecoveryPath::unknown).containsExactly("NEVER_WALKED");
        assertThat(picture.walkedAt()).isEqualTo(NIGHT);
        assertThat(picture.begunAt()).isNull();
    }

    @Test
    void a_walk_that_the_evaluation_does_not_rest_on_yet_does_not_count() {
        RecoveryPicture picture = RecoveryPicture.of(
                answer(List.of(item("entra:a1")), source("entra", NIGHT.plusSeconds(1))), List.of(ENTRA));

        assertThat(picture.begunAt()).isNull();
    }

    private static RecoveryAnswer answer(List<Item> items, Source... sources) {
        return new RecoveryAnswer(NIGHT, List.of(sources), items);
    }

    private static Item item(String person, RecoveryPath... paths) {
        String id = person.substring(person.lastIndexOf(':') + 1);
        return new Item(person, List.of(new AccountItem("ENTRA", id)), List.of(paths));
    }

    private static Source source(String name, @Nullable Instant completeAt) {
        return new Source(name, completeAt == null ? "FAILED" : "COMPLETE", null, completeAt, completeAt);
    }
}
