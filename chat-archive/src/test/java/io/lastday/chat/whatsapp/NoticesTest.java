package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.Parsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What WhatsApp wrote has no author, in any language where that can be known. */
class NoticesTest {

    private static final String ORDINARY = "31/01/2024, 10:04 - Ann: hello\n31/01/2024, 10:04 - Bob: hello\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann hat den Gruppennamen von \u201eOps: UK\u201c zu \u201eOps: EU\u201c ge\u00e4ndert.",
                "Dein Sicherheitscode f\u00fcr Ops: Ann hat sich ge\u00e4ndert. Tippe, um mehr zu erfahren.",
                "Ann a chang\u00e9 le sujet de \u00ab Ops: UK \u00bb en \u00ab Ops: EU \u00bb",
                "Ann cambi\u00f3 el nombre del grupo de \u201cOps: UK\u201d a \u201cOps: EU\u201d",
                "Ann mudou o nome do grupo de \"Ops: UK\" para \"Ops: EU\"",
                "Ann ha cambiato l'oggetto da \u201cOps: UK\u201d a \u201cOps: EU\u201d",
                "Ann heeft het onderwerp gewijzigd van 'Ops: UK' in 'Ops: EU'",
                "Ann \u0438\u0437\u043c\u0435\u043d\u0438\u043b(-\u0430) \u0442\u0435\u043c\u0443 \u0441"
                        + " \u00abOps: UK\u00bb",
                "Ann, konuyu \"Ops: UK\" iken \"Ops: EU\" olarak de\u011fi\u015ftirdi",
                "Ann \u66f4\u6539\u4e86\u7fa4\u7ec4\u540d\u79f0\uff1a\u201cOps: UK\u201d",
                "Ann\u304c\u30b0\u30eb\u30fc\u30d7\u540d\u3092\u300cOps: UK\u300d\u306b\u5909\u66f4\u3057\u307e\u3057\u305f",
                "Ann foobared the quux \u201cOps: UK\u201d",
                "Ann added Bob",
                "Messages and calls are end-to-end encrypted.",
            })
    void a_notice_with_a_colon_has_no_author(String notice) {
        Parsing parsing = Parsing.of(ORDINARY + "31/01/2024, 10:05 - " + notice + "\n");
        assertThat(parsing.records().get(2).kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(parsing.records().get(2).author()).isNull();
        assertThat(parsing.records().get(2).text()).isEqualTo(notice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ops: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschl\u00fcsselt.",
                "Ops: UK: \u200eMessages and calls are end-to-end encrypted.",
                "Ops: \u200eAnn hat Bob hinzugef\u00fcgt.",
                "Ann: \u200eAnn left",
                "Ops: \u200eAnn quuxed the frobnicator today",
                "Ops: \u200fAnn \u063a\u0627\u062f\u0631",
            })
    void an_ios_notice_has_no_author_in_any_language(String notice) {
        Parsing parsing = Parsing.of("[31/01/2024, 10:04:00] Ann: hello\n[31/01/2024, 10:05:00] " + notice + "\n");
        assertThat(parsing.records().get(1).kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(parsing.records().get(1).author()).isNull();
    }

    @Test
    void a_marked_text_of_several_people_stands_for_a_file_and_is_theirs() {
        Parsing parsing = Parsing.of("[31/01/2024, 10:04:00] Ann: hello\n[31/01/2024, 10:04:00] Bob: hello\n"
                + "[31/01/2024, 10:05:00] Ann: \u200equux zar blimo fran nicht\n"
                + "[31/01/2024, 10:05:00] Bob: \u200equux zar blimo fran nicht\n");
        assertThat(parsing.records()).extracting(ChatRecord::author).containsExactly("Ann", "Bob", "Ann", "Bob");
    }

    @Test
    void somebody_whose_name_holds_a_quotation_stays_an_author() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Bob \"the builder\" Smith: hello\n"
                + "31/01/2024, 10:05 - O\"Neil: hello\n31/01/2024, 10:06 - O\"Neil: hello again\n");
        assertThat(parsing.records())
                .extracting(ChatRecord::author)
                .containsExactly("Bob \"the builder\" Smith", "O\"Neil", "O\"Neil");
    }

    @Test
    void a_name_with_a_colon_is_known_by_coming_again() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Ops: Ann: hello\n31/01/2024, 10:05 - Ops: Ann: there\n"
                + "31/01/2024, 10:06 - Ops: Ann: Note: this\n31/01/2024, 10:07 - Bob: Note: that\n"
                + "31/01/2024, 10:08 - Bob: hi\n31/01/2024, 10:09 - A:B: hi\n");
        assertThat(parsing.records())
                .extracting(ChatRecord::author)
                .containsExactly("Ops: Ann", "Ops: Ann", "Ops: Ann", "Bob", "Bob", "A:B");
        assertThat(parsing.records().get(2).text()).isEqualTo("Note: this");
    }

    @Test
    void names_lose_their_marks_and_nothing_else() {
        Parsing parsing = Parsing.of("[31/01/2024, 10:04:00] ~\u202fAnn, \ud83d\ude00 Lee: a\n"
                + "[31/01/2024, 10:04:00] \u202a+44\u00a07700\u00a0900\u2011123\u202c: b\n");
        assertThat(parsing.records())
                .extracting(ChatRecord::author)
                .containsExactly("~ Ann, \ud83d\ude00 Lee", "+44 7700 900\u2011123");
    }

    @Test
    void calls_are_marked() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - Missed voice call\n31/01/2024, 10:05 - Ann: call me\n");
        assertThat(parsing.records().get(0).marks()).containsExactly(Mark.CALL);
        assertThat(parsing.records().get(1).marks()).isEmpty();
    }
}
