package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.testing.TestIssuer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Bad input: a clear problem, the original kept and hashed, the rest of the case untouched. */
@ArchiveTest
class SetAsideOverHttpTest {

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private CustodyLog custody;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettingAside settingAside;

    private Counter counter;
    private UUID id;

    @BeforeEach
    void begin() {
        counter = new Counter(port);
        counter.recordBasis("whatsapp");
        id = counter.desk().start(Desk.inAMonth(world.person("Aside Leaver " + UUID.randomUUID())));
    }

    @ParameterizedTest
    @CsvSource({
        "text, not-a-chat-export",
        "bomb, unsafe-archive",
        "climbing, unsafe-archive",
        "truncated, unsafe-archive",
    })
    void what_cannot_be_read_is_refused_in_plain_words_and_kept_as_it_is(String kind, String problem) {
        byte[] file = file(kind);
        JsonNode answer = Desk.json(counter.upload(id, file).expectStatus().isEqualTo(422));
        assertThat(answer.get("type").asString()).endsWith(":" + problem);
        assertThat(answer.get("detail").asString()).doesNotContain("quartz").contains("kept", "source=other");
        assertThat(answer.get("sha256").asString()).isEqualTo(sha256(file));
        assertThat(types()).contains("CHAT_REFUSED", "CHAT_SET_ASIDE").doesNotContain("CHAT_SEALED");
        JsonNode chats = counter.chats(id);
        assertThat(chats.get("items")).isEmpty();
        assertThat(chats.get("setAside")).hasSize(1);
        assertThat(chats.get("setAside").get(0).get("sha256").asString()).isEqualTo(sha256(file));
        assertThat(Counter.filesWith("quartz")).isEmpty();

        counter.upload(id, file).expectStatus().isEqualTo(422);
        assertThat(counter.chats(id).get("setAside")).hasSize(1);
        assertThat(Counter.staged(id)).hasSize(1);
        counter.upload(id, Counter.bytes(Counter.CHAT)).expectStatus().isAccepted();
    }

    @Test
    void a_file_that_was_set_aside_can_be_destroyed_at_once() {
        String path = setAside();
        counter.delete(path).expectStatus().isNoContent();
        assertThat(Counter.staged(id)).isEmpty();
        assertThat(types()).endsWith("CHAT_DISCARDED");
        assertThat(Desk.problem(counter.delete(path).expectStatus().isNotFound()))
                .isEqualTo("not-set-aside");
    }

    @Test
    void what_nobody_decided_about_is_destroyed_once_its_time_is_over() {
        setAside();
        settingAside.expire();
        assertThat(counter.chats(id).get("setAside").get(0).get("state").asString())
                .isEqualTo("KEPT");
        jdbc.sql("update chat_set_aside set kept_until = now() - interval '1 second' where case_id = ?")
                .param(id)
                .update();
        settingAside.expire();
        assertThat(Counter.staged(id)).isEmpty();
        assertThat(counter.chats(id).get("setAside").get(0).get("state").asString())
                .isEqualTo("EXPIRED");
        assertThat(types()).endsWith("CHAT_EXPIRED");
    }

    @Test
    void an_export_of_another_source_is_named_and_not_kept() {
        byte[] teams = Counter.bytes("{\"value\":[{\"id\":\"1\",\"messageType\":\"message\",\"chatId\":\"19:a\","
                + "\"createdDateTime\":\"2026-01-31T22:04:05Z\",\"from\":{\"user\":{\"id\":\"u\",\"displayName\":\"A\"}},"
                + "\"body\":{\"contentType\":\"text\",\"content\":\"quartz\"}}]}");
        JsonNode answer = Desk.json(counter.upload(id, teams).expectStatus().isEqualTo(422));
        assertThat(answer.get("type").asString()).endsWith(":wrong-source");
        assertThat(answer.get("looksLike").asString()).isEqualTo("teams");
        assertThat(answer.get("detail").asString()).contains("Microsoft Teams", "source=teams");
        assertThat(counter.chats(id).get("setAside")).isEmpty();
        assertThat(Counter.staged(id)).isEmpty();
    }

    private String setAside() {
        JsonNode answer =
                Desk.json(counter.upload(id, file("truncated")).expectStatus().isEqualTo(422));
        return "/api/leavers/" + id + "/chats/set-aside/"
                + answer.get("setAside").asString();
    }

    private static byte[] file(String kind) {
        byte[] whole = Counter.zip("_chat.txt", Counter.bytes(Counter.CHAT));
        return switch (kind) {
            case "text" -> Counter.bytes("quartz-heron is no chat\n");
            case "bomb" -> Counter.zip("_chat.txt", new byte[30 << 20]);
            case "climbing" -> Counter.zip("../_chat.txt", Counter.bytes(Counter.CHAT));
            default -> Arrays.copyOf(whole, whole.length - 40);
        };
    }

    private static String sha256(byte[] file) {
        return HexFormat.of().formatHex(StagedParts.sha256().digest(file));
    }

    private List<String> types() {
        return custody.entries(FIRM, id).stream().map(entry -> entry.type()).toList();
    }
}
