package io.lastday.offboarding.step.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is taken of the teams that a leaver is in. */
class TeamsChannelsTest {

    private static final String CHANNELS = "/v1.0/teams/team-1/channels/getAllMessages";
    private static final String CHAT = "{\"id\":\"1\",\"etag\":\"v1\",\"chatId\":\"19:a\"}";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private final InMemoryIntake intake = new InMemoryIntake();
    private TeamsExport step;

    @BeforeEach
    void connect() {
        step = new TeamsExport(new TeamsMessages(RemoteWire.graph(WIRE)), intake, Clock.systemUTC());
        answer(ENTRA_USER + "/chats/getAllMessages", CHAT);
        answer(ENTRA_USER + "/joinedTeams", "{\"id\":\"team-1\"}");
    }

    @Test
    void ofAChannelOnlyTheThreadsInWhichTheLeaverTookPartAreKeptAndThoseWhole() {
        String question = post("10", "", "\"from\":{\"user\":{\"id\":\"someone\"}}");
        String answer = post("11", "10", "\"from\":{\"user\":{\"id\":\"" + RemoteWire.USER + "\"}}");
        String foreign = post("12", "", "\"from\":{\"user\":{\"id\":\"someone\"}}");
        String foreignReply = post("13", "12", "\"from\":null");
        String named = post("14", "", "\"mentions\":[{\"mentioned\":{\"user\":{\"id\":\"" + RemoteWire.USER + "\"}}}]");
        String liked = post("15", "", "\"reactions\":[{\"user\":{\"user\":{\"id\":\"" + RemoteWire.USER + "\"}}}]");
        answer(CHANNELS, question, foreign, foreignReply, answer, named, liked);

        assertThat(run()).isInstanceOf(Outcome.Done.class);

        assertThat(intake.parts.get("messages-000001")).isEqualTo("[" + CHAT + "]");
        assertThat(intake.parts.get("messages-000002"))
                .isEqualTo("[" + String.join(",", question, answer, named, liked) + "]");
    }

    @Test
    void aTeamWithoutTheLeaverIsReadOnceAndLeavesNothing() {
        answer(CHANNELS, post("12", "", "\"from\":null"));

        assertThat(run()).isInstanceOf(Outcome.Done.class);

        assertThat(intake.parts).doesNotContainKey("messages-000002");
        WIRE.verify(2, getRequestedFor(urlPathEqualTo(CHANNELS)));
    }

    @Test
    void withoutThePermissionForChannelsAHumanIsAskedAndTheChatsStayInHand() {
        WIRE.stubFor(get(urlPathEqualTo(CHANNELS)).willReturn(error(403, "Forbidden")));

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        asked -> assertThat(asked.detail()).contains("ChannelMessage.Read.All"));
        assertThat(intake.parts).containsKey("messages-000001");
        assertThat(intake.sealed).isFalse();
    }

    private StepResult run() {
        return step.run(context(null));
    }

    private static void answer(String path, String... items) {
        WIRE.stubFor(get(urlPathEqualTo(path)).willReturn(okJson("{\"value\":[" + String.join(",", items) + "]}")));
    }

    private static String post(String id, String root, String members) {
        return "{\"id\":\"" + id + "\",\"etag\":\"v\",\"chatId\":null,\"replyToId\":"
                + (root.isEmpty() ? "null" : "\"" + root + "\"")
                + ",\"channelIdentity\":{\"teamId\":\"team-1\",\"channelId\":\"19:c\"}," + members + "}";
    }
}
