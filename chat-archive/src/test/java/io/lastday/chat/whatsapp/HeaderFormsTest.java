package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.Parsing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One header of each form that locales have, with the time that it says. The order is given: one date proves none. */
class HeaderFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            dmy|31/01/2024, 22:04 - |22:04:00
            dmy|31/01/24 22:04 - |22:04:00
            dmy|31/1/2024, 10:04 pm - |22:04:00
            dmy|31/1/2024, 10:04\u202fPM - |22:04:00
            dmy|31/1/2024, 10:04\u00a0p.\u00a0m. - |22:04:00
            dmy|31/1/2024, 10:04\u2009p. m. - |22:04:00
            dmy|31/1/2024, 12:04 a. m. - |00:04:00
            dmy|31/1/2024, 12:04 p.m. - |12:04:00
            mdy|1/31/24, 10:04 PM - |22:04:00
            ymd|2024-01-31, 10:04 p.m. - |22:04:00
            ymd|2024/01/31, 22:04 - |22:04:00
            ydm|2024.31.01, 22:04 - |22:04:00
            ydm|2024/31/01 22:04 - |22:04:00
            dmy|31-01-2024 22:04 - |22:04:00
            dmy|31.01.24, 22:04 - |22:04:00
            dmy|31. 1. 2024. 22:04 - |22:04:00
            dmy|31.1.2024 klo 22.04 - |22:04:00
            dmy|[31.1.2024 klo 22.04.05] |22:04:05
            dmy|31.01.2024 kl. 22.04 - |22:04:00
            dmy|31/01/2024 \u00e0 22:04 - |22:04:00
            dmy|31.01.2024 \u0433., 22:04 \u0447. - |22:04:00
            ymd|2024-01-31 22 h 04 - |22:04:00
            ymd|[2024-01-31, 22 h 04 min 05 s] |22:04:05
            ymd|2024. 01. 31. 22:04 - |22:04:00
            ymd|2024. 1. 31. \uc624\ud6c4 10:04 - |22:04:00
            ymd|[2024. 1. 31. \uc624\uc804 12:04:05] |00:04:05
            ymd|2024\ub144 1\uc6d4 31\uc77c \uc624\ud6c4 10:04 - |22:04:00
            ymd|2024/1/31 \u4e0b\u534810:04 - |22:04:00
            ymd|[2024/1/31 \u4e0a\u534812:04:05] |00:04:05
            ymd|2024/1/31 \u51cc\u66683:04 - |03:04:00
            ymd|2024/1/31 \u4e2d\u534812:04 - |12:04:00
            ymd|2024/1/31 \u4e2d\u53481:04 - |13:04:00
            ymd|2024/1/31 \u665a\u4e0a10:04 - |22:04:00
            ymd|2024/1/31 10:04 \u4e0b\u5348 - |22:04:00
            ymd|2024\u5e741\u670831\u65e5 \u4e0b\u534810:04 - |22:04:00
            ymd|2024/01/31 \u5348\u5f8c0:04 - |12:04:00
            ymd|[2024/01/31 \u5348\u5f8c10:04:05] |22:04:05
            dmy|31/1/24, 10:04 \u03bc.\u03bc. - |22:04:00
            dmy|31/1/24, 10:04 \u03c0.\u03bc. - |10:04:00
            dmy|31.01.2024 10:04 \u00d6S - |22:04:00
            dmy|31/01/2024, 10:04 CH - |22:04:00
            dmy|22:04 31/01/2024 - |22:04:00
            dmy|22:04, 31/01/2024 - |22:04:00
            dmy|31/01/2024, 10:04 \u0905\u092a\u0930\u093e\u0939\u094d\u0928 - |22:04:00
            dmy|31/01/2024, 10:04 \u12a8\u1230\u12d3\u1275 - |22:04:00
            dmy|31.01.24 10:04 odp. - |22:04:00
            dmy|31/01/24, 10:04 PTG - |22:04:00
            dmy|\u0663\u0661\u200f/\u0661\u200f/\u0662\u0660\u0662\u0664\u060c \u0661\u0660:\u0660\u0664 \u0645 - |22:04:00
            dmy|[\u0663\u0661\u200f/\u0661\u200f/\u0662\u0660\u0662\u0664\u060c \u0661\u0660:\u0660\u0664:\u0660\u0665 \u0635] |10:04:05
            dmy|31/1/2024, 10:04 \u0645 - |22:04:00
            ymd|\u06f2\u06f0\u06f2\u06f4/\u06f1/\u06f3\u06f1\u060c\u200f \u06f2\u06f2:\u06f0\u06f4 - |22:04:00
            ymd|2024/1/31, 10:04 \u0628.\u0638. - |22:04:00
            dmy|\u09e9\u09e7/\u09e7/\u09e8\u09ea, \u09e7\u09e6:\u09e6\u09ea PM - |22:04:00
            dmy|\u0969\u0967/\u0967/\u0968\u096a, \u0967\u0966:\u0966\u096a PM - |22:04:00
            dmy|\u200e[\ufeff31/01/2024, 22:04:05] |22:04:05
            dmy|\ufeff[\u200e31/01/2024, 22:04:05]\u00a0|22:04:05
            dmy|[31/01/24 10:04:05 p. m.] |22:04:05
            dmy|31.01.24 22.04.05: |22:04:05
            mdy|1/31/24, 10:04:05 PM: |22:04:05
            dmy|31/01/2024, 22:04 \u2013 |22:04:00
            """)
    void a_header_is_read(String order, String header, String time) {
        ChatRecord record = parse(
                        order, header.stripTrailing() + (header.endsWith("\u00a0") ? "\u00a0" : " ") + "Ann: hi")
                .only();
        assertThat(record.at()).isEqualTo("2024-01-31T" + time);
        assertThat(record.author()).isEqualTo("Ann");
        assertThat(record.text()).isEqualTo("hi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/01/2024 was the day - and it rained
            31/01/2024, 22:04
            10:30 - 11:00 - meeting
            1/2 - 3/4 - half
            31/01/2024, 22:04 lunch - bring cake
            31/01/2024, 22:04-Ann: hi
            31/01-2024, 22:04 - Ann: hi
            3101/2024, 22:04 - Ann: hi
            31/01/2024, 22:4 - Ann: hi
            192.168.10.24 10:04 - Ann: hi
            """)
    void a_line_that_only_resembles_a_header_is_text(String line) {
        Parsing parsing = parse("dmy", "30/01/2024, 22:04 - Ann: first\n" + line + "\n");
        assertThat(parsing.only().text()).isEqualTo("first\n" + line);
    }

    private static Parsing parse(String order, String text) {
        ParseOptions given = new ParseOptions(null, null, DateOrder.of(order).orElseThrow(), ZipLimits.usual());
        return Parsing.of(text.getBytes(StandardCharsets.UTF_8), given);
    }
}
