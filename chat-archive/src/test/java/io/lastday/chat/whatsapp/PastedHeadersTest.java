package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.Parsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedHeadersTest {

    @Test
    void a_header_of_another_layout_stays_text_and_is_said_to_be_there() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Ann: look:\n[30/01/2024, 09:00:00] Bob: pasted\n"
                + "31/01/2024, 10:05 - Ann: ok\n");
        assertThat(parsing.records()).hasSize(2);
        assertThat(parsing.records().get(0).text()).contains("Bob: pasted");
        assertThat(parsing.records().get(0).marks()).containsExactly(Mark.HEADER_INSIDE);
        assertThat(parsing.parsed().verdict().evidence()).anyMatch(line -> line.contains("line 2 at byte 31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45/13/2024, 10:05 - Ann: two\nthree\n",
                "31/02/2024, 10:05 - Ann: two\nthree\n",
                "31/01/2024, 27:05 - Ann: two\nthree\n",
                "31/01/2024, 10:75 - Ann: two\nthree\n",
            })
    void a_header_with_an_impossible_time_is_a_gap_with_its_lines(String pasted) {
        Parsing parsing = Parsing.of("30/01/2024, 10:04 - Ann: one\n" + pasted + "31/01/2024, 10:05 - Ann: four\n");
        assertThat(parsing.records())
                .extracting(ChatRecord::kind)
                .containsExactly(RecordKind.MESSAGE, RecordKind.GAP, RecordKind.MESSAGE);
        assertThat(parsing.records().get(1).text() + "\n").isEqualTo(pasted);
    }

    @Test
    void a_header_long_before_the_others_is_a_message_out_of_order() {
        Parsing parsing = Parsing.of("30/01/2024, 10:04 - Ann: one\n30/11/2023, 10:04 - Bob: pasted or late\n"
                + "31/01/2024, 10:05 - Ann: three\n");
        assertThat(parsing.records()).hasSize(3);
        assertThat(parsing.records().get(1).marks()).containsExactly(Mark.OUT_OF_ORDER);
        assertThat(parsing.records().get(2).marks()).isEmpty();
    }

    @Test
    void after_a_bare_line_feed_an_older_header_is_text_where_messages_end_with_crlf() {
        Parsing parsing = Parsing.of("[30/01/2024, 10:04:05] Ann: one\r\n[30/01/2024, 10:05:05] Bob: two\r\n"
                + "[30/01/2024, 10:06:05] Ann: he said:\n[30/01/2024, 10:05:05] Bob: two\nreally\r\n"
                + "[30/01/2024, 10:07:05] Ann: four\r\n[30/01/2024, 10:08:05] Ann: five\r\n"
                + "[30/01/2024, 10:09:05] Ann: six\r\n[30/01/2024, 10:10:05] Ann: seven\r\n"
                + "[30/01/2024, 10:11:05] Ann: eight\r\n[30/01/2024, 10:12:05] Ann: nine\r\n"
                + "[30/01/2024, 10:13:05] Ann: ten\r\n[30/01/2024, 10:14:05] Ann: eleven\r\n");
        assertThat(parsing.records()).hasSize(11);
        assertThat(parsing.records().get(2).text()).isEqualTo("he said:\n[30/01/2024, 10:05:05] Bob: two\nreally");
        assertThat(parsing.records().get(2).marks()).containsExactly(Mark.HEADER_INSIDE);
    }
}
