package io.lastday.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipBytesOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code convert} of the packaged jar, on bags that {@code seal} has made. */
class ConvertIT {

    private static final String CHAT = "[31/01/2024, 22:05:05] Ann: first\r\nsecond line\r\n"
            + "[31/01/2024, 22:06:05] Bob: \u200e<attached: 00000001-PHOTO-2024-01-31-22-06-05.jpg>\r\n";

    @TempDir
    Path folder;

    private Path bag;

    @BeforeEach
    void seal() throws Exception {
        byte[] zip = new ZipBytesOf()
                .file("_chat.txt", CHAT)
                .file("00000001-PHOTO-2024-01-31-22-06-05.jpg", new byte[] {1, 2, 3})
                .bytes();
        Path export = Files.write(folder.resolve("WhatsApp Chat - Ops.zip"), zip);
        bag = folder.resolve("bag");
        JarRun sealed = JarRun.of(folder, "seal", "--out", bag.toString(), export.toString());
        assertThat(sealed.code()).as(sealed.err()).isZero();
    }

    private JarRun convert(String format, Path out) throws Exception {
        return JarRun.of(folder, "convert", "--to", format, "--out", out.toString(), bag.toString());
    }

    private static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String bytes = HexFormat.of().formatHex(Files.readAllBytes(path));
                files.put(root.relativize(path).toString(), bytes);
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsmf", "eml", "csv", "html", "dat"})
    void two_conversions_are_byte_for_byte_the_same_and_say_that_nobody_vouches(String format) throws Exception {
        JarRun one = convert(format, folder.resolve("one"));
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out())
                .contains("converted: 2 records, 1 conversations, 1 attachments")
                .contains("not authenticated");
        assertThat(one.err()).isEmpty();
        assertThat(convert(format, folder.resolve("two")).code()).isZero();
        assertThat(files(folder.resolve("one")))
                .isEqualTo(files(folder.resolve("two")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void an_altered_bag_ends_with_1_and_leaves_nothing() throws Exception {
        Files.writeString(bag.resolve("data/ledger.json"), "{}");
        Path out = folder.resolve("out");
        JarRun ran = convert("html", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("data/ledger.json");
        assertThat(out).doesNotExist();
    }

    @Test
    void what_is_no_bag_ends_with_2() throws Exception {
        Path out = folder.resolve("out");
        Path none = Files.writeString(folder.resolve("none.txt"), "hello");
        for (Path wrong : new Path[] {none, folder.resolve("absent"), Files.createDirectory(folder.resolve("empty"))}) {
            JarRun ran = JarRun.of(folder, "convert", "--to", "csv", "--out", out.toString(), wrong.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).isNotBlank();
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void a_wrong_command_line_ends_with_64_and_writes_over_nothing() throws Exception {
        Path full = Files.createDirectory(folder.resolve("full"));
        Path kept = Files.writeString(full.resolve("kept.txt"), "mine");
        assertThat(convert("csv", full).code()).isEqualTo(64);
        assertThat(kept).hasContent("mine");
        assertThat(convert("pst", folder.resolve("out")).code()).isEqualTo(64);
        assertThat(JarRun.of(folder, "convert", "--to", "csv", bag.toString()).code())
                .isEqualTo(64);
        assertThat(JarRun.of(folder, "convert", "--out", "out", bag.toString()).code())
                .isEqualTo(64);
        JarRun per = JarRun.of(folder, "convert", "--to", "csv", "--per", "day", "--out", "out", bag.toString());
        assertThat(per.code()).isEqualTo(64);
        assertThat(per.err()).contains("--per is for --to eml", "usage: ");
    }

    @Test
    void eml_holds_a_day_or_a_message() throws Exception {
        assertThat(convert("eml", folder.resolve("days")).code()).isZero();
        assertThat(files(folder.resolve("days"))).containsOnlyKeys("c00001/2024-01-31-001.eml", "conversion.json");
        Path each = folder.resolve("each");
        JarRun ran = JarRun.of(
                folder, "convert", "--to", "eml", "--per", "message", "--out", each.toString(), bag.toString());
        assertThat(ran.code()).isZero();
        assertThat(files(each)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "seal", "verify", "convert"})
    void each_command_explains_itself(String command) throws Exception {
        JarRun ran = JarRun.of(folder, command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("usage: java -jar chat-archive.jar " + command)
                .contains("exit: 0");
        assertThat(JarRun.of(folder, command, "--no-such-option", "x", "y").code())
                .isEqualTo(64);
    }
}
