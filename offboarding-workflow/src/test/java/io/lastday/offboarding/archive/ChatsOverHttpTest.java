package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.custody.SealKey;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.testing.RawUpload;
import io.lastday.platform.testing.TestIssuer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Chats from the upload to the bag in a stranger's hands, on a real database and a real disk. */
@ArchiveTest
@ExtendWith(OutputCaptureExtension.class)
class ChatsOverHttpTest {

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CustodyLog custody;

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
        counter.recordBasis("whatsapp");
    }

    @Test
    void a_departure_with_a_whatsapp_export_ends_in_evidence_without_a_word_of_it(CapturedOutput output)
            throws Exception {
        UUID id = desk.start(Desk.dueNow(world.person("Chat Leaver")));
        JsonNode receipt = Desk.json(
                counter.upload(id, Counter.bytes(Counter.CHAT)).expectStatus().isAccepted());
        assertThat(receipt.get("messages").asInt()).isEqualTo(2);
        assertThat(receipt.get("system").asInt()).isEqualTo(1);
        assertThat(receipt.get("bytes").asInt()).isEqualTo(Counter.bytes(Counter.CHAT).length);
        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");
        assertThat(desk.outcome(id, "whatsapp.receive")).isEqualTo("DONE");
        assertThat(desk.outcome(id, "evidence.seal")).isEqualTo("DONE");

        Stranger stranger = new Stranger(folder, key.trusted());
        Path evidence = stranger.unpack(counter.download(Desk.HR, "hr", "/api/leavers/" + id + "/evidence"));
        stranger.acceptsAsSound(evidence);
        String all = Stranger.text(evidence);
        assertThat(all).contains("EVIDENCE").doesNotContain("quartz", "Ann Example", "Resignation");
        assertThat(all).contains(receipt.get("sha256").asString());
        assertThat(Counter.filesWith("quartz")).isEmpty();
        assertThat(Counter.staged(id)).isEmpty();
        assertThat(Counter.database(jdbc))
                .contains(receipt.get("sha256").asString())
                .doesNotContain("quartz", "Ann Example");
        assertThat(output.getAll()).doesNotContain("quartz", "Ann Example");
    }

    @Test
    void the_same_file_sent_twice_gives_the_same_receipt_and_one_bag() {
        UUID id = desk.start(Desk.inAMonth(world.person("Twice Leaver")));
        JsonNode first = Desk.json(
                counter.upload(id, Counter.bytes(Counter.CHAT)).expectStatus().isAccepted());
        JsonNode second = Desk.json(
                counter.upload(id, Counter.bytes(Counter.CHAT)).expectStatus().isAccepted());
        assertThat(second).isEqualTo(first);
        JsonNode chats = Desk.json(desk.get(Desk.HR, "hr", "/api/leavers/" + id + "/chats")
                .expectStatus()
                .isOk());
        assertThat(chats.get("items")).hasSize(1);
        assertThat(chats.get("items").get(0).get("dateOrder").asString()).isEqualTo("dmy");
        assertThat(types(id)).containsOnlyOnce("CHAT_SEALED");
    }

    @ParameterizedTest
    @CsvSource({
        "empty, upload-empty",
        "large, upload-too-large",
    })
    void what_cannot_be_taken_in_is_refused_with_what_to_change_and_leaves_nothing(String kind, String problem) {
        UUID id = desk.start(Desk.inAMonth(world.person("Refused " + kind)));
        byte[] file = kind.equals("large") ? Counter.bytes(Counter.CHAT.repeat(30_000)) : new byte[0];
        JsonNode answer = Desk.json(counter.upload(id, file).expectStatus().is4xxClientError());
        assertThat(answer.get("type").asString()).endsWith(":" + problem);
        assertThat(answer.get("detail").asString()).doesNotContain("quartz").hasSizeGreaterThan(20);
        assertThat(types(id)).contains("CHAT_REFUSED");
        assertThat(Counter.staged(id)).isEmpty();
        JsonNode chats = counter.chats(id);
        assertThat(chats.get("items")).isEmpty();
        assertThat(chats.get("setAside")).isEmpty();
    }

    /** The answer comes while the file still does; the rest of it is neither waited for nor read to its end. */
    @Test
    void one_who_sends_on_after_the_refusal_is_answered_and_let_go() throws Exception {
        UUID id = desk.start(Desk.inAMonth(world.person("Refused And Sending")));
        try (RawUpload upload = new RawUpload(port)) {
            upload.post(
                    "/api/leavers/" + id + "/chats?source=whatsapp",
                    Long.MAX_VALUE,
                    "Authorization: Bearer " + CoreTest.ISSUER.tokenOf(Desk.HR, "hr"),
                    "Content-Type: application/octet-stream",
                    RawUpload.CHUNKED);
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains(":upload-too-large");
            assertThat(upload.awaitSent().sent()).isLessThan(64 << 20);
        }
    }

    @Test
    void nothing_is_taken_in_from_a_source_without_a_lawful_basis_or_a_name() {
        UUID id = desk.start(Desk.inAMonth(world.person("Basis Leaver")));
        assertThat(Desk.problem(counter.upload(id, "pigeon", Counter.bytes(Counter.CHAT), Desk.HR, "hr")))
                .isEqualTo("unknown-source");
        jdbc.sql("delete from lawful_basis").update();
        assertThat(Desk.problem(counter.upload(id, Counter.bytes(Counter.CHAT))
                        .expectStatus()
                        .isEqualTo(409)))
                .isEqualTo("no-lawful-basis");
    }

    @Test
    void only_those_who_may_upload_or_see_numbers() {
        UUID id = desk.start(Desk.inAMonth(world.person("Role Leaver")));
        byte[] chat = Counter.bytes(Counter.CHAT);
        counter.upload(id, "whatsapp", chat, Counter.AUDITOR, "auditor")
                .expectStatus()
                .isForbidden();
        counter.upload(id, "whatsapp", chat, Desk.IT, "it").expectStatus().isAccepted();
        desk.get(Desk.APPROVER, "approver", "/api/leavers/" + id + "/chats")
                .expectStatus()
                .isForbidden();
        desk.get(Desk.IT, "it", "/api/leavers/" + id + "/evidence")
                .expectStatus()
                .isForbidden();
        assertThat(Desk.problem(desk.get(Desk.HR, "hr", "/api/leavers/" + id + "/evidence")))
                .isEqualTo("no-evidence-yet");
    }

    @Test
    void an_export_that_never_comes_needs_a_human_once_its_day_has_passed() {
        Map<String, Object> request = Desk.dueNow(world.person("Silent Leaver"));
        request.put(
                "chats",
                Map.of("whatsappDueBy", java.time.Instant.now().plusSeconds(1).toString()));
        UUID id = desk.start(request);
        desk.approveWhole(id);
        JsonNode waiting = desk.awaitState(id, "NEEDS_HUMAN");
        assertThat(waiting.findValuesAsString("reasonCode")).contains("EXPORT_MISSING");
    }

    private List<String> types(UUID id) {
        return custody.entries(FIRM, id).stream().map(entry -> entry.type()).toList();
    }
}
