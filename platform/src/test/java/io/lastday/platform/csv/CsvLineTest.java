package io.lastday.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\0x", "\rx"})
    void whatASpreadsheetWouldRunStaysText(String cell) {
        assertThat(CsvLine.of(List.of(cell)).replace("\"", "")).startsWith("'" + cell.charAt(0));
    }

    @Test
    void cellsThatHoldSeparatorsAreQuoted() {
        assertThat(CsvLine.of(List.of("a,b", "say \"no\"", "two\nlines", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n");
    }

    @Test
    void whatIsNotKnownIsAnEmptyCell() {
        assertThat(CsvLine.of(Arrays.asList("a", null, ""))).isEqualTo("a,,\r\n");
    }
}
