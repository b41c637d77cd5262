package io.lastday.identity.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.coverage.CoverageSummary;
import io.lastday.identity.coverage.PersonItem;
import io.lastday.identity.coverage.PopulationTally;
import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.EntraFacts.Group;
import io.lastday.identity.directory.EntraFacts.Policies;
import io.lastday.identity.directory.EntraFacts.Registration;
import io.lastday.identity.directory.EntraFacts.Registrations;
import io.lastday.identity.directory.EntraFacts.RoleHolding;
import io.lastday.identity.directory.KeycloakFacts;
import io.lastday.identity.directory.KeycloakFacts.Execution;
import io.lastday.identity.directory.KeycloakFacts.Flow;
import io.lastday.identity.directory.KeycloakFacts.KeycloakUser;
import io.lastday.identity.population.Population;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.evaluation.Evaluation;
import io.lastday.platform.evaluation.EvaluationInput;
import io.lastday.platform.evaluation.SourceSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

class IdentityEvaluatorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Flow FLOW =
            new Flow("browser", List.of(new Execution(0, "REQUIRED", "auth-cookie", false)), null);

    private final List<EntraUser> users = new ArrayList<>();
    private final List<Registration> report = new ArrayList<>();
    private final List<RoleHolding> roles = new ArrayList<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, List<String>> confirmed = new HashMap<>();
    private final List<KeycloakUser> keycloak = new ArrayList<>();
    private @Nullable String reportUnread;

    private void user(String id, String... methods) {
        users.add(new EntraUser(id, id, id + "@harbourfinch.example", true, "Member", "user"));
        boolean mfa = List.of(methods).stream()
                .anyMatch(word -> !word.equals("email") && !word.equals("temporaryAccessPass"));
        report.add(new Registration(id, mfa, mfa, List.of(methods), NOW));
    }

    private Evaluation evaluation() {
        EntraFacts entra = new EntraFacts(
                users,
                new Registrations(report, reportUnread),
                confirmed,
                new Policies(List.of(), false, null),
                roles,
                groups);
        Map<String, SourceSnapshot> sources = new HashMap<>();
        sources.put("entra", new SourceSnapshot("entra", NOW, JSON.writeValueAsString(entra)));
        sources.put(
                "keycloak",
                new SourceSnapshot(
                        "keycloak", NOW, JSON.writeValueAsString(new KeycloakFacts("harbour", keycloak, FLOW))));
        return new IdentityEvaluator(JSON, List.of("entra:breakglass"))
                .evaluate(new EvaluationInput(sources, Map.of(), NOW))
                .orElseThrow();
    }

    private PersonItem person(String id) {
        return evaluation().rows().stream()
                .filter(row -> row.id().equals(id))
                .map(row -> JSON.readValue(row.body(), PersonItem.class))
                .findFirst()
                .orElseThrow();
    }

    @Example
    void whoIsMissingFromTheReportIsUnknownAndNotUnregistered() {
        user("sam");
        report.clear();

        assertThat(person("entra:sam").registered().state()).isEqualTo(AnswerState.UNKNOWN);
        assertThat(person("entra:sam").registered().reason()).isEqualTo("NOT_IN_REPORT");
    }

    @Example
    void withoutALicenceEveryAnswerFromTheReportIsUnknown() {
        user("priya", "microsoftAuthenticatorPush");
        reportUnread = "NO_P1";

        assertThat(person("entra:priya").registered().reason()).isEqualTo("NO_P1");
        assertThat(person("entra:priya").capable().reason()).isEqualTo("NO_P1");
        assertThat(person("entra:priya").phishingResistant().reason()).isEqualTo("NO_P1");
    }

    @Example
    void amethodThatNobodyKnowsIsNoSecondFactor() {
        user("ella", "somethingNew");

        assertThat(person("entra:ella").registered().reason()).isEqualTo("UNKNOWN_METHOD");
    }

    @Example
    void emailAndTemporaryPassesRegisterNobody() {
        user("ella", "email");
        user("new", "temporaryAccessPass");

        assertThat(person("entra:ella").registered().state()).isEqualTo(AnswerState.NO);
        assertThat(person("entra:new").registered().state()).isEqualTo(AnswerState.NO);
    }

    @Example
    void aReportThatContradictsItsOwnMethodsIsNotBelieved() {
        user("odd", "microsoftAuthenticatorPush");
        report.set(0, new Registration("odd", false, false, List.of("microsoftAuthenticatorPush"), NOW));

        assertThat(person("entra:odd").registered().reason()).isEqualTo("REPORT_CONTRADICTS_METHODS");
    }

    @Example
    void whoEnrolledSinceTheReportIsNotNamedForALapse() {
        user("owen");
        confirmed.put("owen", List.of("microsoftAuthenticator"));

        assertThat(person("entra:owen").registered().state()).isEqualTo(AnswerState.YES);
        assertThat(person("entra:owen").capable().reason()).isEqualTo("REPORT_BEHIND");
    }

    @Example
    void privilegedIsWhoMayBecomeAnAdministratorThroughAGroupToo() {
        user("held", "fido2SecurityKey");
        user("eligible", "fido2SecurityKey");
        user("inGroup", "fido2SecurityKey");
        user("plain", "fido2SecurityKey");
        roles.add(new RoleHolding("held", "r1", "User Administrator", false));
        roles.add(new RoleHolding("eligible", "r1", "User Administrator", true));
        roles.add(new RoleHolding("g1", "r2", "Helpdesk Administrator", true));
        groups.put("g1", new Group("Helpdesk", List.of("inGroup"), null));

        assertThat(List.of("held", "eligible", "inGroup"))
                .allSatisfy(id -> assertThat(person("entra:" + id).population()).isEqualTo(Population.PRIVILEGED));
        assertThat(person("entra:plain").population()).isEqualTo(Population.STAFF);
        assertThat(person("entra:inGroup").explanation())
                .contains("May take the role Helpdesk Administrator through group Helpdesk.");
    }

    @Example
    void disabledPeopleAndSharedMailboxesAreInNoFigure() {
        users.add(new EntraUser("gone", "Gone", "gone@harbourfinch.example", false, "Member", null));
        users.add(new EntraUser("info", "Info", "info@harbourfinch.example", true, "Member", "shared"));

        assertThat(person("entra:gone").population()).isEqualTo(Population.NOT_COUNTED);
        assertThat(person("entra:info").population()).isEqualTo(Population.NOT_COUNTED);
        assertThat(evaluation().counts()).containsEntry("staff", 0L);
    }

    @Example
    void theWeakestAccountDecidesAndSaysWhichItIs() {
        user("priya", "fido2SecurityKey");
        keycloak.add(account("k1", "priya", "priya", List.of("password")));

        PersonItem priya = person("entra:priya");

        assertThat(priya.registered().state()).isEqualTo(AnswerState.NO);
        assertThat(priya.registered().reason()).isEqualTo("NONE_REGISTERED_IN_KEYCLOAK");
        assertThat(priya.accounts()).hasSize(2);
    }

    @Example
    void anAccountWithNothingToSignInWithDecidesNothing() {
        user("priya", "fido2SecurityKey");
        keycloak.add(account("k1", "priya", "priya", List.of()));

        assertThat(person("entra:priya").registered().state()).isEqualTo(AnswerState.YES);
    }

    @Example
    void onlyTheAttributeLinksAccountsNeverAName() {
        user("sam.taylor", "fido2SecurityKey");
        keycloak.add(account("k1", "sam.taylor", null, List.of("password", "webauthn")));

        assertThat(person("entra:sam.taylor").accounts()).hasSize(1);
        assertThat(person("keycloak:harbour:k1").registered().state()).isEqualTo(AnswerState.YES);
    }

    private static KeycloakUser account(String id, String name, @Nullable String link, List<String> credentials) {
        return new KeycloakUser(id, name, name, name + "@harbourfinch.example", true, link, false, credentials, null);
    }

    @Property(tries = 200)
    void everyFigureEqualsItsListAndItsPartsSum(@ForAll("kinds") List<List<String>> people) {
        users.clear();
        report.clear();
        roles.clear();
        for (int i = 0; i < people.size(); i++) {
            user("p" + i, people.get(i).toArray(String[]::new));
        }
        roles.add(new RoleHolding("p0", "r1", "User Administrator", true));

        Evaluation evaluation = evaluation();
        List<PopulationTally> tallies =
                JSON.readValue(evaluation.summary(), CoverageSummary.class).populations();

        assertThat(tallies).allSatisfy(tally -> {
            assertThat(tally.registered().yes()
                            + tally.registered().no()
                            + tally.registered().unknown())
                    .isEqualTo(tally.total());
            assertThat(listed(evaluation, tally, "registered", "NO"))
                    .isEqualTo(tally.registered().no());
            assertThat(listed(evaluation, tally, "phishingResistant", "YES"))
                    .isEqualTo(tally.phishingResistant().yes());
        });
        assertThat(tallies.stream().mapToLong(PopulationTally::total).sum()).isEqualTo(people.size());
    }

    private static long listed(Evaluation evaluation, PopulationTally tally, String facet, String value) {
        return evaluation.rows().stream()
                .map(EvaluatedRow::facets)
                .filter(facets -> tally.population().name().equals(facets.get("population")))
                .filter(facets -> value.equals(facets.get(facet)))
                .count();
    }

    @Provide
    Arbitrary<List<List<String>>> kinds() {
        Arbitrary<List<String>> methods = Combinators.combine(
                        Arbitraries.of("fido2SecurityKey", "mobilePhone", "email", "newThing", "temporaryAccessPass"),
                        Arbitraries.of(1, 0))
                .as((word, times) -> times == 1 ? List.of(word) : List.<String>of());
        return methods.list().ofMinSize(1).ofMaxSize(30);
    }
}
