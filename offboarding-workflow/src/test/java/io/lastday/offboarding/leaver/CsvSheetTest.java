package io.lastday.offboarding.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sheets as spreadsheets write them, and as people break them. */
class CsvSheetTest {

    private static final String COLUMNS = "person,lastWorkingDay,zone,reason\n";

    @Test
    void a_quoted_cell_keeps_its_separators_quotation_marks_and_line_ends() {
        CsvSheet.Read read = CsvSheet.read("\uFEFFReason,PERSON,lastWorkingDay,zone\r\n"
                + "\"Redundancy, \"\"site\"\"\r\nclosed\",entra:1,2027-01-29,Europe/London\r\n"
                + "Resignation,entra:2,2027-01-29,Europe/London");

        assertThat(read.problems()).isEmpty();
        assertThat(read.lines()).hasSize(2);
        assertThat(read.lines().getFirst().fields()).containsEntry("reason", "Redundancy, \"site\"\r\nclosed");
        assertThat(read.lines().getLast().number()).isEqualTo(4);
    }

    @Test
    void semicolons_separate_where_a_spreadsheet_wrote_them() {
        CsvSheet.Read read =
                CsvSheet.read("person;lastWorkingDay;zone;reason\nentra:1;2027-01-29;Europe/London;a, b\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.lines().getFirst().fields())
                .isEqualTo(Map.of(
                        "person",
                        "entra:1",
                        "lastWorkingDay",
                        "2027-01-29",
                        "zone",
                        "Europe/London",
                        "reason",
                        "a, b"));
    }

    @Test
    void what_cannot_be_read_is_named_by_line_and_column() {
        CsvSheet.Read read =
                CsvSheet.read("person,lastWorkingDay,reason,colour\nentra:1,2027-01-29\n\nentra:2,\"open\n");

        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactlyInAnyOrder("4 null", "1 colour", "1 zone", "2 null", "4 null");
    }

    @Test
    void a_sheet_that_names_nobody_or_too_many_cannot_be_started() {
        String many = COLUMNS + "entra:1,2027-01-29,Europe/London,why\n".repeat(CsvSheet.MOST_LINES + 1);

        assertThat(CsvSheet.read("").problems()).hasSize(1);
        assertThat(CsvSheet.read(COLUMNS).problems()).hasSize(1);
        assertThat(CsvSheet.read(many).problems()).hasSize(1);
    }
}
