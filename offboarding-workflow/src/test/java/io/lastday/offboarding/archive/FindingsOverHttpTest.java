package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.custody.SealKey;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.testing.TestIssuer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What must not be in chat is seen, counted and told to those who may know, and its value is kept nowhere. */
@ArchiveTest
@ExtendWith(OutputCaptureExtension.class)
class FindingsOverHttpTest {

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);
    private static final String PASSWORD = "Quartz!Heron9121";

    /** A password twice, a card, and a word about health. */
    private static final String CHAT = "31/01/2024, 10:04 - Ann Example: the password is " + PASSWORD + "\n"
            + "31/01/2024, 10:05 - Bob Sample: thanks\n"
            + "31/01/2024, 10:06 - Ann Example: again, password: " + PASSWORD + "\n"
            + "31/01/2024, 10:07 - Ann Example: pay with my card 4111 1111 1111 1111 please\n"
            + "31/01/2024, 10:08 - Bob Sample: she was diagnosed with depression and is on sick leave\n";

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
        forgetDetectors();
        counter.recordBasis("whatsapp");
    }

    @AfterEach
    void forgetDetectors() {
        jdbc.sql("delete from lawful_basis where source in ('detectors', 'special-categories')")
                .update();
    }

    @Test
    void without_a_lawful_basis_nobody_looks_and_nothing_found_is_not_said() {
        UUID id = desk.start(Desk.inAMonth(world.person("Unseen Leaver")));
        String chat = upload(id);
        JsonNode findings = findings(id, Desk.HR, "hr");
        assertThat(findings.get("state").asString()).isEqualTo("NOT_LOOKED_FOR");
        assertThat(findings.get("reason").asString()).isEqualTo("NO_LAWFUL_BASIS");
        assertThat(jdbc.sql("select count(*) from chat_finding where chat = ?::uuid")
                        .param(chat)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Desk.problem(desk.post(Counter.DPO, "dpo", listing(id, chat), "{}")
                        .expectStatus()
                        .isEqualTo(409)))
                .isEqualTo("not-looked-for");

        counter.recordBasis("detectors");
        assertThat(findings(id, Desk.HR, "hr").get("reason").asString()).isEqualTo("SEALED_BEFORE_LAWFUL_BASIS");
        JsonNode again = Desk.json(desk.post(Counter.DPO, "dpo", listing(id, chat), "{}")
                .expectStatus()
                .isOk());
        assertThat(again.get("state").asString()).isEqualTo("LOOKED_FOR");
        assertThat(again.get("counts").get("password").asInt()).isEqualTo(2);
        assertThat(custody.entries(FIRM, id)).extracting(entry -> entry.type()).contains("CHAT_LOOKED_THROUGH");
    }

    @Test
    void what_was_seen_is_counted_listed_masked_and_proved_without_its_value(CapturedOutput output) throws Exception {
        counter.recordBasis("detectors");
        UUID id = desk.start(Desk.dueNow(world.person("Seen Leaver")));
        String chat = upload(id);
        JsonNode counts = findings(id, Desk.HR, "hr").get("counts");
        assertThat(counts.get("password").asInt()).isEqualTo(2);
        assertThat(counts.get("payment-card").asInt()).isEqualTo(1);
        assertThat(desk.look(id).get("alarms").findValuesAsString("what"))
                .anySatisfy(what -> assertThat(what).contains("2 secrets seen in 1 chat", "payment-card 1"));

        JsonNode page = Desk.json(desk.get(Desk.IT, "it", listing(id, chat) + "?limit=2")
                .expectStatus()
                .isOk());
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("items")).hasSize(2);
        JsonNode first = page.get("items").get(0);
        assertThat(first.get("masked").asString()).doesNotContain(PASSWORD).startsWith("***");
        assertThat(first.get("value")).isEqualTo(page.get("items").get(1).get("value"));
        int from = first.get("from").asInt();
        int to = first.get("to").asInt();
        String record = CHAT.substring(from, to);
        String text = record.substring(record.indexOf(": ") + 2);
        assertThat(text.substring(first.get("start").asInt(), first.get("end").asInt()))
                .isEqualTo(PASSWORD);
        JsonNode rest = Desk.json(desk.get(
                Counter.AUDITOR,
                "auditor",
                listing(id, chat) + "?limit=2&cursor=" + page.get("nextCursor").asString()));
        assertThat(rest.get("items").findValuesAsString("kind")).containsExactly("payment-card");
        assertThat(rest.get("nextCursor").isNull()).isTrue();

        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");
        Stranger stranger = new Stranger(folder, key.trusted());
        Path evidence = stranger.unpack(counter.download(Desk.HR, "hr", "/api/leavers/" + id + "/evidence"));
        String all = Stranger.text(evidence);
        assertThat(all).contains("2 secrets seen in 1 chat").doesNotContain(PASSWORD, "4111 1111", "Ann Example");
        assertThat(Counter.filesWith(PASSWORD)).isEmpty();
        assertThat(Counter.database(jdbc)).doesNotContain(PASSWORD, "4111 1111", "4111111111111111", "Ann Example");
        assertThat(output.getAll()).doesNotContain(PASSWORD, "4111 1111", "Ann Example");
    }

    @Test
    void special_categories_are_the_data_protection_officers_alone() {
        counter.recordBasis("detectors");
        assertThat(Desk.problem(counter.putBasis("special-categories", null)
                        .expectStatus()
                        .isEqualTo(422)))
                .isEqualTo("article-9-condition-missing");
        counter.putBasis("special-categories", "Schedule 1, paragraph 1")
                .expectStatus()
                .isOk();
        UUID id = desk.start(Desk.inAMonth(world.person("Special Leaver")));
        String chat = upload(id);
        assertThat(custody.entries(FIRM, id).toString()).doesNotContain("special-");
        for (String role : new String[] {"hr", "it"}) {
            JsonNode seen = findings(id, role.equals("hr") ? Desk.HR : Desk.IT, role);
            assertThat(seen.toString()).contains("password").doesNotContain("special");
        }
        JsonNode seen = findings(id, Counter.DPO, "dpo");
        assertThat(seen.get("special").get("state").asString()).isEqualTo("LOOKED_FOR");
        assertThat(seen.get("special").get("counts").get("special-health").asInt())
                .isPositive();
        assertThat(seen.get("counts").toString()).doesNotContain("special");
        assertThat(desk.look(id).get("alarms").toString()).doesNotContain("special");
        assertThat(kinds(id, chat, Counter.AUDITOR, "auditor", "")).noneMatch(kind -> kind.startsWith("special-"));
        assertThat(kinds(id, chat, Counter.AUDITOR, "auditor", "?kind=special-health"))
                .isEmpty();
        assertThat(kinds(id, chat, Counter.DPO, "dpo", "?kind=special-health")).contains("special-health");
        desk.get(Desk.HR, "hr", listing(id, chat)).expectStatus().isForbidden();
    }

    private List<String> kinds(UUID id, String chat, String person, String role, String query) {
        return Desk.json(desk.get(person, role, listing(id, chat) + query)
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("kind");
    }

    private String upload(UUID id) {
        return Desk.json(counter.upload(id, Counter.bytes(CHAT)).expectStatus().isAccepted())
                .get("receipt")
                .asString();
    }

    private JsonNode findings(UUID id, String person, String role) {
        return Desk.json(desk.get(person, role, "/api/leavers/" + id + "/chats")
                        .expectStatus()
                        .isOk())
                .get("items")
                .get(0)
                .get("findings");
    }

    private static String listing(UUID id, String chat) {
        return "/api/leavers/" + id + "/chats/" + chat + "/findings";
    }
}
