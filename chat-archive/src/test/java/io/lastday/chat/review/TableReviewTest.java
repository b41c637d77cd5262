package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReviewTest {

    @TempDir
    Path folder;

    @Test
    void a_row_of_csv_holds_what_the_model_knows() throws IOException {
        SortedMap<String, byte[]> files = ReviewSample.fixed().convert(folder, ReviewOptions.of(ReviewFormat.CSV));
        List<Map<String, String>> rows = Tables.csv(ReviewSample.text(files, "messages.csv"));
        assertThat(rows).hasSize(11);
        assertThat(rows.get(1))
                .containsEntry("AUTHOR", "Ann")
                .containsEntry("TEXT", "first\nsecond line, \"quoted\"")
                .containsEntry("TIME", "2024-01-31T22:05:05")
                .containsEntry("BYTES", "81-195")
                .containsEntry("GUARDED", "");
        assertThat(rows.get(2))
                .containsEntry("TEXT", "'=HYPERLINK(\"http://x\")")
                .containsEntry("GUARDED", "TEXT")
                .containsEntry("ATTACHMENT", "attachments/c00001/000000003-01.jpg");
        assertThat(files.get("attachments/c00001/000000003-01.jpg")).isEqualTo(ReviewSample.PICTURE);
        assertThat(rows.get(4)).containsEntry("ATTACHMENT_NAMES", "gone.pdf (missing)");
        assertThat(rows.get(8))
                .containsEntry("CONVERSATION", "Project, \"Alpha\"")
                .containsEntry("UTC", "2024-03-01T09:05:00Z")
                .containsEntry("REACTIONS", "like by Dan; like by Eve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 7700",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200e=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM",
                "'=1"
            })
    void what_a_spreadsheet_would_run_is_guarded(String value) {
        assertThat(FormulaGuard.isNeeded(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "price = 40", "a-b", "1+1", "ann@example.org", "\u00b1 2"})
    void what_is_no_formula_stays_as_it_is(String value) {
        assertThat(FormulaGuard.isNeeded(value)).isFalse();
    }

    @Test
    void a_load_file_keeps_its_signs_apart_from_the_words() throws IOException {
        SortedMap<String, byte[]> files = ReviewSample.fixed().convert(folder, ReviewOptions.of(ReviewFormat.DAT));
        List<Map<String, String>> rows = Tables.dat(ReviewSample.text(files, "messages.dat"));
        assertThat(rows).hasSize(11);
        assertThat(rows.get(1))
                .containsEntry("TEXT", "first\nsecond line, \"quoted\"")
                .containsEntry("CHANGED", "");
        assertThat(rows.get(2)).containsEntry("ATTACHMENT", "natives/c00001/000000003-01.jpg");
        assertThat(rows.get(4))
                .containsEntry("TEXT", "café th (R) \u202egnp")
                .containsEntry("CHANGED", "TEXT")
                .containsEntry("TEXT_PATH", "text/c00001/000000005.txt");
        assertThat(ReviewSample.text(files, "text/c00001/000000005.txt")).isEqualTo("café þ ® \u202egnp");
    }
}
