package io.lastday.identity.source.entra;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.identity.source.entra.EntraWire.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.testing.GraphStub;
import io.lastday.platform.walk.Fact;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users: everybody once, then what has changed, and nothing taken for an absence. */
class UserWalkTest {

    private final EntraWire tenant = new EntraWire();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private void firstWalk() {
        tenant.users(user("ada", ",\"signInActivity\":{\"lastSignInDateTime\":\"2026-11-20T08:00:00Z\"}"), user("ben"));
        tenant.run();
    }

    private String changed(String... users) {
        return "{\"value\":[" + String.join(",", users) + "],\"@odata.deltaLink\":\"" + tenant.delta("2") + "\"}";
    }

    @Test
    void theFirstWalkReadsEverybodyAndTheNextOnlyWhatChanged() {
        firstWalk();
        assertThat(tenant.walk.said("user")).extracting(Fact::subject).containsExactly("entra:ada", "entra:ben");
        tenant.changes(
                "1",
                okJson(changed(
                        user("ada", ",\"accountEnabled\":false"),
                        "{\"id\":\"ben\",\"@removed\":{\"reason\":\"changed\"}}",
                        user("cas"))));
        tenant.graph.wire().resetRequests();

        tenant.run();

        assertThat(tenant.walk.said("user")).extracting(Fact::id).containsExactly("ada", "cas");
        assertThat(tenant.walk.body("user", "ada").path("accountEnabled").asBoolean())
                .isFalse();
        assertThat(tenant.walk.body("user", "ada").path("lastSignIn").asString())
                .as("a delta does not tell it, and it is not forgotten")
                .isEqualTo("2026-11-20T08:00:00Z");
        tenant.graph.wire().verify(0, getRequestedFor(urlPathEqualTo("/v1.0/users")));
    }

    @Test
    void aTokenThatGraphNoLongerKnowsLeadsToEverybodyAnew() {
        firstWalk();
        tenant.changes("1", GraphStub.error(410, "syncStateNotFound", "start anew"));
        tenant.users(user("dee"));

        tenant.run();

        assertThat(tenant.walk.said("user")).extracting(Fact::id).containsExactly("dee");
    }

    @Test
    void afterAWeekEverybodyIsReadAnew() {
        firstWalk();
        tenant.users(user("ada"), user("eve"));
        tenant.walk.moveStart(Duration.ofDays(8));

        tenant.run();

        assertThat(tenant.walk.said("user")).extracting(Fact::id).containsExactly("ada", "eve");
    }

    @Test
    void withoutTheLicenceForSignInsEverybodyIsReadWithoutThem() {
        tenant.users(user("ada"));
        tenant.graph
                .wire()
                .stubFor(get(urlPathEqualTo("/v1.0/users"))
                        .withQueryParam("$select", containing("signInActivity"))
                        .atPriority(1)
                        .willReturn(GraphStub.error(
                                403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "no licence")));

        tenant.run();

        assertThat(tenant.walk.said("user")).hasSize(1);
    }

    @Test
    void withoutThePermissionForUsersTheWalkIsBrokenAndNothingIsForgotten() {
        firstWalk();
        tenant.reset();
        tenant.graph.answer("/users", GraphStub.error(403, "Authorization_RequestDenied", "no"));
        tenant.graph.answer("/users/delta", GraphStub.error(403, "Authorization_RequestDenied", "no"));

        Throwable failure = catchThrowable(tenant::run);

        assertThat(failure).isInstanceOf(RemoteFailure.MissingPermission.class);
        assertThat(((RemoteFailure.MissingPermission) failure).scope()).isEqualTo("User.Read.All");
        assertThat(tenant.walk.said("user")).hasSize(2);
    }

    @Test
    void aNextLinkToAnotherHostIsNeverFollowed() {
        WireMockServer elsewhere =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        elsewhere.start();
        try {
            tenant.graph.answer(
                    "/users", okJson(GraphStub.page(elsewhere.baseUrl() + "/v1.0/users?$skiptoken=2", user("ada"))));

            Throwable failure = catchThrowable(tenant::run);

            assertThat(failure).isInstanceOf(RemoteFailure.Terminal.class).hasMessageContaining("another origin");
            elsewhere.verify(0, getRequestedFor(anyUrl()));
            assertThat(tenant.walk.said("user")).isEmpty();
        } finally {
            elsewhere.stop();
        }
    }

    @Test
    void aPageThatIsNoneBreaksTheWalkAndForgetsNobody() {
        firstWalk();
        tenant.changes("1", okJson("{\"value\":{\"displayName\":\"somebody\"}}"));

        assertThat(catchThrowable(tenant::run))
                .isInstanceOf(RemoteFailure.Transient.class)
                .hasMessageNotContaining("somebody");

        assertThat(tenant.walk.said("user")).hasSize(2);
    }

    @Test
    void aUserWhoComesTwiceIsOneAndOneWithoutMailIsOneToo() {
        tenant.graph.pages(
                "/users",
                new String[] {user("ada"), "{\"id\":\"bare\"}"},
                okJson(GraphStub.page(null, user("ada", ",\"mail\":\"Ada@HarbourFinch.example\""))));

        tenant.run();

        assertThat(tenant.walk.said("user")).extracting(Fact::id).containsExactly("ada", "bare");
        assertThat(tenant.walk.body("user", "bare").path("mail").isNull()).isTrue();
        assertThat(tenant.walk.body("user", "ada").path("addresses").path(0).asString())
                .isEqualTo("ada@harbourfinch.example");
    }
}
