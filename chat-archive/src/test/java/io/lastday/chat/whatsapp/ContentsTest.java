package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.Parsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a message for what is not text, in several languages and in none that is known. */
class ContentsTest {

    private static final String IOS = "[31/01/2024, 22:04:05] Ann: ";
    private static final String ANDROID = "31/01/2024, 22:04 - Ann: ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \u200e<attached: 00000007-PHOTO-2024-01-31-22-04-05.jpg>|00000007-PHOTO-2024-01-31-22-04-05.jpg
            <attached: 00000007-PHOTO-2024-01-31-22-04-05.jpg>|00000007-PHOTO-2024-01-31-22-04-05.jpg
            \u200e<Anhang: 00000007-Plan.pdf>|00000007-Plan.pdf
            \u200e<pi\u00e8ce jointe\u00a0: 00000007-Plan.pdf>|00000007-Plan.pdf
            \u200e<quux: Plan 7.pdf>|Plan 7.pdf
            < attached: 00000042-PHOTO-2020-06-07-15-13-20.jpg >|00000042-PHOTO-2020-06-07-15-13-20.jpg
            2015-08-04-PHOTO-00004762.jpg <\u200eattached>|2015-08-04-PHOTO-00004762.jpg
            """)
    void an_ios_attachment_is_named(String content, String file) {
        ChatRecord record = Parsing.of(IOS + content + "\n").only();
        assertThat(record.attachments()).extracting(Attachment::name).containsExactly(file);
        assertThat(record.text()).isEmpty();
        assertThat(record.author()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IMG-20240131-WA0001.jpg (file attached)|IMG-20240131-WA0001.jpg
            \u200eIMG-20240131-WA0001.jpg (Datei angeh\u00e4ngt)|IMG-20240131-WA0001.jpg
            IMG-20240131-WA0001.jpg (quux zar)|IMG-20240131-WA0001.jpg
            Q3 (final).pdf (archivo adjunto)|Q3 (final).pdf
            Ann Lee.vcf (quux zar)|Ann Lee.vcf
            \u200eQ3 plan.pdf (quux zar)|Q3 plan.pdf
            Q3 plan.pdf \u2022 \u200e3 pages \u200e(fichier joint)|Q3 plan.pdf
            """)
    void an_android_attachment_is_named(String content, String file) {
        ChatRecord record = Parsing.of(ANDROID + content + "\ncaption\n").only();
        assertThat(record.attachments()).extracting(Attachment::name).containsExactly(file);
        assertThat(record.text()).isEqualTo("caption");
    }

    @Test
    void what_an_unknown_language_says_of_files_is_learned_from_the_export() {
        Parsing parsing = Parsing.of(ANDROID + "Q3 plan.pdf (quux zar)\n" + ANDROID
                + "IMG-20240131-WA0001.jpg (quux zar)\n" + ANDROID + "Q3 plan.pdf (see page 3)\n");
        assertThat(parsing.records().get(0).attachments())
                .extracting(Attachment::name)
                .containsExactly("Q3 plan.pdf");
        assertThat(parsing.records().get(2).attachments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Media omitted>",
                "<Medien ausgeschlossen>",
                "<M\u00e9dias omis>",
                "<Multimedia omitido>",
                "<M\u00eddia omitida>",
                "<Media omessi>",
                "<Media weggelaten>",
                "<pomini\u0119to multimedia>",
                "<\u0411\u0435\u0437 \u043c\u0435\u0434\u0438\u0430\u0444\u0430\u0439\u043b\u043e\u0432>",
                "<Medya dahil edilmedi>",
                "<\u062a\u0645 \u0627\u0633\u062a\u0628\u0639\u0627\u062f \u0627\u0644\u0648\u0633\u0627\u0626\u0637>",
                "<Media tidak disertakan>",
                "<\u30e1\u30c7\u30a3\u30a2\u306a\u3057>",
                "<\ubbf8\ub514\uc5b4 \ud30c\uc77c \uc81c\uc678\ub428>",
                "<\u7701\u7565\u591a\u5a92\u4f53\u6587\u4ef6>",
                "\u200eimage omitted",
                "image omitted",
                "\u200eBild weggelassen",
                "\u200eimagen omitida",
                "\u200eContact card omitted",
                "Q3 plan.pdf \u2022 \u200e2 pages \u200edocument omitted",
                "Q3 plan.pdf \u2022 \u200e2 quux \u200ezar blimo",
            })
    void left_out_media_are_told(String content) {
        ChatRecord record = Parsing.of(IOS + content + "\n").only();
        assertThat(record.kind()).isEqualTo(RecordKind.MESSAGE);
        assertThat(record.author()).isEqualTo("Ann");
        assertThat(record.marks()).containsExactly(Mark.MEDIA_OMITTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This message was deleted",
                "You deleted this message.",
                "\u200eThis message was deleted.",
                "This message was deleted by admin Bob",
                "Diese Nachricht wurde gel\u00f6scht.",
                "Ce message a \u00e9t\u00e9 supprim\u00e9",
                "Se elimin\u00f3 este mensaje.",
                "\u0414\u0430\u043d\u043d\u043e\u0435 \u0441\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u0435"
                        + " \u0443\u0434\u0430\u043b\u0435\u043d\u043e",
                "\u6b64\u6d88\u606f\u5df2\u5220\u9664",
            })
    void deleted_messages_are_told(String content) {
        ChatRecord record = Parsing.of((content.contains("admin") ? IOS + "\u200e" : IOS) + content + "\n")
                .only();
        assertThat(record.marks()).containsExactly(Mark.DELETED);
        assertThat(record.author()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "price is 40 \u200e<This message was edited>",
                "price is 40 <This message was edited>",
                "price is 40 <Diese Nachricht wurde bearbeitet.>",
                "price is 40 \u200e<quux zar blimo>",
            })
    void an_edit_is_told_and_its_note_is_no_text(String content) {
        ChatRecord record = Parsing.of(IOS + content + "\n").only();
        assertThat(record.marks()).containsExactly(Mark.EDITED);
        assertThat(record.text()).isEqualTo("price is 40");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \u200eLocation: https://maps.google.com/?q=51.5,-0.12|LOCATION
            Standort: https://maps.google.com/?q=51.5,-0.12|LOCATION
            live location shared|LOCATION
            \u200eMissed voice call, tap to call back|CALL
            \u200eVerpasster Videoanruf|CALL
            \u200e<attached: 00000009-Bob.vcf>|CONTACT
            \u200eView once photo|VIEW_ONCE
            """)
    void other_things_are_marked(String content, Mark mark) {
        ChatRecord record = Parsing.of(IOS + content + "\n").only();
        assertThat(record.marks()).containsExactly(mark);
        assertThat(record.author()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200ePOLL:\nLunch?\n\u200eOPTION: Noon (2 votes)\n",
                "POLL:\nLunch?\nOPTION: Noon (2 votes)\n",
                "\u200eUMFRAGE:\nMittag?\n\u200eOPTION: 12 (2 Stimmen)\n",
                "\u200eQUUX:\nZar?\n\u200eBLIMO: 12 (2 fran)\n",
            })
    void polls_are_marked_and_stay_whole(String content) {
        ChatRecord record = Parsing.of(IOS + content).only();
        assertThat(record.marks()).containsExactly(Mark.POLL);
        assertThat(record.text()).contains("?\n");
    }

    @Test
    void an_empty_body_is_a_message_that_vanished() {
        ChatRecord record = Parsing.of(ANDROID + "\n").only();
        assertThat(record.kind()).isEqualTo(RecordKind.MESSAGE);
        assertThat(record.marks()).containsExactly(Mark.EPHEMERAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we saw <Media omitted> there",
                "is it (file attached)?",
                "the report (file attached) is late",
                "the image omitted a detail",
                "Video call tomorrow?",
                "he wrote: This message was deleted. Why?",
                "see <b>this</b>",
                "1 < 2 > 0",
                "plan (b)",
                "<hello>",
            })
    void ordinary_words_are_left_alone(String content) {
        ChatRecord record = Parsing.of(ANDROID + content + "\n").only();
        assertThat(record.text()).isEqualTo(content);
        assertThat(record.marks()).isEmpty();
        assertThat(record.attachments()).isEmpty();
    }
}
