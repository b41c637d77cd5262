package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.testing.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A delivery in several parts, as a step brings it over several runs. */
@ArchiveTest
class ChatIntakeTest {

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);
    private static final String PAGE = """
            {"value":[{"id":"%s","messageType":"message","createdDateTime":"2026-01-31T22:04:05Z","chatId":"19:a",
            "from":{"user":{"id":"u","displayName":"Ann"}},"body":{"contentType":"text","content":"quartz"},
            "attachments":[{"id":"att-1","contentType":"reference","contentUrl":"https://t/x","name":"x.pdf"}]}]}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ChatIntake intake;

    @Autowired
    private ChatBags bags;

    private UUID id;

    @BeforeEach
    void begin() {
        Counter counter = new Counter(port);
        counter.recordBasis("teams");
        id = counter.desk().start(Desk.inAMonth(world.person("Teams Leaver " + UUID.randomUUID())));
    }

    @Test
    void parts_of_several_runs_become_one_bag_and_the_same_parts_the_same_receipt() throws IOException {
        bring();
        assertThat(delivery().parts()).containsExactlyInAnyOrder("page-1", "page-2", "att-1");
        assertThat(Counter.filesWith("quartz")).isEmpty();
        ChatReceipt receipt = delivery().seal("teams.export");
        assertThat(receipt.messages()).isEqualTo(2);
        assertThat(delivery().parts()).isEmpty();
        assertThat(bags.of(FIRM, id).get(0).ledger().mediaFound()).isEqualTo(2);
        bring();
        assertThat(delivery().seal("teams.export")).isEqualTo(receipt);
        assertThat(bags.of(FIRM, id)).hasSize(1);
    }

    @Test
    void a_part_that_breaks_off_is_not_taken() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThatThrownBy(() -> delivery().put(page(1), broken)).isInstanceOf(IOException.class);
        assertThat(delivery().parts()).isEmpty();
    }

    @Test
    void a_delivery_without_a_readable_page_is_refused_and_keeps_its_parts() throws IOException {
        assertThatThrownBy(() -> delivery().seal("teams.export")).isInstanceOf(ChatRefused.class);
        delivery().put(page(1), in("not json"));
        assertThatThrownBy(() -> delivery().seal("teams.export"))
                .isInstanceOfSatisfying(
                        ChatRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ArchiveProblem.NOT_A_CHAT_EXPORT));
        assertThat(delivery().parts()).containsExactly("page-1");
        delivery().discard();
        assertThat(delivery().parts()).isEmpty();
    }

    private void bring() throws IOException {
        delivery().put(page(2), in(PAGE.formatted("2")));
        delivery().put(page(1), in("to be replaced"));
        delivery().put(page(1), in(PAGE.formatted("1")));
        delivery().put(new Part(Kind.FILE, "att-1", "x.pdf"), in("a file"));
    }

    private ChatIntake.Delivery delivery() {
        return intake.delivery(FIRM, id, ChatOrigin.TEAMS, "entra:leaver");
    }

    private static Part page(int number) {
        return new Part(Kind.CHAT, "page-" + number, "page-" + number + ".json");
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(Counter.bytes(text));
    }
}
