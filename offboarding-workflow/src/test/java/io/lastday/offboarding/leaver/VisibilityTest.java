package io.lastday.offboarding.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.ConnectedSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {

    private static final Instant FROM = Instant.parse("2026-12-01T09:00:00Z");

    static LeaverCase leaver(@Nullable Instant visibleFrom) {
        PersonId person = new PersonId.Entra("leaver");
        LocalDate day = LocalDate.parse("2026-12-24");
        FoundPerson found = new FoundPerson(
                person,
                "Leaver",
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                FoundPerson.UserType.MEMBER,
                List.of(),
                List.of());
        return new LeaverCase(
                new FirmId("firm"),
                UUID.randomUUID(),
                CaseState.AWAITING_APPROVAL,
                new LeaverCase.Pinned("standard", 1),
                new Dates(day, Dates.endOf(day), day, ZoneId.of("Europe/London")),
                asked(visibleFrom),
                found,
                new LeaverAccounts(person, "Leaver", List.of(new Account(ConnectedSystem.KEYCLOAK, "kc", "leaver"))),
                new Privilege(List.of(), false, Set.of(), false, null),
                1,
                List.of(),
                new LeaverCase.Progress(FROM, null, null, null, null),
                List.of(),
                Involved.NOBODY);
    }

    private static LeaverCase.Request asked(@Nullable Instant visibleFrom) {
        return new LeaverCase.Request(
                "entra:hr", "hr", FROM, "why", false, visibleFrom, Set.of("entra:named"), null, null, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "entra:hr, 2026-11-30T00:00:00Z, true",
        "entra:named, 2026-11-30T00:00:00Z, true",
        "entra:anybody, 2026-11-30T00:00:00Z, false",
        "entra:anybody, 2026-12-01T08:59:59Z, false",
        "entra:anybody, 2026-12-01T09:00:00Z, true",
        "entra:leaver, 2026-12-02T00:00:00Z, false",
        "keycloak:harbour:kc, 2026-12-02T00:00:00Z, false",
    })
    void until_it_is_visible_only_the_requester_and_the_named_know_and_the_leaver_never(
            String person, Instant now, boolean mayKnow) {
        assertThat(Visibility.mayKnow(leaver(FROM), person, now)).isEqualTo(mayKnow);
    }

    @Test
    void a_token_without_a_person_sees_nothing() {
        assertThat(Visibility.mayKnow(leaver(null), null, FROM)).isFalse();
    }
}
