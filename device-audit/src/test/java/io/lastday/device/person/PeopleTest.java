package io.lastday.device.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fact.DirectoryPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static DirectoryPerson user(String id, @Nullable Boolean enabled) {
        return new DirectoryPerson(id, "Ella Brandt", null, null, enabled, "Sales");
    }

    private static People read(@Nullable String unread, @Nullable Instant readAt, DirectoryPerson... users) {
        People people = People.asRead(unread, readAt, NOW);
        for (DirectoryPerson user : users) {
            people.add(user);
        }
        return people;
    }

    private static Holder of(People people, String id) {
        return Optional.ofNullable(people.of(id)).orElseThrow();
    }

    @Test
    void aUserIsThereOrMayNoLongerSignIn() {
        People people = read(null, NOW, user("u1", true), user("u2", false));

        assertThat(of(people, "entra:u1"))
                .isEqualTo(new Holder(PersonState.ENABLED, null, "Ella Brandt", "Sales"))
                .satisfies(holder -> assertThat(holder.enabled()).isTrue());
        assertThat(of(people, "entra:u2").enabled()).isFalse();
    }

    @Test
    void aDeviceWithoutAPersonHasNobody() {
        assertThat(read(null, NOW, user("u1", true)).of(null)).isNull();
    }

    @Test
    void somebodyIsMissingOnlyAfterAYoungWalkOfAllUsers() {
        Instant young = NOW.minus(People.YOUNG);

        assertThat(of(read(null, young, user("u1", true)), "entra:u9").state()).isEqualTo(PersonState.MISSING);
        assertThat(of(read(null, young.minus(Duration.ofMillis(1)), user("u1", true)), "entra:u9"))
                .isEqualTo(Holder.unknown("NOT_READ_LATELY"));
    }

    @Test
    void whoCouldNotBeReadIsUnknownAndNeverMissing() {
        assertThat(of(read("NO_PERMISSION", NOW, user("u1", true)), "entra:u1"))
                .as("half a list proves nothing for anybody")
                .isEqualTo(Holder.unknown("NO_PERMISSION"));
        assertThat(of(read(null, null, user("u1", true)), "entra:u1")).isEqualTo(Holder.unknown("NOT_READ"));
        assertThat(of(read(null, NOW), "entra:u1"))
                .as("a directory without anybody was not read")
                .isEqualTo(Holder.unknown("NOT_READ"));
    }

    @Test
    void aUserOfWhomGraphDoesNotSayItIsUnknown() {
        assertThat(of(read(null, NOW, user("u1", null)), "entra:u1"))
                .isEqualTo(new Holder(PersonState.UNKNOWN, "NOT_REPORTED", "Ella Brandt", "Sales"));
    }

    @Test
    void somebodyOfAnotherDirectoryIsNotMissingFromThisOne() {
        assertThat(of(read(null, NOW, user("u1", true)), "keycloak:staff:u1"))
                .isEqualTo(Holder.unknown("OTHER_DIRECTORY"));
    }
}
