package io.lastday.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final String WIPE = "\r\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private String drawn() {
        return terminal.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void it_says_how_much_of_how_much_is_done() {
        new ProgressBar(terminal, 80, () -> {}).at("reading", 50_000_000, 200_000_000, ProgressBar.Unit.BYTES);
        assertThat(drawn()).isEqualTo(WIPE + "reading  [######..................]  25%  50.0 MB of 200.0 MB");
    }

    @Test
    void it_keeps_its_percentage_where_there_is_no_room_for_a_bar() {
        new ProgressBar(terminal, 40, () -> {}).at("writing", 1_500, 3_000, ProgressBar.Unit.RECORDS);
        assertThat(drawn()).isEqualTo(WIPE + "writing   50%  1500 of 3000 records");
    }

    @Test
    void it_never_fills_the_last_column_of_a_terminal_however_narrow() {
        for (int width = 1; width < 120; width++) {
            terminal.reset();
            new ProgressBar(terminal, width, () -> {}).at("verifying", 1, 3_000_000_000L, ProgressBar.Unit.BYTES);
            assertThat(drawn().length() - WIPE.length()).isLessThan(Math.max(20, width));
        }
    }

    @Test
    void it_is_drawn_at_most_ten_times_a_second() {
        ProgressBar bar = new ProgressBar(terminal, 80, () -> {});
        for (int i = 0; i < 10_000; i++) {
            bar.at("reading", i, 10_000, ProgressBar.Unit.RECORDS);
        }
        List<String> draws = Arrays.asList(drawn().split(Pattern.quote(WIPE)));
        assertThat(draws.size()).isLessThan(50);
    }

    @Test
    void it_is_wiped_at_the_end_and_before_anything_else_is_printed() {
        ProgressBar bar = new ProgressBar(terminal, 80, () -> {});
        bar.at("reading", 1, 2, ProgressBar.Unit.BYTES);
        bar.close();
        assertThat(drawn()).endsWith(WIPE);
        int length = terminal.size();
        bar.wipe();
        assertThat(terminal.size()).isEqualTo(length);
    }

    @Test
    void a_total_of_zero_or_unknown_is_no_reason_to_stumble() {
        ProgressBar bar = new ProgressBar(terminal, 80, () -> {});
        bar.at("reading", 0, 0, ProgressBar.Unit.BYTES);
        bar.at("reading", 5, -1, ProgressBar.Unit.BYTES);
        assertThat(drawn()).isEqualTo(WIPE + "reading  0.0 kB");
    }
}
