package io.lastday.offboarding.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.PlaybookReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order that no playbook may break, one row a rule. */
class OrderRulesTest {

    private static final PlaybookReader READER = new PlaybookReader(TableSteps.catalogue());
    private static final String STAYS = "lastday:access=\"stays\"";
    private static final String SUSPENDS = "lastday:access=\"suspends\"";

    static Stream<Arguments> broken() {
        return Stream.concat(brokenFirst(), brokenThen());
    }

    private static Stream<Arguments> brokenFirst() {
        return Stream.of(
                broken(
                        "evidence.seal",
                        "may not stand in Verify",
                        "verify: / entra.verify / keycloak.verify evidence.seal / lastday.residual-access",
                        "close:"),
                broken(
                        "entra.revoke-sessions",
                        "comes only when entra.disable has ended",
                        "contain: lastday.guard-rails / entra.revoke-sessions entra.disable / keycloak.disable keycloak.log-out keycloak.offline-sessions / lastday.operator-account"),
                broken(
                        "entra.revoke-sessions",
                        "needs entra.disable before it",
                        "contain: lastday.guard-rails / entra.disable / entra.revoke-sessions / keycloak.disable keycloak.log-out keycloak.offline-sessions / lastday.operator-account"),
                broken(
                        "entra.disable",
                        "needs lastday.guard-rails before it",
                        "contain: / lastday.guard-rails / entra.disable entra.revoke-sessions / keycloak.disable keycloak.log-out keycloak.offline-sessions / lastday.operator-account"),
                broken(
                        "contain",
                        "lastday.operator-account is missing in Contain",
                        "contain: lastday.guard-rails / entra.disable entra.revoke-sessions / keycloak.disable keycloak.log-out keycloak.offline-sessions"),
                broken("teams.export", "needs lastday.approval before it", "preserve: teams.export"),
                broken("entra.licences", "needs exchange.mailbox before it", "revoke: entra.licences"));
    }

    private static Stream<Arguments> brokenThen() {
        return Stream.of(
                broken(
                        "entra.licences",
                        "comes only when exchange.mailbox has ended",
                        "revoke: / exchange.mailbox / entra.licences"),
                broken(
                        "entra.guest",
                        "no phase Preserve saves anything before it",
                        "preserve:",
                        "revoke: lastday.approval entra.guest"),
                broken(
                        "entra.groups",
                        "may not stand in Contain",
                        "contain: lastday.guard-rails entra.groups / entra.disable entra.revoke-sessions / keycloak.disable keycloak.log-out keycloak.offline-sessions / lastday.operator-account"),
                broken(
                        "entra.groups",
                        "that comes only after Contain",
                        "contain: lastday.guard-rails entra.groups / entra.disable entra.revoke-sessions / keycloak.disable keycloak.log-out keycloak.offline-sessions / lastday.operator-account"),
                broken("verify", "lastday.residual-access is missing", "verify: / entra.verify / keycloak.verify"),
                broken(
                        "keycloak.disable",
                        "Nothing reads back what keycloak.disable did",
                        "verify: / entra.verify / lastday.residual-access"),
                broken("teams.export", "stands in the playbook twice, first on line", "hand-over: teams.export"),
                broken("preserve", "The phase has no steps", "preserve:"));
    }

    private static Arguments broken(String element, String what, String... lines) {
        return Arguments.of(element, what, List.of(lines));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_order_is_refused_where_it_breaks(String element, String what, List<String> lines) {
        requireRefused("", element, what, Drawing.whole("", lines.toArray(String[]::new)));
    }

    @Test
    void a_playbook_without_evidence_is_refused() {
        requireRefused(
                "",
                "drawn",
                "evidence.seal is missing",
                Drawing.of("", List.of(Drawing.WHOLE.get(0), Drawing.WHOLE.get(2))));
    }

    @Test
    void a_phase_before_its_time_is_refused() {
        List<String> phases =
                List.of(Drawing.WHOLE.get(1), Drawing.WHOLE.get(0), Drawing.WHOLE.get(2), Drawing.WHOLE.get(3));

        requireRefused("", "contain", "Contain may not come after Preserve", Drawing.of("", phases));
    }

    @Test
    void what_comes_back_takes_nothing_away() {
        byte[] whole = Drawing.whole(SUSPENDS, "revoke: entra.groups");

        requireRefused(SUSPENDS, "entra.groups", "access comes back", whole);
    }

    @Test
    void where_access_stays_nobody_is_contained() {
        requireRefused(STAYS, "contain", "access stays: then nobody is contained", Drawing.whole(STAYS));
        requireRefused(STAYS, "entra.disable", "access stays", Drawing.whole(STAYS));
    }

    @Test
    void where_access_stays_only_a_difference_is_taken_away() {
        List<String> mover =
                List.of("revoke: lastday.guard-rails lastday.approval entra.groups", "close: evidence.seal");

        requireRefused(STAYS, "entra.groups", "access stays", Drawing.of(STAYS, mover));
        assertThat(READER.examine("drawn", Drawing.of(STAYS + " lastday:removes=\"difference\"", mover)))
                .isInstanceOf(Reading.Understood.class);
    }

    @Test
    void what_is_taken_away_from_a_mover_needs_the_guard_rails_too() {
        List<String> mover = List.of("revoke: lastday.approval entra.groups", "close: evidence.seal");

        requireRefused(
                "",
                "entra.groups",
                "needs lastday.guard-rails before it",
                Drawing.of(STAYS + " lastday:removes=\"difference\"", mover));
    }

    @Test
    void nobody_waits_for_messages_of_the_dead() {
        requireRefused("", "whatsapp.receive", "gets no messages", Drawing.whole("lastday:messages=\"none\""));
    }

    @Test
    void destroying_comes_when_every_export_has_ended() {
        byte[] inOrder = Drawing.whole("", "hand-over: exchange.mailbox", "revoke: entra.groups entra.licences");

        assertThat(READER.examine("drawn", inOrder)).isInstanceOf(Reading.Understood.class);
    }

    private static void requireRefused(String terms, String element, String what, byte[] bpmn) {
        Reading reading = READER.examine("drawn", bpmn);

        assertThat(reading).as(terms).isInstanceOf(Reading.Refused.class);
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.what()).contains(what);
            assertThat(finding.rule()).isEqualTo(Rule.ORDER);
            String line =
                    new String(bpmn, StandardCharsets.UTF_8).lines().toList().get(finding.line() - 1);
            assertThat(line).contains("id=\"" + element + "\"");
        });
    }
}
