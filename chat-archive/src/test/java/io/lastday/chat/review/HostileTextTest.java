package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.json.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and words that were written to break what shows them. */
class HostileTextTest {

    static final List<String> WORDS = List.of(
            "Ann\r\nBcc: everybody@example.org",
            "\"><script>alert(1)</script>",
            "</script></style><img src=x onerror=alert(1)>",
            "=cmd|'/c calc'!A0",
            "\u202egpj.exe\u202c \u2066x\u2069",
            "þ\u0014þ®\u0014",
            "=?UTF-8?Q?=0D=0ABcc:_x?= <a@b.c>",
            "a\"b\\c<d>&amp;'e",
            "\u0000\u0001\u007f\u0085\u2028\u2029",
            "half \ud83d of a pair",
            "👩‍👩‍👧 café ﷽ 你好",
            "--=_mixed_\r\n--=_mixed_--",
            ", ; \t ,",
            "x".repeat(3000),
            " ");

    @TempDir
    Path folder;

    static String line(String author, String text, int at) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "message");
        line.put("original", "originals/00001.zip");
        line.put("entry", "_chat.txt");
        line.put("at", "2024-01-31T22:04:05");
        line.put("author", author);
        line.put("text", text);
        line.put("attachments", List.of("a.jpg", author));
        line.put("bytes", List.of((long) at, at + 1L));
        line.put("sha256", "00".repeat(32));
        line.put("files", List.of(Map.of("name", author, "state", "missing")));
        return JsonText.of(line);
    }

    private static ReviewSample hostile() {
        List<String> lines = new ArrayList<>();
        for (String word : WORDS) {
            lines.add(line(word, word, lines.size()));
        }
        return ReviewSample.of(lines);
    }

    @Test
    void rsmf_keeps_every_word_and_holds_together() throws IOException {
        SortedMap<String, byte[]> files = hostile().convert(folder, ReviewOptions.of(ReviewFormat.RSMF));
        RsmfRead read = RsmfRead.of(ReviewSample.file(files, "c00001-0001.rsmf"));
        assertThat(read.schemaErrors()).isEmpty();
        assertThat(read.events().stream().skip(1).map(event -> (String) event.get("body")))
                .containsExactlyElementsOf(WORDS.stream().map(WellFormed::of).toList());
        assertThat(read.mail().getHeader().getFields())
                .extracting(Field::getName)
                .doesNotContain("Bcc");
    }

    @Test
    void a_name_forges_no_field_of_a_mail_and_ends_no_part() throws IOException {
        ReviewOptions each = new ReviewOptions(ReviewFormat.EML, ReviewOptions.Unit.MESSAGE);
        SortedMap<String, byte[]> files = hostile().convert(folder, each);
        for (int i = 1; i <= WORDS.size(); i++) {
            Message mail = RsmfRead.mail(ReviewSample.file(files, "c00001/" + Digits.of(i, 9) + ".eml"));
            assertThat(mail.getHeader().getFields()).extracting(Field::getName).doesNotContain("Bcc");
            assertThat(mail.getFrom()).hasSize(1);
            assertThat(mail.getFrom().get(0).getAddress()).endsWith("@whatsapp.lastday.invalid");
            assertThat(EmlReviewTest.leaves(mail)).hasSize(3);
        }
        Message emoji = RsmfRead.mail(ReviewSample.file(files, "c00001/000000011.eml"));
        assertThat(emoji.getFrom().get(0).getName()).isEqualTo("👩‍👩‍👧 café ﷽ 你好");
    }

    @Test
    void no_value_starts_a_formula_and_every_value_can_be_had_back() throws IOException {
        SortedMap<String, byte[]> files = hostile().convert(folder, ReviewOptions.of(ReviewFormat.CSV));
        List<Map<String, String>> rows = Tables.csv(ReviewSample.text(files, "messages.csv"));
        assertThat(rows).hasSameSizeAs(WORDS);
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i).getOrDefault("TEXT", "");
            boolean guarded = rows.get(i).getOrDefault("GUARDED", "").contains("TEXT");
            assertThat(text).doesNotStartWith("=");
            assertThat(guarded ? text.substring(1) : text).isEqualTo(WellFormed.of(WORDS.get(i)));
        }
    }

    @Test
    void a_load_file_has_as_many_rows_and_columns_as_it_should() throws IOException {
        SortedMap<String, byte[]> files = hostile().convert(folder, ReviewOptions.of(ReviewFormat.DAT));
        assertThat(Tables.dat(ReviewSample.text(files, "messages.dat"))).hasSameSizeAs(WORDS);
    }

    @Test
    void nothing_becomes_markup_and_nothing_turns_the_line_around() throws IOException {
        SortedMap<String, byte[]> files = hostile().convert(folder, ReviewOptions.of(ReviewFormat.HTML));
        String page = ReviewSample.text(files, "c00001-00001.html");
        assertThat(page).doesNotContain("<script", "<img", "\u202e", "\u2066", "\u0000", "\u0085", "\u2028");
        assertThat(page).contains("⟦U+202E⟧", "⟦U+0000⟧", "👩‍👩‍👧", "&lt;script&gt;");
        assertThat(page.split("<article", -1)).hasSize(WORDS.size() + 1);
    }

    @Test
    void a_message_of_ten_megabytes_goes_through_every_format() throws IOException {
        String large = "0123456789 =þ\n".repeat(700_000);
        for (ReviewFormat format : ReviewFormat.values()) {
            SortedMap<String, byte[]> files =
                    ReviewSample.of(List.of(line("Ann", large, 0))).convert(folder, ReviewOptions.of(format));
            assertThat(files.values()).anyMatch(bytes -> bytes.length > 10_000_000);
        }
    }
}
