package io.lastday.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {
    @TempDir
    Path folder;

    @Test
    void a_services_innermost_cause_is_told_in_one_line() throws IOException {
        Path log = log("""
                {"log":{"level":"INFO"},"message":"starting"}
                {"log":{"level":"ERROR"},"message":"Application run failed","error":{"stack_trace":\
                "a.Outer: no\\n\\tat x\\nCaused by: b.Inner: the password is wrong\\n\\tat y\\n"}}
                """);

        assertThat(LastWords.in(log)).isEqualTo("b.Inner: the password is wrong See " + log);
    }

    @Test
    void plain_logs_are_read_too_and_long_lines_are_cut() throws IOException {
        Path log = log("2026-11-21 LOG: starting\n2026-11-21 FATAL: " + "x".repeat(1000) + "\n");

        assertThat(LastWords.in(log))
                .startsWith("2026-11-21 FATAL: xxx")
                .hasSizeLessThan(400 + log.toString().length());
    }

    @Test
    void a_log_without_a_complaint_or_no_log_at_all_still_says_where_to_look() throws IOException {
        Path quiet = log("all is well\n");
        Path none = folder.resolve("none.log");

        assertThat(LastWords.in(quiet)).isEqualTo("see " + quiet);
        assertThat(LastWords.in(none)).isEqualTo("see " + none);
    }

    private Path log(String content) throws IOException {
        return Files.writeString(folder.resolve("part.log"), content);
    }
}
