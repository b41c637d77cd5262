package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How complete an export is: against the employment, an earlier export, and that of somebody else in the chat. */
@ArchiveTest
class CompletenessOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private JdbcClient jdbc;

    private Counter counter;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        counter = new Counter(port);
        desk = counter.desk();
        counter.recordBasis("whatsapp");
    }

    @Test
    void dates_are_held_against_the_employment() {
        Map<String, Object> request = Desk.inAMonth(world.person("Long Employed"));
        request.put("employmentStarts", "2024-01-03");
        UUID id = desk.start(request);
        counter.upload(id, Counter.bytes(chat(1, 6))).expectStatus().isAccepted();
        JsonNode employment = ledger(id, 0).get("employment");
        assertThat(employment.get("start").asString()).isEqualTo("2024-01-03");
        assertThat(employment.get("end").asString())
                .isEqualTo(LocalDate.now(Desk.LONDON).plusDays(35).toString());
        assertThat(employment.get("before").asInt()).isEqualTo(2);
        assertThat(employment.get("inside").asInt()).isEqualTo(4);
        assertThat(ledger(id, 0).get("truncation").get("level").asString()).isEqualTo("POSSIBLE");
        assertThat(ledger(id, 0).get("entry").isNull()).isTrue();
    }

    @Test
    void what_an_earlier_export_of_the_person_had_is_counted_and_nothing_is_dropped() {
        var person = world.person("Exports Twice");
        UUID id = desk.start(Desk.inAMonth(person));
        counter.upload(id, Counter.bytes(chat(1, 8))).expectStatus().isAccepted();
        counter.upload(id, Counter.bytes(chat(5, 12))).expectStatus().isAccepted();
        assertThat(ledger(id, 0).get("overlap").isNull()).isTrue();
        JsonNode overlap = ledger(id, 1).get("overlap");
        assertThat(overlap.get("repeated").asInt()).isEqualTo(4);
        assertThat(overlap.get("added").asInt()).isEqualTo(4);
        assertThat(overlap.get("onlyEarlier").asInt()).isEqualTo(4);
        assertThat(ledger(id, 1).get("messages").asInt()).isEqualTo(8);
        assertThat(Counter.database(jdbc)).doesNotContain("quartz", "Ann Example");
        assertThat(Counter.filesWith("Ann Example")).isEmpty();
    }

    @Test
    void a_counterparts_export_is_held_against_the_leavers_and_counts_as_no_export_of_theirs() {
        UUID id = desk.start(Desk.inAMonth(world.person("Cross Checked")));
        counter.upload(id, "whatsapp&counterpart=true", Counter.bytes(chat(3, 10)), Desk.HR, "hr")
                .expectStatus()
                .isAccepted();
        assertThat(counter.chats(id).get("asked").get(0).get("state").asString())
                .isEqualTo("AWAITED");
        counter.upload(id, Counter.bytes(chat(1, 8))).expectStatus().isAccepted();
        assertThat(counter.chats(id).get("asked").get(0).get("state").asString())
                .isEqualTo("SEALED");
        JsonNode check = ledger(id, 1).get("crossCheck");
        assertThat(check.get("both").asInt()).isEqualTo(6);
        assertThat(check.get("onlyHere").asInt()).isEqualTo(2);
        assertThat(check.get("onlyThere").asInt()).isEqualTo(2);
        assertThat(counter.chats(id).get("items").findValuesAsString("counterpart"))
                .containsExactly("true", "false");
    }

    private JsonNode ledger(UUID id, int bag) {
        return counter.chats(id)
                .get("items")
                .get(bag)
                .get("completeness")
                .get("chats")
                .get(0);
    }

    /** A message a day, each with words of its own. */
    private static String chat(int first, int last) {
        StringBuilder chat = new StringBuilder();
        for (int day = first; day <= last; day++) {
            chat.append("%02d/01/2024, 10:04 - %s: quartz number %d of the list\n"
                    .formatted(day, day % 2 == 0 ? "Ann Example" : "Bob Sample", day * 37));
        }
        return chat.append("31/01/2024, 11:00 - Ann Example left\n").toString();
    }
}
