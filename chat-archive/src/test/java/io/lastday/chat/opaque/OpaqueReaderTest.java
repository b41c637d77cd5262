package io.lastday.chat.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.source.SpanLaws;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OpaqueReaderTest {

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String kindOf(String head) {
        Parsing parsing = SpanLaws.alone(latin(head));
        assertThat(parsing.parsed().format()).isEqualTo(ChatFormat.OPAQUE);
        ChatRecord only = parsing.only();
        assertThat(only.kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(only.marks()).contains(Mark.LOW_ASSURANCE);
        return only.text();
    }

    @Test
    void a_kind_is_told_from_the_first_bytes() {
        assertThat(kindOf("%PDF-1.7 x")).isEqualTo("a PDF document");
        assertThat(kindOf("\u0089PNG\r\n\u001a\nrest")).isEqualTo("an image");
        assertThat(kindOf("\u00ff\u00d8\u00ff\u00e0rest")).isEqualTo("an image");
        assertThat(kindOf("\0\0\0\u0018ftypheicrest")).isEqualTo("an image");
        assertThat(kindOf("\0\0\0\u0018ftypM4A rest")).isEqualTo("an audio recording");
        assertThat(kindOf("OggS\0rest")).isEqualTo("an audio recording");
        assertThat(kindOf("\0\0\0\u0018ftypmp42rest")).isEqualTo("a video");
    }

    @Test
    void a_database_is_told_by_its_tables() {
        assertThat(kindOf("SQLite format 3\0... CREATE TABLE chat_handle_join ("))
                .isEqualTo("iMessage");
        assertThat(kindOf("SQLite format 3\0... CREATE TABLE sticker_packs (")).isEqualTo("Signal");
        assertThat(kindOf("SQLite format 3\0... CREATE TABLE MSG (StrTalker TEXT"))
                .startsWith("WeChat");
    }

    @Test
    void an_export_of_personal_wechat_is_kept_and_no_message_is_taken_from_it() {
        String weflow = "{\"weflow\":{\"version\":\"1\"},\"session\":{\"wxid\":\"wxid_1\",\"type\":\"x\"},"
                + "\"messages\":[{\"localId\":1,\"createTime\":1706738645,\"type\":\"x\",\"content\":\"hi\",\"isSend\":1}]}";
        assertThat(kindOf(weflow)).startsWith("WeChat");
    }

    @Test
    void texts_that_tools_make_of_apples_database_are_kept() {
        assertThat(kindOf("Jan 31, 2024 10:04:05 PM (Read by them after 5 seconds)\nMe\nok\n"))
                .isEqualTo("iMessage");
    }

    @Test
    void a_zip_of_screenshots_is_a_span_each() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("1.png", latin("\u0089PNG\r\n\u001a\n1"));
        files.put("2.pdf", latin("%PDF-1.7"));
        Parsing parsing = SpanLaws.inZip(files);
        assertThat(parsing.records()).extracting(ChatRecord::text).containsExactly("an image", "a PDF document");
        assertThat(parsing.parsed().verdict().label()).isEqualTo("none");
    }

    @Test
    void what_nobody_knows_is_kept_only_where_it_is_asked_for() {
        byte[] unknown = latin("\u0001\u0002\u0003 unknown");
        assertThat(Parsing.of(unknown, ParseOptions.none()).outcome()).isInstanceOf(ParseOutcome.NotAChat.class);
        Parsing kept = Parsing.of(unknown, ParseOptions.none().as(ChatFormat.OPAQUE));
        assertThat(kept.only().text()).isEqualTo("a file of unknown kind");
        assertThat(kept.parsed().ledger().messages()).isZero();
    }

    @Test
    void a_zip_that_does_not_open_is_kept_as_the_file_that_it_is() {
        Parsing kept =
                Parsing.of(latin("PK\u0003\u0004broken"), ParseOptions.none().as(ChatFormat.OPAQUE));
        assertThat(kept.only().bytes().length()).isEqualTo(10);
    }

    @Property(tries = 1_000)
    void any_bytes_are_kept_whole(@ForAll byte[] bytes) {
        Parsing kept = Parsing.of(bytes, ParseOptions.none().as(ChatFormat.OPAQUE));
        assertThat(kept.parsed().ledger().bytesAccounted()).isEqualTo(bytes.length);
        assertThat(kept.parsed().ledger().messages()).isZero();
    }
}
