package io.lastday.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.parse.RecordLine;
import io.lastday.chat.source.SpanLaws;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlackReaderTest {

    private static final String USERS = """
            [{"id":"U1","name":"ann","profile":{"display_name":"Ann Lee","real_name":"Ann Lee"}},
             {"id":"U2","name":"bob","profile":{"display_name":"","real_name":"Bob Stone"}}]
            """;
    private static final String DAY = """
            [
                {
                    "type": "message",
                    "subtype": "channel_join",
                    "ts": "1706738640.000001",
                    "user": "U2",
                    "text": "<@U2> has joined the channel"
                },
                {
                    "type": "message",
                    "ts": "1706738645.000100",
                    "user": "U1",
                    "text": "ask <@U2> in <#C2|ops> &lt;b&gt; <https://files.slack.com/files-pri/T1-F1/q3.pdf?t=xoxe-1-secret|plan> <!here>",
                    "thread_ts": "1706738645.000100",
                    "edited": {"user": "U1", "ts": "1706738700.000000"},
                    "reactions": [{"name": "+1", "users": ["U2"], "count": 1}],
                    "files": [{"id": "F1", "name": "q3.pdf", "mimetype": "application/pdf", "url_private_download": "https://files.slack.com/files-pri/T1-F1/download/q3.pdf?t=xoxe-1-secret"}]
                },
                {
                    "type": "message",
                    "ts": "1706738650.000100",
                    "thread_ts": "1706738645.000100",
                    "user": "U2",
                    "text": "done"
                },
                {
                    "type": "message",
                    "subtype": "tombstone",
                    "ts": "1706738660.000100",
                    "user": "USLACKBOT",
                    "text": "This message was deleted."
                },
                {
                    "type": "message",
                    "subtype": "bot_message",
                    "ts": "1706738670.000100",
                    "username": "Build",
                    "bot_id": "B1",
                    "text": "",
                    "attachments": [{"fallback": "build 7 failed", "title": "Build 7"}]
                }
            ]
            """;

    private static Map<String, byte[]> export(String day) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("users.json", bytes(USERS));
        files.put("channels.json", bytes("[{\"id\":\"C1\",\"name\":\"sales\",\"members\":[\"U1\",\"U2\"]}]"));
        files.put("dms.json", bytes("[{\"id\":\"D1\",\"members\":[\"U1\",\"U2\"]}]"));
        files.put("sales/2024-01-31.json", bytes(day));
        files.put(
                "D1/2024-01-31.json",
                bytes("[{\"type\":\"message\",\"ts\":\"1706738645.1\",\"user\":\"U1\",\"text\":\"hi\"}]"));
        files.put("D1/2024-02-01.json", bytes("[]"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final Parsing export = SpanLaws.inZip(export(DAY));
    private final List<ChatRecord> sales = export.records().stream()
            .filter(record -> record.entry().startsWith("sales/"))
            .toList();

    @Test
    void every_file_of_the_export_is_read_whole() {
        assertThat(export.parsed().format()).isEqualTo(ChatFormat.SLACK);
        assertThat(export.parsed().isWhole()).isTrue();
        assertThat(export.parsed().ledger().messages()).isEqualTo(5);
        assertThat(export.parsed().ledger().system()).isEqualTo(5);
    }

    @Test
    void ids_become_names_of_people_and_conversations() {
        assertThat(sales)
                .extracting(ChatRecord::author)
                .containsExactly(null, "Ann Lee", "Bob Stone", "USLACKBOT", "Build");
        assertThat(sales.get(1).identity().conversation()).isEqualTo("C1");
        assertThat(sales.get(1).identity().conversationName()).isEqualTo("sales");
        ChatRecord direct = export.records().stream()
                .filter(record -> record.text().equals("hi"))
                .findFirst()
                .orElseThrow();
        assertThat(direct.identity().conversationName()).isEqualTo("Ann Lee, Bob Stone");
    }

    @Test
    void threads_edits_deletions_and_notices_are_told() {
        assertThat(sales.get(0).kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(sales.get(0).text()).isEqualTo("@Bob Stone has joined the channel");
        assertThat(sales.get(1).marks()).containsExactly(Mark.EDITED, Mark.HISTORY_NOT_EXPORTED);
        assertThat(sales.get(1).identity().threadOf()).isNull();
        assertThat(sales.get(1).identity().editedAt()).isEqualTo("2024-01-31T22:05:00Z");
        assertThat(sales.get(2).identity().threadOf()).isEqualTo("1706738645.000100");
        assertThat(sales.get(3).marks()).containsExactly(Mark.DELETED);
        assertThat(sales.get(4).text()).isEqualTo("Build 7\nbuild 7 failed");
    }

    @Test
    void a_token_in_a_link_is_never_shown_and_the_ledger_says_that_the_original_holds_it() {
        assertThat(sales.get(1).text())
                .isEqualTo("ask @Bob Stone in #ops <b> plan (https://files.slack.com/files-pri/T1-F1/q3.pdf) @here");
        assertThat(sales.get(1).attachments())
                .containsExactly(new Attachment("q3.pdf", Attachment.State.LINKED, "F1", "application/pdf", null));
        for (ChatRecord record : export.records()) {
            assertThat(RecordLine.of(record)).doesNotContain("xoxe");
        }
        assertThat(RecordLine.summary(export.parsed()))
                .contains("the original is a secret")
                .doesNotContain("xoxe");
    }

    @Test
    void a_damaged_message_costs_that_message() {
        Parsing parsing = SpanLaws.inZip(export(DAY.replace("\"text\": \"done\"", "\"text\": \"done")));
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(4);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
    }

    @Test
    void an_object_without_a_time_is_a_gap() {
        Parsing parsing = SpanLaws.inZip(export(DAY.replace("\"ts\": \"1706738650.000100\",", "")));
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
        assertThat(parsing.parsed().isWhole()).isFalse();
    }

    @Test
    void names_in_a_zip_do_not_make_an_export() {
        Parsing parsing = SpanLaws.inZip(Map.of("users.json", bytes("[]"), "channels.json", bytes("{}")));
        assertThat(parsing.outcome()).isInstanceOf(ParseOutcome.NotAChat.class);
    }

    @Property(tries = 500)
    void a_day_that_was_cut_loses_no_byte(@ForAll @IntRange(max = 1_700) int length) {
        byte[] day = bytes(DAY);
        Map<String, byte[]> files = export(DAY);
        files.put("sales/2024-01-31.json", Arrays.copyOf(day, Math.min(length, day.length - 3)));
        Parsing parsing = SpanLaws.inZip(files);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
    }

    @Property(tries = 1_000)
    void a_damaged_byte_never_makes_the_reader_fail(@ForAll @IntRange(max = 1_700) int at, @ForAll byte value) {
        byte[] day = bytes(DAY);
        day[Math.min(at, day.length - 1)] = value;
        Map<String, byte[]> files = export(DAY);
        files.put("sales/2024-01-31.json", day);
        assertThat(SpanLaws.inZip(files).outcome()).isInstanceOf(ParseOutcome.Parsed.class);
    }
}
