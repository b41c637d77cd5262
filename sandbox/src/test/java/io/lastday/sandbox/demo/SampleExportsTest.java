package io.lastday.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.sandbox.demo.SampleExports.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's own exports are what their programs write, as far as Lastday's parsers know. */
class SampleExportsTest {
    private static final Map<String, Long> MESSAGES =
            Map.of("sms", 9L, "telegram", 10L, "slack", 9L, "wecom", 7L, "google-chat", 6L);

    @TempDir
    Path folder;

    private static ParseOutcome.Parsed parse(Path file, List<ChatRecord> records) throws IOException {
        var parser = new ChatParser(ParseOptions.none());
        return (ParseOutcome.Parsed)
                parser.parse(ChatFile.alone(file.getFileName().toString(), ByteSource.of(file)), records::add);
    }

    @Test
    void each_is_recognised_by_its_content_and_read_whole() throws IOException {
        for (Sample sample : SampleExports.ALL) {
            ParseOutcome.Parsed parsed = parse(SampleExports.write(sample, folder), new ArrayList<>());

            assertThat(parsed.format().label()).isEqualTo(sample.source());
            assertThat(parsed.isWhole()).as(sample.source()).isTrue();
            assertThat(parsed.ledger().messages()).as(sample.source()).isEqualTo(MESSAGES.get(sample.source()));
            assertThat(parsed.ledger().bytesAccounted())
                    .isEqualTo(parsed.ledger().bytes());
        }
    }

    @Test
    void the_leaver_writes_in_each_and_every_message_has_a_time() throws IOException {
        for (Sample sample : SampleExports.ALL) {
            var records = new ArrayList<ChatRecord>();
            parse(SampleExports.write(sample, folder), records);

            assertThat(records)
                    .filteredOn(record -> record.kind().label().equals("message"))
                    .allSatisfy(record -> assertThat(record.at()).startsWith("2026-"));
            assertThat(records)
                    .as(sample.source())
                    .anyMatch(record -> List.of("Priya Nair", "PriyaNair").contains(String.valueOf(record.author()))
                            || String.valueOf(record.identity().direction()).equals("SENT"));
        }
    }

    @Test
    void files_that_were_exported_along_are_found() throws IOException {
        for (Sample sample : SampleExports.ALL) {
            ParseOutcome.Parsed parsed = parse(SampleExports.write(sample, folder), new ArrayList<>());

            long along = List.of("sms", "telegram", "google-chat").contains(sample.source()) ? 1 : 0;
            assertThat(parsed.ledger().mediaFound()).as(sample.source()).isEqualTo(along);
        }
    }

    @Test
    void the_same_bytes_are_written_each_time(@TempDir Path again) throws IOException {
        List<Path> first = SampleExports.writeTo(folder);
        List<Path> second = SampleExports.writeTo(again);

        assertThat(first).hasSize(6);
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i))).isEqualTo(-1);
        }
    }
}
