package io.lastday.identity.source.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.lastday.identity.source.keycloak.RealmWire.adminEvent;
import static io.lastday.identity.source.keycloak.RealmWire.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A walk over a realm: everybody is listed, few are asked about, and nobody is passed over. */
class KeycloakWalkerTest {

    private final RealmWire realm = new RealmWire();

    @AfterEach
    void stop() {
        realm.close();
    }

    private JsonNode account(String id) {
        return realm.walk.body("account", id);
    }

    private List<String> types(String id) {
        return account(id)
                .path("credentials")
                .valueStream()
                .map(credential -> credential.path("type").asString())
                .toList();
    }

    @Test
    void anOtpInTheListSettlesAndEverybodyElseIsAskedForTheirCredentials() {
        realm.user("ada", ",\"totp\":true");
        realm.user("ben");
        realm.user("off", ",\"enabled\":false");
        realm.credentials("ben", "password", "webauthn");

        realm.run();

        assertThat(realm.asked())
                .as("of a disabled one, what comes back with it")
                .containsExactly("ben", "off");
        assertThat(account("ada").path("totp").asBoolean()).isTrue();
        assertThat(account("ada").path("credentials").isNull()).isTrue();
        assertThat(types("ben")).containsExactly("password", "webauthn");
        assertThat(account("off").path("enabled").asBoolean(true)).isFalse();
    }

    @Test
    void anAccountOfAUserStorageShowsWhatTheStorageHolds() {
        realm.user("ada", ",\"federationLink\":\"ldap\",\"requiredActions\":[\"CONFIGURE_TOTP\"]");
        realm.answer("/users/ada/configured-user-storage-credential-types", okJson("[\"password\",\"otp\"]"));

        realm.run();

        assertThat(types("ada")).containsExactly("password", "otp");
        assertThat(account("ada").path("credentials").path(1).path("stored").asBoolean())
                .isTrue();
        assertThat(account("ada").path("requiredActions").path(0).asString()).isEqualTo("CONFIGURE_TOTP");
    }

    @Test
    void anAccountIsLinkedByItsAttributeOrItsBrokerAndNeverByItsAddress() {
        realm.user("ada", ",\"attributes\":{\"entraObjectId\":[\"e-ada\"]}");
        realm.user("ben", ",\"totp\":true");
        realm.brokered("ben", "e-ben");
        realm.user("cas", ",\"emailVerified\":true");
        realm.user("dee", ",\"attributes\":{\"entraObjectId\":[\"one\",\"two\"]}");

        realm.run();

        assertThat(realm.walk.said("account"))
                .extracting(Fact::subject)
                .containsExactly("entra:e-ada", "entra:e-ben", "keycloak:harbour:cas", "keycloak:harbour:dee");
        assertThat(account("ben").path("linkedBy").asString()).isEqualTo("BROKER");
    }

    @Test
    void theNextWalkAsksOnlyThoseWhoChangedAndASlice() {
        List<String> names =
                IntStream.range(100, 200).mapToObj(number -> "u" + number).toList();
        names.forEach(realm::user);
        realm.run();
        assertThat(realm.asked()).hasSize(100);
        realm.credentials("u150", "otp");
        realm.answer("/events", okJson("[" + event("u150", Instant.now()) + "]"));
        realm.answer("/admin-events", okJson("[" + adminEvent("users/u160/credentials/c", Instant.now()) + "]"));

        realm.run();

        List<String> turn = names.stream()
                .filter(name -> Math.floorMod(name.hashCode(), RealmWire.SLICES) == 1)
                .toList();
        List<String> asked = realm.asked();
        assertThat(asked).contains("u150", "u160").containsAll(turn).hasSizeLessThanOrEqualTo(turn.size() + 2);
        assertThat(types("u150")).containsExactly("otp");
    }

    @Test
    void anAccountThatWasDisabledIsAskedOnceMoreSoThatOldSessionsAreNotKeptForEver() {
        realm.answer("/client-session-stats", okJson("[{\"clientId\":\"app\",\"active\":\"0\",\"offline\":\"3\"}]"));
        realm.user("ada", ",\"totp\":true");
        realm.answer("/users/ada/consents", okJson("[]"));
        realm.run();
        realm.asked();
        realm.user("ada", ",\"totp\":true,\"enabled\":false");

        realm.run();

        assertThat(realm.asked()).containsExactly("ada");
        assertThat(account("ada").path("offlineSessions").asInt(-1)).isZero();
    }

    @Test
    void whoIsLookedAtCloselyIsAskedAgainAlthoughBlockedAndUnchanged() {
        realm.user("leaver", ",\"enabled\":false");
        realm.run();
        realm.asked();
        for (int walk = 0; walk < 2; walk++) {
            realm.looks.add("leaver");
            realm.run();
            assertThat(realm.asked()).containsExactly("leaver");
        }
    }

    @Test
    void withinAsManyWalksAsThereAreSlicesEverybodyIsAskedAnew() {
        IntStream.range(0, 30).forEach(number -> realm.user("u" + number));
        realm.run();
        realm.asked();
        var asked = new TreeSet<String>();
        for (int walk = 0; walk < RealmWire.SLICES; walk++) {
            realm.run();
            asked.addAll(realm.asked());
        }

        assertThat(asked).hasSize(30);
    }

    @Test
    void eventsOfAClockBehindOursAreNotPassedOver() {
        realm.user("ada");
        Instant behind = Instant.now().minus(Duration.ofHours(3));
        realm.answer("/events", okJson("[" + event("nobody", behind) + "]"));
        realm.run();
        realm.run(); // whoever has their turn
        realm.asked();
        realm.answer("/events", okJson("[" + event("ada", behind.plusSeconds(5)) + "]"));

        realm.run();

        assertThat(realm.asked()).contains("ada");
    }

    @Test
    void whereEventsCannotBeReadEverybodyIsAsked() {
        realm.user("ada");
        realm.user("ben");
        realm.run();
        realm.asked();
        realm.answer("/events/config", status(403));

        realm.run();

        assertThat(realm.asked()).containsExactly("ada", "ben");
    }

    @Test
    void somebodyDeletedWhileTheListIsReadHidesNobody() {
        IntStream.range(1000, 1600).forEach(number -> realm.user("u" + number));
        realm.onPage(1, () -> realm.remove("u1003"));

        realm.run();

        assertThat(realm.walk.said("account")).extracting(Fact::id).contains("u1250", "u1251", "u1599");
    }

    @Test
    void whatMayNotBeAskedIsNamedAndWhatIsGoneIsTold() {
        realm.user("ada");
        realm.user("ben");
        realm.answer("/users/ada/credentials", status(403));
        realm.answer("/users/ben/credentials", status(404));

        realm.run();

        assertThat(account("ada").path("unread").asString()).isEqualTo("NO_PERMISSION");
        assertThat(account("ben").path("unread").asString()).isEqualTo("GONE_MEANWHILE");
        assertThat(realm.walk.body("unread", "credentials").path("permission").asString())
                .isEqualTo("view-users");
    }

    @Test
    void aListThatCannotBeReadBreaksTheWalkAndForgetsNobody() {
        realm.user("ada");
        realm.run();
        realm.answer(
                "/users",
                aResponse().withHeader("Content-Type", "application/json").withBody("{\"no\":\"list\"}"));

        assertThat(catchThrowable(realm::run)).isInstanceOf(RemoteFailure.class);
        assertThat(realm.walk.said("account")).hasSize(1);
    }

    @Test
    void theFlowIsReadWithTheSettingsOfItsConditions() {
        realm.answer("/authentication/flows/browser/executions", okJson("""
                [{"level":0,"requirement":"CONDITIONAL","authenticationFlow":true},
                 {"level":1,"requirement":"REQUIRED","providerId":"conditional-user-role","authenticationConfig":"c1"},
                 {"level":1,"requirement":"REQUIRED","providerId":"auth-otp-form"}]"""));
        realm.answer("/authentication/config/c1", okJson("{\"id\":\"c1\",\"config\":{\"condUserRole\":\"finance\"}}"));
        realm.user("ada");
        realm.answer("/users/ada/role-mappings/realm/composite", okJson("[{\"name\":\"finance\"}]"));

        realm.run();

        assertThat(realm.walk
                        .body("flow", "harbour")
                        .path("executions")
                        .path(1)
                        .path("config")
                        .path("condUserRole")
                        .asString())
                .isEqualTo("finance");
        assertThat(account("ada").path("roles").path(0).asString()).isEqualTo("finance");
    }

    @Test
    void offlineTokensAreCountedWhereAnybodyHasOne() {
        realm.answer("/client-session-stats", okJson("[{\"clientId\":\"app\",\"active\":\"0\",\"offline\":\"3\"}]"));
        realm.user("ada");
        realm.answer("/users/ada/consents", okJson("""
                [{"clientId":"app","grantedClientScopes":[],"additionalGrants":[{"client":"x","key":"Offline Token"}]},
                 {"clientId":"other","grantedClientScopes":["profile"],"additionalGrants":[]}]"""));

        realm.run();

        assertThat(account("ada").path("offlineSessions").asInt()).isEqualTo(1);
    }

    @Test
    void aWalkThatDiesAtAnyPageAndIsTakenUpAgainSaysTheSameAndWritesNothing() {
        IntStream.range(1000, 1600).forEach(number -> realm.user("u" + number));
        realm.run();
        for (int pages = 0; pages < 4; pages++) {
            try (RealmWire other = new RealmWire()) {
                IntStream.range(1000, 1600).forEach(number -> other.user("u" + number));
                other.walk.runAndDie(other.walker::walk, pages);
                assertThat(other.walk.said("account")).isEmpty();
                other.run();
                assertThat(other.walk.said("account")).isEqualTo(realm.walk.said("account"));
            }
        }
        assertThat(realm.server.getAllServeEvents())
                .allMatch(event -> event.getRequest().getMethod().equals(RequestMethod.GET)
                        || event.getRequest().getUrl().endsWith("/token"));
    }
}
