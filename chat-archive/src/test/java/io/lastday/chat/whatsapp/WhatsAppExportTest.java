package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppExportTest {

    private static final String LRM = "\u200e";
    private static final String NARROW = "\u202f";

    @Test
    void an_ios_message_has_author_time_and_text() {
        ChatRecord record = Parsing.of("[31/01/2024, 22:04:05] Ann Lee: see you at 9: sharp\r\n")
                .only();
        assertThat(record.kind()).isEqualTo(RecordKind.MESSAGE);
        assertThat(record.author()).isEqualTo("Ann Lee");
        assertThat(record.at()).isEqualTo("2024-01-31T22:04:05");
        assertThat(record.text()).isEqualTo("see you at 9: sharp");
    }

    @ParameterizedTest
    @CsvSource({
        "'31/01/2024, 22:04 - Ann: hi', 2024-01-31T22:04:00",
        "'31/01/2024, 10:04\u202fpm - Ann: hi', 2024-01-31T22:04:00",
        "'31/01/2024, 10:04\u00a0PM - Ann: hi', 2024-01-31T22:04:00",
        "'31/01/2024, 12:04 am - Ann: hi', 2024-01-31T00:04:00",
        "'31/01/2024, 12:04 p.m. - Ann: hi', 2024-01-31T12:04:00",
        "'1/31/24, 10:04 PM - Ann: hi', 2024-01-31T22:04:00",
        "'[2024-01-31, 10:04:05 p.m.] Ann: hi', 2024-01-31T22:04:05",
        "'[31.01.24, 22:04:05] Ann: hi', 2024-01-31T22:04:05",
        "'\u200e[\ufeff31/01/2024, 22:04:05] Ann: hi', 2024-01-31T22:04:05",
    })
    void every_english_header_is_read(String line, String at) {
        ParseOptions given = new ParseOptions(null, null, orderOf(line), ZipLimits.usual());
        ChatRecord record =
                Parsing.of(line.getBytes(StandardCharsets.UTF_8), given).only();
        assertThat(record.at()).isEqualTo(at);
        assertThat(record.author()).isEqualTo("Ann");
        assertThat(record.text()).isEqualTo("hi");
    }

    private static @Nullable DateOrder orderOf(String line) {
        return line.contains("2024-") ? DateOrder.YMD : null;
    }

    @Test
    void a_message_of_many_lines_stays_one_message() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Ann: one\n\ntwo\u2028three\n31/01/2024, 10:05 - Bob: four\n");
        assertThat(parsing.records()).extracting(ChatRecord::text).containsExactly("one\n\ntwo\u2028three", "four");
    }

    @Test
    void a_byte_order_mark_and_blank_lines_at_the_start_belong_to_the_first_record() {
        Parsing parsing = Parsing.of("\ufeff\n31/01/2024, 10:04 - Ann: one\n");
        assertThat(parsing.only().bytes().from()).isZero();
        assertThat(parsing.only().text()).isEqualTo("one");
    }

    @Test
    void words_before_the_first_header_are_a_gap_and_nothing_is_lost() {
        Parsing parsing = Parsing.of("cut off words\n31/01/2024, 10:04 - Ann: one\n");
        assertThat(parsing.records()).extracting(ChatRecord::kind).containsExactly(RecordKind.GAP, RecordKind.MESSAGE);
        assertThat(parsing.records().get(0).text()).isEqualTo("cut off words");
        assertThat(parsing.parsed().isWhole()).isFalse();
    }

    @Test
    void a_header_with_an_impossible_date_is_a_gap() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Ann: one\n45/13/2024, 10:05 - Ann: two\n");
        assertThat(parsing.records()).extracting(ChatRecord::kind).containsExactly(RecordKind.MESSAGE, RecordKind.GAP);
    }

    @Test
    void a_pasted_line_of_another_layout_stays_in_its_message() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Ann: look:\n[30/01/2024, 09:00:00] Bob: pasted\n"
                + "31/01/2024, 10:05 - Ann: ok\n");
        assertThat(parsing.records()).hasSize(2);
        assertThat(parsing.records().get(0).text()).contains("Bob: pasted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/01/2024, 10:05 - Ann changed the subject from \"Ops: UK\" to \"Ops: EU\"",
                "31/01/2024, 10:05 - Ann created group \"Ops: UK\"",
                "31/01/2024, 10:05 - Messages and calls are end-to-end encrypted. Tap to learn more.",
                "31/01/2024, 10:05 - Ann left",
                "31/01/2024, 10:05 - Your security code with Ops: Ann changed. Tap to learn more.",
                "[31/01/2024, 10:05:00] Ops: UK: \u200eMessages and calls are end-to-end encrypted.",
                "[31/01/2024, 10:05:00] Ann: \u200eAnn added Bob",
            })
    void a_notice_has_no_author(String line) {
        ChatRecord record = Parsing.of(line).only();
        assertThat(record.kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(record.author()).isNull();
    }

    @Test
    void somebody_who_quotes_a_notice_wrote_a_message() {
        ChatRecord record = Parsing.of("31/01/2024, 10:05 - Ann: Bob changed the subject from \"a: b\" to \"c\"")
                .only();
        assertThat(record.author()).isEqualTo("Ann");
    }

    @Test
    void attachments_captions_and_left_out_media_are_told_apart() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Ann: IMG-20240131-WA0001.jpg (file attached)\nthe gate\n"
                + "31/01/2024, 10:05 - Ann: <Media omitted>\n");
        assertThat(parsing.records().get(0).attachments())
                .extracting("name")
                .containsExactly("IMG-20240131-WA0001.jpg");
        assertThat(parsing.records().get(0).text()).isEqualTo("the gate");
        assertThat(parsing.records().get(1).marks()).containsExactly(Mark.MEDIA_OMITTED);
        assertThat(parsing.parsed().ledger().mediaClaimed()).isEqualTo(2);
    }

    @Test
    void ios_marks_tell_attachments_edits_and_deletions() {
        Parsing parsing = Parsing.of("[31/01/2024, 22:05:00] Ann: Q3 plan.pdf \u2022 " + LRM + "2 pages " + LRM
                + "<attached: 00000008-Q3 plan.pdf>\r\n"
                + "[31/01/2024, 22:06:00] ~" + NARROW + "Ann: price is 40 " + LRM + "<This message was edited>\r\n"
                + "[31/01/2024, 22:07:00] Ann: " + LRM + "This message was deleted.\r\n"
                + "[31/01/2024, 22:08:00] Ann: " + LRM + "POLL:\r\nLunch?\r\n" + LRM + "OPTION: Noon (2 votes)\r\n"
                + "[31/01/2024, 22:09:00] Ann: " + LRM + "image omitted\r\n");
        assertThat(parsing.records()).extracting(ChatRecord::kind).containsOnly(RecordKind.MESSAGE);
        assertThat(parsing.records().get(0).attachments()).extracting("name").containsExactly("00000008-Q3 plan.pdf");
        assertThat(parsing.records().get(1).text()).isEqualTo("price is 40");
        assertThat(parsing.records().get(1).marks()).containsExactly(Mark.EDITED);
        assertThat(parsing.records().get(1).author()).isEqualTo("~ Ann");
        assertThat(parsing.records().get(2).marks()).containsExactly(Mark.DELETED);
        assertThat(parsing.records().get(3).text()).contains("Lunch?", "Noon");
        assertThat(parsing.records().get(4).marks()).containsExactly(Mark.MEDIA_OMITTED);
    }

    @Test
    void dates_that_can_be_read_in_two_ways_stay_open() {
        Parsing parsing = Parsing.of("03/04/2024, 10:04 - Ann: one\n04/04/2024, 10:04 - Ann: two\n");
        assertThat(parsing.parsed().verdict().label()).isEqualTo("ambiguous");
        assertThat(parsing.records().get(0).at()).isNull();
        assertThat(parsing.records().get(1).at()).as("4 April either way").isEqualTo("2024-04-04T10:04:00");
        assertThat(parsing.parsed().isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'03/04/2024, 10:04 - A: x\n13/04/2024, 10:04 - A: y', dmy, above 12",
        "'03/04/24, 10:04 - A: x\n04/13/24, 10:04 - A: y', mdy, above 12",
        "'01/02/2024, 10:04 - A: x\n02/02/2024, 10:04 - A: y\n01/03/2024, 1:00 - A: z', dmy, never runs back",
        "'03/04/2024, 10:04 - A: IMG-20240304-WA0001.jpg (file attached)', mdy, names",
        "'[03/04/2024, 10:04:05] A: \u200e<attached: 00000001-PHOTO-2024-04-03-10-04-05.jpg>', dmy, names",
        "'2024-03-04, 10:04 - A: x\n2024-03-14, 10:04 - A: y', ymd, above 12",
    })
    void the_verdict_on_dates_says_its_evidence(String text, String order, String evidence) {
        ParseOutcome.Parsed parsed = Parsing.of(text).parsed();
        assertThat(parsed.verdict().label()).isEqualTo(order);
        assertThat(parsed.verdict().evidence()).singleElement().asString().contains(evidence);
    }

    @Test
    void evidence_that_contradicts_itself_decides_nothing() {
        Parsing parsing = Parsing.of("13/04/2024, 10:04 - A: x\n04/13/2024, 10:04 - A: y\n");
        assertThat(parsing.parsed().verdict().isAmbiguous()).isTrue();
    }

    @Test
    void an_order_that_fits_no_date_is_not_believed() {
        ParseOptions given = new ParseOptions(null, null, DateOrder.DMY, ZipLimits.usual());
        byte[] bytes = "2024-03-14, 10:04 - A: y\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Parsing.of(bytes, given).parsed().verdict().isAmbiguous()).isTrue();
    }

    @Test
    void a_zone_gives_offsets_and_marks_the_changes_of_clocks() {
        ParseOptions london = new ParseOptions(null, ZoneId.of("Europe/London"), null, ZipLimits.usual());
        Parsing parsing = Parsing.of(
                ("[31/03/2024, 01:30:00] A: skipped\n[30/06/2024, 12:00:00] A: summer\n"
                                + "[27/10/2024, 01:30:00] A: twice\n")
                        .getBytes(StandardCharsets.UTF_8),
                london);
        assertThat(parsing.records())
                .extracting(ChatRecord::at)
                .containsExactly("2024-03-31T01:30:00Z", "2024-06-30T12:00:00+01:00", "2024-10-27T01:30:00+01:00");
        assertThat(parsing.records().get(0).marks()).containsExactly(Mark.TIME_SKIPPED);
        assertThat(parsing.records().get(2).marks()).containsExactly(Mark.TIME_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello\nworld\n", "{\"a\":1}", "[1,2]", "12:30 lunch"})
    void what_is_not_an_export_is_said_to_be_none(String text) {
        Parsing parsing = Parsing.of(text);
        assertThat(parsing.outcome()).isInstanceOf(ParseOutcome.NotAChat.class);
        assertThat(parsing.records()).isEmpty();
    }
}
