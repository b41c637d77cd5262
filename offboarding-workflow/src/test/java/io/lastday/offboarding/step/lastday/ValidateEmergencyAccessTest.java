package io.lastday.offboarding.step.lastday;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.EmergencyAccounts;
import io.lastday.offboarding.audit.EmergencyAccounts.Item;
import io.lastday.offboarding.audit.EmergencyAccounts.Validation;
import io.lastday.offboarding.audit.EmergencyAudit;
import io.lastday.offboarding.audit.ItDeparture;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidateEmergencyAccessTest {

    private static final Instant LEFT = NOW.minusSeconds(600);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Privilege NONE = new Privilege(List.of(), false, Set.of(), false, null);
    private static final Privilege ADMINISTRATOR =
            new Privilege(List.of("Exchange Administrator"), false, Set.of(), false, null);

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private final Told audit = new Told();

    /** The audit, as a test says. */
    private static final class Told implements EmergencyAudit {

        private final List<Instant> departures = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private @Nullable Silence silence;

        @Override
        public AuditAnswer<EmergencyAccounts> emergencyAccounts() {
            return said(new EmergencyAccounts(NOW, items));
        }

        @Override
        public AuditAnswer<ItDeparture> itLeft(UUID caseId, Instant left) {
            departures.add(left);
            return said(new ItDeparture(left));
        }

        private <T> AuditAnswer<T> said(T answer) {
            Silence why = silence;
            return why == null
                    ? new AuditAnswer.Given<>(answer)
                    : new AuditAnswer.Missing<>("identity-audit", why, why.name(), Duration.ofSeconds(7));
        }

        void account(String name, String state, @Nullable Validation validation) {
            items.add(new Item("entra:" + name, name, state, "Because.", validation));
        }
    }

    private StepResult run(Privilege privilege) {
        return run(privilege, "standard", new OperatorLogins.NotConnected());
    }

    private StepResult run(Privilege privilege, String playbook, OperatorLogins logins) {
        ItPower power = new ItPower(privilege, playbook, LEFT);
        return new ValidateEmergencyAccess(given -> power, logins, audit).run(context(null));
    }

    private static Validation recorded(Instant at) {
        return new Validation(TODAY, at, "SAID_BY_A_PERSON");
    }

    private static void reason(StepResult result, ReasonCode reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(reason));
    }

    @Test
    void all_tried_after_containment_is_done_with_each_trial_as_evidence() {
        audit.account("glass1", "VALID", recorded(LEFT.plusSeconds(1)));
        audit.account("glass2", "VALID", new Validation(TODAY, LEFT.plusSeconds(9), "SIGN_IN_SEEN"));

        assertThat(run(ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("entra:glass1", "2026-11-21 SAID_BY_A_PERSON")
                                .containsEntry("entra:glass2", "2026-11-21 SIGN_IN_SEEN"));
        assertThat(audit.departures).containsExactly(LEFT);
    }

    @Test
    void an_account_that_was_tried_before_containment_needs_a_human_and_is_named() {
        audit.account("glass1", "VALID", recorded(LEFT.plusSeconds(1)));
        audit.account("glass2", "VALID", recorded(LEFT.minusSeconds(1)));

        StepResult result = run(ADMINISTRATOR);

        reason(result, ValidateEmergencyAccess.NOT_TRIED);
        assertThat(((Outcome.NeedsHuman) result).detail())
                .contains("held Exchange Administrator", "glass2 (entra:glass2)")
                .doesNotContain("glass1");
    }

    @Test
    void a_never_tried_account_and_a_configured_day_of_the_same_date_prove_nothing() {
        audit.account("glass1", "DUE", null);
        reason(run(ADMINISTRATOR), ValidateEmergencyAccess.NOT_TRIED);

        audit.items.clear();
        audit.account("glass1", "VALID", new Validation(TODAY, null, "SAID_BY_A_PERSON"));
        reason(run(ADMINISTRATOR), ValidateEmergencyAccess.NOT_TRIED);

        audit.items.clear();
        audit.account("glass1", "VALID", new Validation(TODAY.plusDays(1), null, "SAID_BY_A_PERSON"));
        assertThat(run(ADMINISTRATOR)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void somebody_outside_of_it_opens_no_task_and_the_audit_is_told_nothing() {
        assertThat(run(NONE))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(ValidateEmergencyAccess.NOT_OF_IT));
        assertThat(audit.departures).isEmpty();
    }

    @Test
    void who_leaves_by_the_playbook_for_administrators_is_of_it() {
        audit.account("glass1", "DUE", null);

        reason(run(NONE, "privileged", new OperatorLogins.NotConnected()), ValidateEmergencyAccess.NOT_TRIED);
    }

    @Test
    void who_ran_lastdays_it_is_of_it_and_who_ran_its_hr_is_not() {
        audit.account("glass1", "DUE", null);
        try (OperatorRealm realm = RemoteWire.operators(WIRE)) {
            operates("it");
            reason(run(NONE, "standard", realm), ValidateEmergencyAccess.NOT_TRIED);

            operates("hr");
            assertThat(run(NONE, "standard", realm)).isInstanceOf(Outcome.Skipped.class);
        }
    }

    @Test
    void without_the_right_to_read_who_operates_lastday_a_human_is_asked() {
        try (OperatorRealm realm = RemoteWire.operators(WIRE)) {
            operates("it");
            WIRE.stubFor(get(urlPathEqualTo("/admin/realms/lastday/users")).willReturn(error(403, "forbidden")));

            reason(run(NONE, "standard", realm), Reasons.NEEDS_ROLE);
        }
    }

    private static void operates(String role) {
        String users = "/admin/realms/lastday/users";
        WIRE.stubFor(get(urlPathEqualTo(users))
                .willReturn(okJson(
                        "[{\"id\":\"o1\",\"username\":\"o\",\"attributes\":{\"person\":[\"entra:" + USER + "\"]}}]")));
        WIRE.stubFor(get(urlPathEqualTo(users + "/o1/role-mappings/realm/composite"))
                .willReturn(
                        okJson("[{\"id\":\"r1\",\"name\":\"" + role + "\"},{\"id\":\"r2\",\"name\":\"offline\"}]")));
    }

    @Test
    void a_firm_that_lists_none_has_nothing_to_try() {
        assertThat(run(ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(ValidateEmergencyAccess.NONE_LISTED));
    }

    @Test
    void an_outage_of_the_audit_is_tried_again_and_never_means_that_there_are_none() {
        audit.silence = Silence.NOT_REACHABLE;

        assertThat(run(ADMINISTRATOR)).isInstanceOf(Outcome.FailedRetryable.class);
    }

    @Test
    void an_audit_that_asks_to_wait_is_waited_for() {
        audit.silence = Silence.BUSY;

        assertThat(run(ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.at()).isEqualTo(NOW.plusSeconds(7)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Silence.class,
            names = {"NOT_CONFIGURED", "REFUSED", "NOT_FOUND", "NOT_UNDERSTOOD"})
    void an_audit_that_cannot_be_asked_needs_a_human(Silence silence) {
        audit.silence = silence;

        reason(run(ADMINISTRATOR), ValidateEmergencyAccess.UNANSWERED);
    }

    @Test
    void an_audit_that_refuses_needs_a_human() {
        audit.silence = Silence.REFUSED;

        reason(run(ADMINISTRATOR), ValidateEmergencyAccess.UNANSWERED);
    }
}
