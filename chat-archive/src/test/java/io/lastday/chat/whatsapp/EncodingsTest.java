package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.Parsing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final String TEXT =
            "31/01/2024, 22:04 - Zo\u00eb: \ud83d\ude00 hi\r\nsecond\r\n" + "31/01/2024, 22:05 - Bob: \u4f60\u597d\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_read_with_ranges_of_its_own_bytes(String charset) {
        for (String mark : new String[] {"\ufeff", ""}) {
            byte[] bytes = (mark + TEXT).getBytes(Charset.forName(charset));
            Parsing parsing = Parsing.of(bytes, ParseOptions.none());
            ChatRecord first = parsing.records().get(0);
            assertThat(first.author()).isEqualTo("Zo\u00eb");
            assertThat(first.text()).isEqualTo("\ud83d\ude00 hi\nsecond");
            String span = new String(Arrays.copyOf(bytes, (int) first.bytes().to()), Charset.forName(charset));
            assertThat(span).endsWith("second\r\n");
            assertThat(parsing.records().get(1).text()).isEqualTo("\u4f60\u597d");
            assertThat(parsing.parsed().ledger().bytesAccounted()).isEqualTo(bytes.length);
            assertThat(parsing.parsed().verdict().evidence()).contains("the text is written in UTF-16");
        }
    }

    @Test
    void bytes_that_are_no_utf_8_are_marked_and_counted() {
        byte[] bytes = "31/01/2024, 10:04\u00a0PM - Zo\u00eb: caf\u00e9\n".getBytes(Charset.forName("windows-1252"));
        ChatRecord record = Parsing.of(bytes, ParseOptions.none()).only();
        assertThat(record.at()).isEqualTo("2024-01-31T22:04:00");
        assertThat(record.text()).isEqualTo("caf\ufffd");
        assertThat(record.marks()).containsExactly(Mark.NOT_UTF8);
    }

    @Test
    void a_replacement_character_that_was_written_is_no_fault() {
        assertThat(Parsing.of("31/01/2024, 10:04 - Ann: \ufffd\n").only().marks())
                .isEmpty();
    }

    @Test
    void nul_and_other_line_ends_stay_inside_a_message() {
        String body = "a\u0000b\u2028c\u0085d\u000be\u000cf\rg";
        assertThat(Parsing.of("31/01/2024, 10:04 - Ann: " + body + "\n").only().text())
                .isEqualTo(body);
    }

    @Test
    void a_line_of_ten_million_characters_is_one_span_with_its_hash() {
        byte[] line = new byte[10_000_000];
        Arrays.fill(line, (byte) 'x');
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("31/01/2024, 10:04 - Ann: ".getBytes(StandardCharsets.UTF_8));
        file.writeBytes(line);
        file.writeBytes("\n31/01/2024, 10:05 - Bob: hi\n".getBytes(StandardCharsets.UTF_8));
        Parsing parsing = Parsing.of(file.toByteArray(), ParseOptions.none());
        assertThat(parsing.records()).hasSize(2);
        assertThat(parsing.records().get(0).marks()).containsExactly(Mark.TEXT_CUT);
        assertThat(parsing.records().get(0).bytes().length()).isEqualTo(25 + 10_000_000 + 1);
        assertThat(parsing.records().get(1).text()).isEqualTo("hi");
    }

    @Test
    void marks_of_byte_order_may_stand_anywhere_in_a_header() {
        Parsing parsing = Parsing.of("\ufeff[31/01/2024, 22:04:05] Ann: a\n[\ufeff31/01/2024, 22:04:05] Ann: b\n"
                + "\ufeff\u200e[31/01/2024, 22:04:05] \ufeffAnn: \ufeffc\n");
        assertThat(parsing.records()).extracting(ChatRecord::author).containsOnly("Ann");
        assertThat(parsing.records()).hasSize(3);
    }
}
