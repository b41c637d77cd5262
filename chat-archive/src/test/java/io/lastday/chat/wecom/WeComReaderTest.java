package io.lastday.chat.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.source.SpanLaws;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeComReaderTest {

    private static final List<String> RECORDS = List.of(
            "{\"msgid\":\"m1\",\"action\":\"send\",\"from\":\"ann\",\"tolist\":[\"bob\"],\"roomid\":\"\",\"msgtime\":1706738645123,\"msgtype\":\"text\",\"text\":{\"content\":\"price is 40\"}}",
            "{\"msgid\":\"m2\",\"action\":\"send\",\"from\":\"bob\",\"tolist\":[\"ann\",\"eve\"],\"roomid\":\"wr1\",\"msgtime\":1706738646000,\"msgtype\":\"file\",\"file\":{\"md5sum\":\"abc\",\"filename\":\"q3.pdf\",\"fileext\":\"pdf\",\"filesize\":7,\"sdkfileid\":\"x\"}}",
            "{\"msgid\":\"m3\",\"action\":\"recall\",\"from\":\"ann\",\"tolist\":[\"bob\"],\"roomid\":\"\",\"msgtime\":1706738647000,\"msgtype\":\"revoke\",\"revoke\":{\"pre_msgid\":\"m1\"}}",
            "{\"msgid\":\"m4\",\"action\":\"switch\",\"time\":1706738648000,\"user\":\"ann\"}",
            "{\"seq\":5,\"msgid\":\"m5\",\"publickey_ver\":3,\"encrypt_random_key\":\"k\",\"encrypt_chat_msg\":\"c\"}",
            "{\"msgid\":\"m6\",\"action\":\"send\",\"from\":\"bob\",\"tolist\":[\"ann\"],\"roomid\":\"\",\"msgtime\":1706738649000,\"msgtype\":\"location\",\"location\":{\"longitude\":-0.1,\"latitude\":51.5,\"address\":\"Quay 4\",\"title\":\"Yard\",\"zoom\":15}}");
    private static final String LINES = String.join("\n", RECORDS) + "\n";

    private final Parsing lines = parse(LINES);

    private static Parsing parse(String text) {
        return SpanLaws.alone(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lines_and_arrays_and_answers_give_the_same_records() {
        for (String text : List.of(
                LINES,
                "[" + String.join(",", RECORDS) + "]",
                "{\"errcode\":0,\"errmsg\":\"ok\",\"chatdata\":[" + String.join(",", RECORDS) + "]}")) {
            Parsing parsing = parse(text);
            assertThat(parsing.parsed().format()).isEqualTo(ChatFormat.WECOM);
            assertThat(parsing.records())
                    .extracting(ChatRecord::kind)
                    .containsExactly(
                            RecordKind.MESSAGE,
                            RecordKind.MESSAGE,
                            RecordKind.SYSTEM,
                            RecordKind.SYSTEM,
                            RecordKind.GAP,
                            RecordKind.MESSAGE);
        }
    }

    @Test
    void a_conversation_of_two_has_one_name_whoever_writes() {
        assertThat(lines.records().get(0).identity().conversation()).isEqualTo("ann,bob");
        assertThat(lines.records().get(5).identity().conversation()).isEqualTo("ann,bob");
        assertThat(lines.records().get(1).identity().conversation()).isEqualTo("wr1");
        assertThat(lines.records().get(0).at()).isEqualTo("2024-01-31T22:04:05.123Z");
        assertThat(lines.records().get(0).text()).isEqualTo("price is 40");
    }

    @Test
    void a_recall_names_what_it_takes_back_and_the_words_stay() {
        assertThat(lines.records().get(2).marks()).containsExactly(Mark.RECALLED);
        assertThat(lines.records().get(2).identity().replyTo()).isEqualTo("m1");
    }

    @Test
    void an_encrypted_record_is_a_gap_that_says_what_to_do() {
        assertThat(lines.records().get(4).text()).contains("encrypted").contains("3");
        assertThat(lines.parsed().isWhole()).isFalse();
        assertThat(lines.parsed().verdict().evidence()).anyMatch(line -> line.contains("decrypt them"));
    }

    @Test
    void files_and_places_are_told() {
        assertThat(lines.records().get(1).attachments())
                .containsExactly(new Attachment("q3.pdf", Attachment.State.MISSING, "abc", "pdf", null));
        assertThat(lines.records().get(5).marks()).containsExactly(Mark.LOCATION);
        assertThat(lines.records().get(5).text()).isEqualTo("Yard\nQuay 4\n51.5, -0.1");
    }

    @Test
    void a_damaged_line_costs_that_line() {
        Parsing parsing = parse(LINES.replace("price is 40\"", "price is 40"));
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(2);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(2);
    }

    @Property(tries = 500)
    void lines_that_were_cut_lose_no_byte(@ForAll @IntRange(min = 1, max = 1_200) int length) {
        byte[] whole = LINES.getBytes(StandardCharsets.UTF_8);
        SpanLaws.alone(Arrays.copyOf(whole, Math.min(length, whole.length)));
    }

    @Property(tries = 1_000)
    void a_damaged_byte_never_makes_the_reader_fail(@ForAll @IntRange(max = 1_200) int at, @ForAll byte value) {
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(at, bytes.length - 1)] = value;
        SpanLaws.alone(bytes);
    }
}
