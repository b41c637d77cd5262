package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.finding.ModulusTables.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rows here are made for the tests, apart from the weights that the published specification itself calculates with;
 * they say nothing about any bank.
 */
class ModulusTablesTest {

    private static final String ELEVEN = " MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1 ";
    private static final String TEN = " MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 ";
    private static final String DOUBLE = " DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 ";

    private static final ModulusTables TABLES = ModulusTables.of(
            List.of(
                    "000000 000000 MOD11 0 0 0 0 0 0 7 5 8 3 4 6 2 1",
                    "499273 499273" + DOUBLE,
                    "110001 110001" + TEN,
                    "110002 110002" + ELEVEN,
                    "110003 110003" + DOUBLE + "1",
                    "110004 110004" + ELEVEN,
                    "110004 110004" + DOUBLE + "3",
                    "110005 110005 MOD11 0 0 0 0 0 0 7 6 5 4 3 2 0 0 4",
                    "110006 110006 MOD11 7 6 5 4 3 2 7 6 5 4 3 2 0 0 5",
                    "110006 110006 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 0 5",
                    "110007 110007" + ELEVEN + "6",
                    "110007 110007" + DOUBLE + "6",
                    "110008 110008 MOD11 9 8 7 6 5 4 8 7 6 5 4 3 2 1 7",
                    "110010 110010" + ELEVEN + "2",
                    "110010 110010 MOD11 1 2 1 2 1 2 8 7 6 5 4 3 2 1 9",
                    "110011 110011 MOD11 9 8 7 6 5 4 8 7 6 5 4 3 2 1 10",
                    "110011 110011 MOD11 1 2 3 1 2 3 8 7 6 5 4 3 2 1 11",
                    "110012 110012" + ELEVEN + "12",
                    "110012 110012" + TEN + "13",
                    "110014 110014" + ELEVEN + "14",
                    "110019 110019 MOD10 0 0 3 7 1 3 7 1 3 7 1 3 7 1 8"),
            List.of("110006 220006"));

    @ParameterizedTest
    @CsvSource({
        "000000, 58177632, VALID",
        "000000, 58177633, INVALID",
        "499273, 12345678, VALID",
        "499273, 12345679, INVALID",
        "999999, 12345678, NOT_LISTED",
    })
    void the_specifications_own_calculations_hold(String sortCode, String account, Verdict verdict) {
        assertThat(TABLES.check(sortCode, account)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "110001, 17505051, VALID, modulus 10",
        "110001, 17505052, INVALID, modulus 10 and another last digit",
        "110002, 08795134, VALID, modulus 11",
        "110002, 8795134, VALID, seven digits stand for eight with a zero",
        "110002, 08795135, INVALID, modulus 11 and another last digit",
        "110003, 81282193, VALID, 1: 27 more",
        "110003, 70220193, INVALID, 1: whole without the 27",
        "110004, 59676027, VALID, 3: the second check is left out where c is 6",
        "110004, 83572074, INVALID, 3: both checks where c is 5",
        "110004, 56575874, VALID, 3: both checks hold",
        "110005, 89354207, VALID, 4: the rest is what g and h say",
        "110005, 09875810, VALID, 4: a rest of ten",
        "110005, 95550805, INVALID, 4: no rest and g and h say five",
        "110006, 22218752, VALID, 5: under the substitute",
        "110006, 88938429, INVALID, 5: under its own sort code",
        "110006, 89321705, INVALID, 5: a rest of one",
        "110007, 55187911, VALID, 6: foreign currency",
        "110007, 33142411, INVALID, 6: no foreign currency",
        "110008, 69244392, VALID, 7: g is 9 and the sort code does not count",
        "110008, 20858382, INVALID, 7: g is 8",
        "110019, 08256082, VALID, 8: under the sort code of the exception",
        "110019, 23084283, INVALID, 8: under its own sort code",
        "110010, 31991644, VALID, 2 and 9: the weights of a branch account",
        "110010, 36806796, VALID, 2 and 9: those where g is 9",
        "110010, 04762051, VALID, 2 and 9: an account in euros",
        "110010, 07299162, INVALID, 2 and 9: other weights only where a is not 0",
        "110011, 09899399, VALID, 10 and 11: 09 and g is 9",
        "110011, 19826391, INVALID, 10 and 11: neither 09 nor 99",
        "110011, 11546657, VALID, 10 and 11: the second check is enough",
        "110012, 37558347, VALID, 12 and 13: the second check is enough",
        "110012, 87539904, INVALID, 12 and 13: neither check",
        "110014, 64224979, VALID, 14: once more without the last digit",
        "110014, 95564435, INVALID, 14: not where h is 5",
    })
    void documented_exceptions_hold(String sortCode, String account, Verdict verdict, String exception) {
        assertThat(TABLES.check(sortCode, account)).as(exception).isEqualTo(verdict);
    }

    @Test
    void tables_in_another_form_are_refused_by_line() {
        List<String> short_row = List.of("110001 110001" + TEN, "110001 110001 MOD10 1 2 3");

        assertThatThrownBy(() -> ModulusTables.of(short_row, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> ModulusTables.of(List.of(), List.of("110001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
    }

    /** With the firm's own files: {@code -Dmodulus.tables=DIR}, which holds valacdos.txt and scsubtab.txt. */
    @ParameterizedTest
    @EnabledIfSystemProperty(named = "modulus.tables", matches = ".+")
    @CsvSource({
        "089999, 66374958, VALID",
        "107999, 88837491, VALID",
        "202959, 63748472, VALID",
        "871427, 46238510, VALID",
        "872427, 46238510, VALID",
        "871427, 09123496, VALID",
        "871427, 99123496, VALID",
        "820000, 73688637, VALID",
        "827999, 73988638, VALID",
        "827101, 28748352, VALID",
        "134020, 63849203, VALID",
        "118765, 64371389, VALID",
        "200915, 41011166, VALID",
        "938611, 07806039, VALID",
        "938600, 42368003, VALID",
        "938063, 55065200, VALID",
        "772798, 99345694, VALID",
        "086090, 06774744, VALID",
        "309070, 02355688, VALID",
        "309070, 12345668, VALID",
        "309070, 12345677, VALID",
        "309070, 99345694, VALID",
        "938063, 15764273, INVALID",
        "938063, 15764264, INVALID",
        "938063, 15763217, INVALID",
        "118765, 64371388, INVALID",
        "203099, 66831036, INVALID",
        "203099, 58716970, INVALID",
        "089999, 66374959, INVALID",
        "107999, 88837493, INVALID",
        "074456, 12345112, VALID",
        "070116, 34012583, VALID",
        "074456, 11104102, VALID",
        "180002, 00000190, VALID"
    })
    void published_examples_hold_under_the_published_tables(String sortCode, String account, Verdict verdict)
            throws Exception {
        Path tables = Path.of(System.getProperty("modulus.tables"));
        ModulusTables published = ModulusTables.read(tables.resolve("valacdos.txt"), tables.resolve("scsubtab.txt"));

        assertThat(published.check(sortCode, account)).isEqualTo(verdict);
    }
}
