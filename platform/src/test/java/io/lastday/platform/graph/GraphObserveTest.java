package io.lastday.platform.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.microsoft.graph.models.User;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GraphObserveTest {

    @RegisterExtension
    static final WireMockExtension WIRE = GraphWire.extension();

    @BeforeEach
    void letTokensBeHad() {
        new GraphWire(WIRE);
    }

    @Test
    void aRealTenantIsOnlyObservedAndAWriteNeverLeaves() {
        Graph real = Graph.connect(GraphWire.settings("https://graph.microsoft.com/v1.0", WIRE.baseUrl()));

        var refused = catchThrowableOfType(
                RemoteFailure.Refused.class,
                () -> real.run(
                        "User.RevokeSessions.All",
                        client -> client.users()
                                .byUserId("u1")
                                .revokeSignInSessions()
                                .post()));

        assertThat(real.mode()).isEqualTo(WriteMode.OBSERVE);
        assertThat(refused.wouldHave())
                .isEqualTo("This connection only observes, so nothing was changed. It would have ended every session of"
                        + " account u1 (POST /v1.0/users/u1/revokeSignInSessions).");
        WIRE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void theSwitchIsAskedAtEachWriteAndTheWordsKnowThePermission() {
        AtomicReference<WriteMode> mode = new AtomicReference<>(WriteMode.WRITE);
        Graph switched = Graph.connect(GraphWire.settings(WIRE.baseUrl() + "/v1.0", WIRE.baseUrl()), mode::get);
        WIRE.stubFor(delete(urlPathEqualTo("/v1.0/groups/g1/members/u1/$ref")).willReturn(noContent()));

        removeMember(switched);
        mode.set(WriteMode.OBSERVE);

        var refused = catchThrowableOfType(RemoteFailure.Refused.class, () -> removeMember(switched));
        assertThat(refused.deed()).isEqualTo("taken account u1 out of group g1");
        var password = catchThrowableOfType(
                RemoteFailure.Refused.class,
                () -> switched.run(
                        "User-PasswordProfile.ReadWrite.All",
                        client -> client.users().byUserId("u1").patch(new User())));
        assertThat(password.deed()).isEqualTo("replaced the password of account u1");
        WIRE.verify(1, deleteRequestedFor(urlPathEqualTo("/v1.0/groups/g1/members/u1/$ref")));
        mode.set(WriteMode.WRITE);
        removeMember(switched);
        WIRE.verify(2, deleteRequestedFor(urlPathEqualTo("/v1.0/groups/g1/members/u1/$ref")));
    }

    @Test
    void whereTheModeCannotBeKnownNothingIsWritten() {
        Graph unknown = Graph.connect(GraphWire.settings(WIRE.baseUrl() + "/v1.0", WIRE.baseUrl()), () -> {
            throw new RemoteFailure.Transient("the mode is not known", null, null);
        });

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, () -> removeMember(unknown)))
                .isNotNull();
        WIRE.verify(0, deleteRequestedFor(anyUrl()));
    }

    private static void removeMember(Graph graph) {
        graph.run(
                "GroupMember.ReadWrite.All",
                client -> client.groups()
                        .byGroupId("g1")
                        .members()
                        .byDirectoryObjectId("u1")
                        .ref()
                        .delete());
    }
}
