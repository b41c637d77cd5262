package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateVerdictTest {

    @Test
    void evidence_names_line_and_byte_and_no_content() {
        Parsing parsing = Parsing.of("03/04/2024, 10:04 - A: secret\nmore\n13/04/2024, 10:04 - A: y\n");
        assertThat(parsing.parsed().verdict().evidence())
                .containsExactly("1 dates have no month as mdy (above 12), the first in line 3 at byte 35");
    }

    @ParameterizedTest
    @CsvSource({
        "'24. 1. 30. 10:04 - A: x\n24. 2. 1. 10:04 - A: y', ymd",
        "'24/02/28 10:04 - A: x\n24/02/29 10:05 - A: x\n24/03/01 10:05 - A: x\n24/04/02 10:04 - A: y', ymd",
        "'31/01/24 10:04 - A: x\n01/02/24 10:04 - A: y', dmy",
        "'01/31/24 10:04 - A: x\n02/01/24 10:04 - A: y', mdy",
        "'2024/31/01 10:04 - A: x\n2024/01/02 10:04 - A: y', ydm",
    })
    void years_of_two_digits_are_found_where_the_dates_leave_them(String text, String order) {
        assertThat(Parsing.of(text).parsed().verdict().label()).isEqualTo(order);
    }

    @Test
    void names_of_files_against_the_calendar_decide_nothing() {
        String file = ", 10:04 - A: IMG-20240304-WA0001.jpg (file attached)\n";
        Parsing parsing = Parsing.of("03/04/2024" + file + "03/04/2024" + file + "13/04/2024, 10:04 - A: y\n");
        assertThat(parsing.parsed().verdict().isAmbiguous()).isTrue();
        assertThat(parsing.records().get(0).marks()).contains(Mark.TIME_UNCERTAIN);
    }

    @Test
    void names_of_files_against_the_course_of_time_decide_nothing() {
        Parsing parsing = Parsing.of("01/02/2024, 10:04 - A: x\n02/02/2024, 10:04 - A: y\n"
                + "01/03/2024, 1:00 - A: IMG-20240103-WA0001.jpg (file attached)\n");
        assertThat(parsing.parsed().verdict().isAmbiguous()).isTrue();
        assertThat(parsing.parsed().verdict().evidence()).anyMatch(text -> text.contains("contradict"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/1/2567 22:04 - A: thai\n1/2/2567 22:04 - A: thai",
                "31/1/67 22:04 - A: thai\n1/2/67 22:04 - A: thai",
                "\u06f1\u06f4\u06f0\u06f2/\u06f1\u06f1/\u06f1\u06f1\u060c \u06f2\u06f2:\u06f0\u06f4 - A: persian",
                "1402/11/11, 22:04 - A: persian",
                "19/7/1445, 22:04 - A: islamic",
                "19/7/1445 \u0647\u0640, 22:04 - A: islamic",
                "113/1/31 22:04 - A: republic of china",
                "R6/01/31 22:04 - A: japanese",
                "[\u4ee4\u548c6/01/31 22:04:05] A: japanese",
                "20/11/5784, 22:04 - A: hebrew",
            })
    void a_year_of_another_calendar_is_recognised_and_gives_no_time(String text) {
        Parsing parsing = Parsing.of(text);
        assertThat(parsing.records()).extracting(ChatRecord::author).containsOnly("A");
        assertThat(parsing.records()).extracting(ChatRecord::at).containsOnlyNulls();
        assertThat(parsing.records()).allMatch(record -> record.marks().contains(Mark.CALENDAR_UNKNOWN));
        ParseOutcome.Parsed parsed = parsing.parsed();
        assertThat(parsed.isWhole()).isFalse();
        assertThat(parsed.verdict().evidence()).anyMatch(line -> line.contains("calendar"));
    }

    @Test
    void buddhist_years_are_converted_where_file_names_prove_them() {
        Parsing parsing = Parsing.of(
                "31/1/2567 22:04 - A: IMG-20240131-WA0001.jpg (file attached)\n" + "1/2/2567 22:04 - A: thai\n");
        assertThat(parsing.records())
                .extracting(ChatRecord::at)
                .containsExactly("2024-01-31T22:04:00", "2024-02-01T22:04:00");
        assertThat(parsing.parsed().verdict().label()).isEqualTo("dmy");
        assertThat(parsing.parsed().verdict().evidence()).anyMatch(line -> line.contains("543"));
    }

    @Test
    void a_pasted_line_with_a_strange_year_gives_no_time_either() {
        Parsing parsing = Parsing.of("31/01/2024, 10:04 - A: x\n31/01/1402, 10:04 - A: y\n31/01/2024, 11:04 - A: z\n");
        assertThat(parsing.records().get(1).at()).isNull();
        assertThat(parsing.records().get(1).marks()).contains(Mark.CALENDAR_UNKNOWN);
        assertThat(parsing.records().get(2).at()).isEqualTo("2024-01-31T11:04:00");
    }
}
