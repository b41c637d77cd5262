package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.custody.SealKey;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.testing.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contents, opened: who may, who may not, and what a stranger can check of what came out. */
@ArchiveTest
class OpeningsOverHttpTest {

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

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
    void contents_are_opened_by_two_people_and_verify_in_a_strangers_hands() throws Exception {
        UUID id = desk.start(Desk.inAMonth(world.person("Opened Leaver")));
        String chat = Desk.json(counter.upload(id, Counter.bytes(Counter.CHAT)))
                .get("receipt")
                .asString();
        String path = "/api/leavers/" + id + "/archive/" + chat;
        assertThat(Desk.problem(desk.get(Counter.AUDITOR, "auditor", path)
                        .expectStatus()
                        .isForbidden()))
                .isEqualTo("not-open");
        String opening = Desk.json(
                        desk.post(Counter.AUDITOR, "auditor", path + "/openings", Map.of("reason", "Dispute 4"))
                                .expectStatus()
                                .isCreated())
                .get("opening")
                .asString();
        String approval = path + "/openings/" + opening + "/approval";
        assertThat(Desk.problem(desk.post(Counter.AUDITOR, "auditor", approval, Map.of())))
                .isEqualTo("second-person-needed");
        desk.post(Desk.HR, "hr", approval, Map.of()).expectStatus().isForbidden();
        assertThat(Desk.json(desk.post(Counter.DPO, "dpo", approval, Map.of())
                                .expectStatus()
                                .isOk())
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
        desk.get(Counter.DPO, "dpo", path).expectStatus().isForbidden();

        Stranger stranger = new Stranger(folder, key.trusted());
        Path bag = stranger.unpack(counter.download(Counter.AUDITOR, "auditor", path));
        stranger.acceptsAsSound(bag);
        assertThat(bag.resolve("data/originals/00001.txt")).hasBinaryContent(Counter.bytes(Counter.CHAT));
        assertThat(Files.readString(bag.resolve("data/ledger.json"))).contains("WhatsApp Chat with Ann Example.txt");
        assertThat(types(id))
                .containsSubsequence(
                        "CHAT_SEALED",
                        "CHAT_OPENING_REFUSED",
                        "CHAT_OPENING_REQUESTED",
                        "CHAT_OPENING_APPROVED",
                        "CHAT_TAKEN_OUT");
    }

    @Test
    void a_bag_that_was_altered_at_rest_is_not_given_out() throws IOException {
        UUID id = desk.start(Desk.inAMonth(world.person("Altered Leaver")));
        String chat = Desk.json(counter.upload(id, Counter.bytes(Counter.CHAT)))
                .get("receipt")
                .asString();
        String path = "/api/leavers/" + id + "/archive/" + chat;
        String opening = Desk.json(desk.post(Counter.AUDITOR, "auditor", path + "/openings", Map.of("reason", "Check")))
                .get("opening")
                .asString();
        desk.post(Counter.DPO, "dpo", path + "/openings/" + opening + "/approval", Map.of())
                .expectStatus()
                .isOk();
        Path stored = ArchiveTest.Folders.HOME.resolve(
                "archive/bags/" + FIRM + "/" + id + "/" + chat + "/data/ledger.json.enc");
        byte[] bytes = Files.readAllBytes(stored);
        bytes[bytes.length - 1] ^= 1;
        Files.write(stored, bytes);
        assertThat(Desk.problem(desk.get(Counter.AUDITOR, "auditor", path)
                        .expectStatus()
                        .is5xxServerError()))
                .isEqualTo("bag-altered");
    }

    private List<String> types(UUID id) {
        return custody.entries(FIRM, id).stream().map(entry -> entry.type()).toList();
    }
}
