package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.custody.SealKey;
import io.lastday.chat.model.ChatFormat;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every source that a leaver really has ends in a sealed bag by way of a leaver case, whatever its file is called. */
@ArchiveTest
class ChatSourcesOverHttpTest {

    private static final String OTHER_DPO = "entra:77777777-7777-4777-8777-777777777777";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private SealKey key;

    @TempDir
    Path folder;

    private Counter counter;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        counter = new Counter(port);
        desk = counter.desk();
        Arrays.stream(ChatOrigin.values()).forEach(origin -> counter.recordBasis(origin.label()));
    }

    static Stream<ChatOrigin> read() {
        return Arrays.stream(ChatOrigin.values()).filter(origin -> origin.format() != ChatFormat.OPAQUE);
    }

    @ParameterizedTest
    @MethodSource("read")
    void an_export_that_the_case_asks_for_is_sealed_and_read_back_by_a_stranger(ChatOrigin origin) throws Exception {
        Map<String, Object> request = Desk.dueNow(world.person("Leaver With " + origin));
        request.put(
                "chats",
                Map.of("sources", origin == ChatOrigin.TEAMS ? List.of() : List.of(Map.of("source", origin.label()))));
        UUID id = desk.start(request);
        JsonNode receipt = Desk.json(counter.upload(id, origin.label(), Samples.of(origin), Desk.HR, "hr")
                .expectStatus()
                .isAccepted());
        assertThat(receipt.get("messages").asInt()).isEqualTo(Samples.MESSAGES);
        assertThat(receipt.get("gaps").asInt()).isZero();
        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");

        JsonNode chat = counter.chats(id).get("items").get(0);
        assertThat(chat.get("format").asString()).isEqualTo(origin.format().label());
        assertThat(chat.get("tier").asString()).isEqualTo(origin.format().tier().name());
        assertThat(chat.get("assurance").asString()).isEqualTo("HANDED_IN");
        assertThat(chat.get("completeness").get("chats")).hasSize(1);
        assertThat(Counter.filesWith("quartz")).isEmpty();

        Stranger stranger = new Stranger(folder, key.trusted());
        Path bag = stranger.unpack(takeOut(id, receipt.get("receipt").asString()));
        stranger.acceptsAsSound(bag);
        assertThat(bag.resolve("data/model/messages.jsonl")).content().contains("quartz", "noted");
        assertThat(bag.resolve("data/completeness.json")).exists();
    }

    @ParameterizedTest
    @MethodSource("read")
    void an_export_sent_as_another_source_is_told_what_it_is(ChatOrigin origin) {
        UUID id = desk.start(Desk.inAMonth(world.person("Wrong " + origin)));
        List<ChatOrigin> others = read().filter(other -> other != origin).toList();
        for (ChatOrigin other : others) {
            JsonNode answer = Desk.json(counter.upload(id, other.label(), Samples.of(origin), Desk.HR, "hr")
                    .expectStatus()
                    .isEqualTo(422));
            assertThat(answer.get("type").asString())
                    .as("%s as %s", origin, other)
                    .endsWith(":wrong-source");
            assertThat(answer.get("looksLike").asString()).isEqualTo(origin.label());
            assertThat(answer.get("detail").asString()).contains(origin.title(), "source=" + origin.label());
        }
        assertThat(counter.chats(id).get("items")).isEmpty();
        assertThat(Counter.staged(id)).isEmpty();
    }

    @Test
    void what_is_not_read_is_hashed_attested_and_labelled() throws Exception {
        Map<String, Object> request = Desk.dueNow(world.person("Opaque Leaver"));
        request.put("chats", Map.of("sources", List.of(Map.of("source", "wechat"))));
        UUID id = desk.start(request);
        byte[] file = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 1, 'q', 'u', 'a', 'r', 't', 'z'};
        assertThat(Desk.problem(counter.upload(id, "wechat", file, Desk.HR, "hr")
                        .expectStatus()
                        .isEqualTo(422)))
                .isEqualTo("attestation-missing");
        JsonNode receipt = Desk.json(counter.upload(id, "wechat", file, "Screenshot – the leaver’s phone, page 1")
                .expectStatus()
                .isAccepted());
        assertThat(receipt.get("messages").asInt()).isZero();
        JsonNode chat = counter.chats(id).get("items").get(0);
        assertThat(chat.get("assurance").asString()).isEqualTo("LOW");
        assertThat(chat.get("tier").asString()).isEqualTo("C");
        assertThat(chat.get("note").asString()).isEqualTo("Screenshot – the leaver’s phone, page 1");
        assertThat(chat.get("findings").get("reason").asString()).isEqualTo("NOT_READ");
        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");
        assertThat(desk.outcome(id, "chats.receive")).isEqualTo("DONE");

        Stranger stranger = new Stranger(folder, key.trusted());
        Path bag = stranger.unpack(takeOut(id, receipt.get("receipt").asString()));
        stranger.acceptsAsSound(bag);
        assertThat(bag.resolve("data/attestation.json")).content().contains("page 1", Desk.HR);
        assertThat(bag.resolve("data/originals/00001.bin")).hasBinaryContent(file);
    }

    @Test
    void a_broken_export_can_be_kept_unread_and_a_better_one_may_still_come() {
        UUID id = desk.start(Desk.inAMonth(world.person("Broken Leaver")));
        byte[] whole = Samples.of(ChatOrigin.SLACK);
        byte[] broken = Arrays.copyOf(whole, whole.length - 30);
        JsonNode refused = Desk.json(counter.upload(id, "slack", broken, Desk.HR, "hr")
                .expectStatus()
                .isEqualTo(422));
        JsonNode receipt = Desk.json(desk.post(
                        Desk.HR,
                        "hr",
                        "/api/leavers/" + id + "/chats/set-aside/"
                                + refused.get("setAside").asString() + "/sealing",
                        Map.of("note", "The only copy that the admin has"))
                .expectStatus()
                .isCreated());
        assertThat(receipt.get("sha256")).isEqualTo(refused.get("sha256"));
        counter.upload(id, "slack", whole, Desk.HR, "hr").expectStatus().isAccepted();
        JsonNode chats = counter.chats(id);
        assertThat(chats.get("items").findValuesAsString("assurance")).containsExactly("LOW", "HANDED_IN");
        assertThat(chats.get("setAside").get(0).get("state").asString()).isEqualTo("SEALED");
        assertThat(Counter.staged(id)).isEmpty();
    }

    @Test
    void the_sources_that_a_case_may_ask_for_are_those_that_a_person_hands_over() {
        for (ChatOrigin origin : ChatOrigin.values()) {
            Map<String, Object> request = Desk.inAMonth(world.person("Asks For " + origin));
            request.put("chats", Map.of("sources", List.of(Map.of("source", origin.label()))));
            desk.post(Desk.HR, "hr", "/api/leavers", request)
                    .expectStatus()
                    .isEqualTo(origin == ChatOrigin.TEAMS ? 400 : 201);
        }
    }

    private byte[] takeOut(UUID id, String chat) {
        String path = "/api/leavers/" + id + "/archive/" + chat;
        JsonNode asked = Desk.json(desk.post(Counter.DPO, "dpo", path + "/openings", Map.of("reason", "claim 7")));
        desk.post(OTHER_DPO, "dpo", path + "/openings/" + asked.get("opening").asString() + "/approval", Map.of())
                .expectStatus()
                .isOk();
        return counter.download(Counter.DPO, "dpo", path);
    }
}
