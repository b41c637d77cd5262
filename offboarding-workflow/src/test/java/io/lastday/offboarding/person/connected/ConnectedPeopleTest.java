package io.lastday.offboarding.person.connected;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.FoundPerson.LinkedBy;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.ResolvedPerson;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectedPeopleTest {

    private static final String OTHER = "232ef5b1-9ebd-3f10-8655-b430fed6d78b";
    private static final String USERS = "/v1.0/users";
    private static final String LOCALS = "/admin/realms/harbour/users";
    private static final PersonId ENTRA_ID = new PersonId.Entra(USER);
    private static final PersonId LOCAL_ID = new PersonId.Keycloak("harbour", LOCAL);

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private KeycloakRealm realm;
    private ConnectedPeople people;

    @BeforeEach
    void connect() {
        Graph graph = RemoteWire.graph(WIRE);
        realm = RemoteWire.realm(WIRE);
        people = new ConnectedPeople(
                new EntraPeople(graph),
                new KeycloakPeople(realm, new PersonSettings("entraObjectId", "entra")),
                new Managers(graph));
        entra();
        locals();
        linkedTo(USER);
        linkedTo(OTHER);
        WIRE.stubFor(post(urlPathEqualTo("/v1.0/$batch")).willReturn(okJson("""
                {"responses":[{"id":"0","status":200,"body":{"id":"m1","displayName":"A manager"}},
                              {"id":"1","status":404,"body":{"error":{"code":"Request_ResourceNotFound"}}}]}""")));
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void twoPeopleOfTheSameNameAreToldApart() {
        entra(user(USER, "Sam Taylor", "sam@firm.example"), user(OTHER, "Sam Taylor", "sam2@firm.example"));

        PeopleFound found = people.find("sam taylor");

        assertThat(found.items())
                .extracting(FoundPerson::email)
                .containsExactly("sam@firm.example", "sam2@firm.example");
        assertThat(found.items().getFirst().manager()).isNotNull();
        assertThat(found.items().getLast().manager()).isNull();
        assertThat(found.incomplete()).isEmpty();
    }

    @Test
    void anOutageOfOneSystemStandsInTheAnswerAndTheOtherIsShown() {
        WIRE.stubFor(get(urlPathEqualTo(USERS)).willReturn(error(500, "InternalServerError")));
        locals(local(LOCAL, "", "sam@firm.example", true));

        PeopleFound found = people.find("sam");

        assertThat(found.items()).extracting(FoundPerson::person).containsExactly(LOCAL_ID);
        assertThat(found.incomplete())
                .extracting(PeopleFound.Incomplete::system)
                .containsExactly(ConnectedSystem.ENTRA);
    }

    @Test
    void moreThanCanBeShownIsSaid() {
        String[] many = new String[EntraPeople.MOST + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = user("u" + i, "Sam " + i, "sam" + i + "@firm.example");
            linkedTo("u" + i);
        }
        entra(many);
        WIRE.stubFor(post(urlPathEqualTo("/v1.0/$batch")).willReturn(okJson(notManaged())));

        PeopleFound found = people.find("sam");

        assertThat(found.items()).hasSize(EntraPeople.MOST);
        assertThat(found.incomplete())
                .extracting(PeopleFound.Incomplete::reason)
                .first()
                .asString()
                .contains("surname");
    }

    @Test
    void anAttributeLinksAndTheWholePersonIsResolvedFromEitherEnd() {
        byId(USER, user(USER, "Sam Taylor", "sam@firm.example"));
        WIRE.stubFor(get(urlPathEqualTo(LOCAL_USER)).willReturn(okJson(local(LOCAL, USER, "sam@firm.example", true))));
        linkedTo(USER, local(LOCAL, USER, "sam@firm.example", true));

        for (PersonId asked : List.of(ENTRA_ID, LOCAL_ID)) {
            ResolvedPerson resolved = people.resolve(asked, List.of());

            assertThat(resolved).isInstanceOfSatisfying(ResolvedPerson.Known.class, known -> {
                assertThat(known.accounts().person()).isEqualTo(ENTRA_ID);
                assertThat(known.accounts().accounts()).hasSize(2);
                assertThat(known.person().accounts().getLast().linkedBy()).isEqualTo(LinkedBy.ATTRIBUTE);
            });
        }
    }

    @Test
    void aVerifiedAddressSuggestsAndLinksOnlyWhenConfirmed() {
        byId(USER, user(USER, "Sam Taylor", "sam@firm.example"));
        WIRE.stubFor(get(urlPathEqualTo(LOCAL_USER)).willReturn(okJson(local(LOCAL, "", "sam@firm.example", true))));
        withMail(local(LOCAL, "", "sam@firm.example", true));

        var unconfirmed = (ResolvedPerson.Known) people.resolve(ENTRA_ID, List.of());
        assertThat(unconfirmed.accounts().accounts()).hasSize(1);
        assertThat(unconfirmed.person().suggestions())
                .extracting(FoundPerson.LinkSuggestion::person)
                .containsExactly(LOCAL_ID);

        var confirmed = (ResolvedPerson.Known) people.resolve(ENTRA_ID, List.of(LOCAL_ID));
        assertThat(confirmed.accounts().accounts()).hasSize(2);
    }

    @Test
    void anAddressThatNobodyVerifiedSuggestsNothing() {
        byId(USER, user(USER, "Sam Taylor", "sam@firm.example"));
        withMail(local(LOCAL, "", "sam@firm.example", false));

        var known = (ResolvedPerson.Known) people.resolve(ENTRA_ID, List.of());

        assertThat(known.person().suggestions()).isEmpty();
    }

    @Test
    void aConfirmedLinkThatNothingSuggestsIsAmbiguousAndNotBelieved() {
        byId(USER, user(USER, "Sam Taylor", "sam@firm.example"));
        withMail();

        assertThat(people.resolve(ENTRA_ID, List.of(LOCAL_ID))).isInstanceOf(ResolvedPerson.Ambiguous.class);
    }

    @Test
    void twoAccountsThatClaimTheSamePersonAreAmbiguous() {
        byId(USER, user(USER, "Sam Taylor", "sam@firm.example"));
        linkedTo(USER, local(LOCAL, USER, "a@firm.example", true), local(OTHER, USER, "b@firm.example", true));

        assertThat(people.resolve(ENTRA_ID, List.of())).isInstanceOf(ResolvedPerson.Ambiguous.class);
    }

    @Test
    void somebodyWhomNobodyKnowsIsUnknownAndAnOutageIsNot() {
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER)).willReturn(error(404, "Request_ResourceNotFound")));
        assertThat(people.resolve(ENTRA_ID, List.of())).isInstanceOf(ResolvedPerson.Unknown.class);

        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER)).willReturn(error(500, "InternalServerError")));
        assertThatExceptionOfType(RemoteFailure.Transient.class).isThrownBy(() -> people.resolve(ENTRA_ID, List.of()));

        WIRE.stubFor(get(urlPathEqualTo(LOCAL_USER)).willReturn(aResponse().withStatus(503)));
        assertThatExceptionOfType(RemoteFailure.Transient.class).isThrownBy(() -> people.resolve(LOCAL_ID, List.of()));
        assertThat(people.resolve(new PersonId.Keycloak("another", LOCAL), List.of()))
                .isInstanceOf(ResolvedPerson.Unknown.class);
    }

    @Test
    void theHeadcountIsTheDirectorysOwn() {
        WIRE.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("$filter", equalTo("accountEnabled eq true and userType eq 'Member'"))
                .withHeader("ConsistencyLevel", equalTo("eventual"))
                .willReturn(okJson("{\"@odata.count\":253,\"value\":[{\"id\":\"u\"}]}")));

        assertThat(people.headcount()).isEqualTo(253);
    }

    private static void entra(String... users) {
        WIRE.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson("{\"value\":[" + String.join(",", users) + "]}")));
    }

    private static void byId(String id, String user) {
        WIRE.stubFor(get(urlPathEqualTo(USERS + "/" + id)).willReturn(okJson(user)));
    }

    private static void locals(String... users) {
        WIRE.stubFor(get(urlPathEqualTo(LOCALS)).atPriority(9).willReturn(list(users)));
    }

    private static void linkedTo(String entraId, String... users) {
        WIRE.stubFor(get(urlPathEqualTo(LOCALS))
                .withQueryParam("q", containing(entraId))
                .willReturn(list(users)));
        WIRE.stubFor(get(urlPathEqualTo(LOCALS))
                .withQueryParam("idpUserId", equalTo(entraId))
                .willReturn(list()));
        WIRE.stubFor(get(urlPathEqualTo(LOCAL_USER + "/federated-identity")).willReturn(list()));
    }

    private static void withMail(String... users) {
        WIRE.stubFor(get(urlPathEqualTo(LOCALS))
                .withQueryParam("email", WireMock.matching(".+"))
                .willReturn(list(users)));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder list(String... users) {
        return okJson("[" + String.join(",", users) + "]");
    }

    private static String user(String id, String name, String mail) {
        return """
                {"id":"%s","displayName":"%s","userPrincipalName":"%s","mail":"%s","accountEnabled":true,"userType":"Member"}""".formatted(id, name, mail, mail);
    }

    private static String local(String id, String entraId, String mail, boolean verified) {
        String attributes = entraId.isEmpty() ? "{}" : "{\"entraObjectId\":[\"" + entraId + "\"]}";
        return """
                {"id":"%s","username":"sam","firstName":"Sam","lastName":"Taylor","email":"%s","emailVerified":%s,
                 "enabled":true,"attributes":%s}""".formatted(id, mail, verified, attributes);
    }

    private static String notManaged() {
        StringBuilder responses = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            responses.append(i == 0 ? "" : ",").append("{\"id\":\"").append(i).append("\",\"status\":404,\"body\":{}}");
        }
        return "{\"responses\":[" + responses + "]}";
    }
}
