package io.lastday.chat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.truth.Spans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send: read with every byte accounted for, or refused with a sentence that says what to change. */
class BadInputTest {

    private static final String HEADER = "31/01/2024, 10:04 - Ann: ";

    @Test
    void a_line_of_ten_million_characters_is_one_message_whose_bytes_are_whole() {
        byte[] bytes = utf8(HEADER + "a".repeat(10_000_000) + "\n31/01/2024, 10:05 - Ben: ok\n");
        Parsing parsing = Parsing.of(bytes, ParseOptions.none());
        assertThat(Spans.faults(bytes, parsing.records())).isEmpty();
        assertThat(parsing.records()).hasSize(2);
        assertThat(parsing.records().get(0).marks()).contains(Mark.TEXT_CUT);
        assertThat(parsing.records().get(0).bytes().length()).isEqualTo(utf8(HEADER).length + 10_000_001);
    }

    @Test
    void ten_million_characters_before_the_first_header_are_a_gap() {
        byte[] bytes = utf8("a".repeat(10_000_000) + "\n" + HEADER + "ok\n");
        Parsing parsing = Parsing.of(bytes, ParseOptions.none().as(ChatFormat.WHATSAPP));
        assertThat(parsing.records()).extracting("kind").containsExactly(RecordKind.GAP, RecordKind.MESSAGE);
        assertThat(Spans.faults(bytes, parsing.records())).isEmpty();
    }

    @Test
    void zeros_and_other_binary_in_a_text_lose_nothing() {
        byte[] bytes = utf8(HEADER + "a\u0000\u0001\u001ab\n" + HEADER + "xx\n");
        bytes[bytes.length - 2] = (byte) 0xff;
        Parsing parsing = Parsing.of(bytes, ParseOptions.none());
        assertThat(Spans.faults(bytes, parsing.records())).isEmpty();
        assertThat(parsing.records()).hasSize(2);
        assertThat(parsing.records().get(1).marks()).contains(Mark.NOT_UTF8);
    }

    @Test
    void a_text_in_latin_1_is_read_and_marked() {
        byte[] bytes = (HEADER + "Müller\n").getBytes(StandardCharsets.ISO_8859_1);
        Parsing parsing = Parsing.of(bytes, ParseOptions.none());
        assertThat(parsing.only().marks()).contains(Mark.NOT_UTF8);
        assertThat(Spans.faults(bytes, parsing.records())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_chat_that_an_editor_saved_in_utf_16_is_read_and_another_text_is_told_what_happened(String charset) {
        byte[] chat = (HEADER + "hello\n").getBytes(Charset.forName(charset));
        Parsing parsing = Parsing.of(chat, ParseOptions.none());
        assertThat(parsing.only().author()).isEqualTo("Ann");
        assertThat(Spans.faults(chat, parsing.records())).isEmpty();
        byte[] letter = "Dear Ann, all is well.\n".getBytes(Charset.forName(charset));
        assertThat(detail(Parsing.of(letter, ParseOptions.none()).outcome()))
                .contains("UTF-16")
                .contains("Export the chat again");
    }

    @Test
    void nothing_but_zeros_is_no_text() {
        assertThat(detail(Parsing.of(new byte[100_000], ParseOptions.none()).outcome()))
                .contains("no text and no zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "{\"value\":[",
                "{\"value\":[{\"body\":",
                "<a>",
                "{\"value\":[{\"id\":\"1\",\"x\":["
            })
    void nesting_of_a_hundred_thousand_levels_is_an_outcome(String level) {
        byte[] bytes = utf8(level.repeat(100_000));
        for (ChatFormat format : new ChatFormat[] {null, ChatFormat.TEAMS}) {
            Parsing parsing = Parsing.of(bytes, new ParseOptions(format, null, null, ZipLimits.usual()));
            if (parsing.outcome() instanceof ParseOutcome.Parsed) {
                assertThat(Spans.faults(bytes, parsing.records())).isEmpty();
            } else {
                assertThat(parsing.records()).isEmpty();
            }
        }
    }

    @Test
    void more_entries_than_16_bits_count_are_read() throws IOException {
        byte[] zip = entries(65_600);
        assertThat(Parsing.of(zip, ParseOptions.none()).parsed().ledger().messages())
                .isEqualTo(1);
    }

    @Test
    void more_entries_than_are_accepted_are_refused() throws IOException {
        assertThat(Parsing.of(entries(100_000), ParseOptions.none()).outcome())
                .isInstanceOfSatisfying(
                        ParseOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.TOO_MANY_ENTRIES));
    }

    @Test
    void names_in_code_page_437_are_decoded_and_found() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("WhatsApp Chat with Jürgen.txt"));
            zip.write(utf8(HEADER + "Entwürfe.pdf (file attached)\n"));
            zip.putNextEntry(new ZipEntry("Entwürfe.pdf"));
        }
        Parsing parsing = Parsing.of(bytes.toByteArray(), ParseOptions.none());
        assertThat(parsing.only().entry()).isEqualTo("WhatsApp Chat with Jürgen.txt");
        assertThat(parsing.only().attachments())
                .containsExactly(new Attachment("Entwürfe.pdf", Attachment.State.FOUND));
    }

    @Test
    void code_page_437_is_what_java_takes_it_for() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        assertThat(CodePage437.decode(all)).isEqualTo(new String(all, Charset.forName("IBM437")));
    }

    @Test
    void a_name_with_a_right_to_left_override_stays_what_it_is_and_is_repeated_in_no_refusal() {
        String spoofed = "photo\u202egpj.exe";
        byte[] zip = new ZipBytesOf()
                .file("_chat.txt", HEADER + spoofed + " (file attached)\n")
                .file(spoofed, "x")
                .bytes();
        assertThat(Parsing.of(zip, ParseOptions.none()).parsed().ledger().messages())
                .isEqualTo(1);
        byte[] encrypted = ZipBytesOf.patchCentral(zip, 1, 8, 0x0801, 2);
        assertThat(detail(Parsing.of(encrypted, ParseOptions.none()).outcome())).doesNotContain("\u202e");
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_what_is_wrong_and_what_to_do(Refusal refusal) {
        assertThat(refusal.words()).matches("(is|has|describes|unpacks|holds) .*[a-z]");
        assertThat(refusal.advice()).matches("[A-Z].*\\.");
    }

    @Test
    void a_zip_that_was_cut_short_says_so() {
        byte[] zip = new ZipBytesOf().file("_chat.txt", HEADER + "hi\n").bytes();
        for (int length = 4; length < zip.length; length += 7) {
            assertThat(detail(Parsing.of(Arrays.copyOf(zip, length), ParseOptions.none())
                            .outcome()))
                    .isEqualTo("The file is not a whole zip file. It may have been cut short on its way: export the"
                            + " chat again and send the zip as it is.");
        }
    }

    /** A chat and so many empty files. */
    private static byte[] entries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("_chat.txt"));
            zip.write(utf8("[31/01/2024, 10:04:05] Ann: hi\n"));
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("m/" + i));
            }
        }
        return bytes.toByteArray();
    }

    private static String detail(ParseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ParseOutcome.Unreadable.class);
        return ((ParseOutcome.Unreadable) outcome).detail();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
