package io.lastday.offboarding.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.leaver.GuardRails.Verdict;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.ConnectedSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardRailsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final PersonId LEAVER = new PersonId.Entra("leaver");
    private static final PersonId OTHER = new PersonId.Entra("other");
    private static final Privilege NONE = new Privilege(List.of(), false, Set.of(), false, null);

    private static GuardFacts facts(
            String operator,
            Privilege privilege,
            String day,
            boolean urgent,
            Set<PersonId> leaving,
            int today,
            int firm) {
        return facts(operator, privilege, day, urgent, null, leaving, today, firm);
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    private static GuardFacts facts(
            String operator,
            Privilege privilege,
            String day,
            boolean urgent,
            @Nullable UUID open,
            Set<PersonId> leaving,
            int today,
            int firm) {
        LocalDate last = LocalDate.parse(day);
        Dates dates = new Dates(last, Dates.endOf(last), last, ZoneId.of("Europe/London"));
        LeaverAccounts accounts = new LeaverAccounts(
                LEAVER,
                "Leaver",
                List.of(
                        new Account(ConnectedSystem.ENTRA, "leaver", "leaver"),
                        new Account(ConnectedSystem.KEYCLOAK, "kc-leaver", "leaver")));
        return new GuardFacts(operator, accounts, privilege, dates, urgent, open, leaving, today, firm, NOW);
    }

    private static Privilege globalAdministrator(PersonId... others) {
        return new Privilege(List.of("Global Administrator"), true, Set.of(others), false, null);
    }

    private static @Nullable GuardRule refusal(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.rule() : null;
    }

    private static int approvals(Verdict verdict) {
        return ((Verdict.Allowed) verdict).approvalsNeeded();
    }

    @Test
    void an_ordinary_leaver_needs_one_approval() {
        Verdict verdict = GuardRails.atStart(facts("entra:hr", NONE, "2026-12-24", false, Set.of(), 0, 250));

        assertThat(approvals(verdict)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"entra:leaver", "keycloak:harbour:kc-leaver"})
    void nobody_offboards_themselves_by_any_of_their_accounts(String operator) {
        assertThat(refusal(GuardRails.atStart(facts(operator, NONE, "2026-12-24", true, Set.of(), 0, 250))))
                .isEqualTo(GuardRule.OWN_ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, false, DATE_IN_PAST",
        "2026-11-20, true,",
        "2026-11-21, false,",
        "2026-11-22, false,",
    })
    void a_last_day_in_the_past_needs_urgent(String day, boolean urgent, @Nullable GuardRule expected) {
        assertThat(refusal(GuardRails.atStart(facts("entra:hr", NONE, day, urgent, Set.of(), 0, 250))))
                .isEqualTo(expected);
    }

    @Test
    void an_open_case_is_gone_on_with() {
        UUID open = UUID.randomUUID();

        Verdict verdict = GuardRails.atStart(facts("entra:hr", NONE, "2026-12-24", false, open, Set.of(), 0, 250));

        assertThat(refusal(verdict)).isEqualTo(GuardRule.CASE_EXISTS);
        assertThat(((Verdict.Refused) verdict).whatToChange()).contains(open.toString());
    }

    @Test
    void a_break_glass_account_is_refused_at_start_and_at_contain() {
        Privilege breakGlass = new Privilege(List.of(), false, Set.of(OTHER), true, null);
        GuardFacts facts = facts("entra:hr", breakGlass, "2026-12-24", true, Set.of(), 0, 250);

        assertThat(refusal(GuardRails.atStart(facts))).isEqualTo(GuardRule.BREAK_GLASS);
        assertThat(refusal(GuardRails.atContain(facts))).isEqualTo(GuardRule.BREAK_GLASS);
    }

    @Test
    void the_last_global_administrator_stays() {
        GuardFacts alone = facts("entra:hr", globalAdministrator(), "2026-12-24", true, Set.of(), 0, 250);
        GuardFacts withOther = facts("entra:hr", globalAdministrator(OTHER), "2026-12-24", true, Set.of(), 0, 250);

        assertThat(refusal(GuardRails.atContain(alone))).isEqualTo(GuardRule.LAST_GLOBAL_ADMINISTRATOR);
        assertThat(approvals(GuardRails.atContain(withOther))).isEqualTo(2);
    }

    @Test
    void another_administrator_who_is_leaving_too_does_not_count() {
        GuardFacts facts = facts("entra:hr", globalAdministrator(OTHER), "2026-12-24", true, Set.of(OTHER), 0, 250);

        assertThat(refusal(GuardRails.atStart(facts))).isEqualTo(GuardRule.LAST_GLOBAL_ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({"0, 250, 1", "4, 250, 1", "5, 250, 2", "0, 20, 1", "1, 20, 2", "0, 19, 2", "1, 40, 1", "2, 40, 2"})
    void more_than_five_people_or_five_per_cent_in_a_day_need_a_second_approver(
            int startedBefore, int headcount, int expected) {
        assertThat(approvals(GuardRails.atStart(
                        facts("entra:hr", NONE, "2026-12-24", false, Set.of(), startedBefore, headcount))))
                .isEqualTo(expected);
    }

    @Property
    void fewer_than_three_leavers_of_a_big_firm_never_need_a_second_approver_and_more_than_five_always_do(
            @ForAll @IntRange(max = 100) int startedBefore, @ForAll @IntRange(min = 120, max = 10_000) int headcount) {
        int needed = approvals(
                GuardRails.atStart(facts("entra:hr", NONE, "2026-12-24", false, Set.of(), startedBefore, headcount)));

        assertThat(needed).isEqualTo(startedBefore + 1 > 5 ? 2 : 1);
    }

    @Test
    void access_that_ends_twice_on_the_clock_ends_the_second_time() {
        Dates dates = new Dates(
                LocalDate.parse("2026-10-25"),
                LocalDateTime.parse("2026-10-25T01:30"),
                LocalDate.parse("2026-10-31"),
                ZoneId.of("Europe/London"));

        assertThat(dates.accessEndsAt()).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void access_that_ends_in_a_skipped_hour_ends_after_it() {
        Dates dates = new Dates(
                LocalDate.parse("2027-03-28"),
                LocalDateTime.parse("2027-03-28T01:30"),
                LocalDate.parse("2027-03-31"),
                ZoneId.of("Europe/London"));

        assertThat(dates.accessEndsAt()).isEqualTo("2027-03-28T01:30:00Z");
    }
}
