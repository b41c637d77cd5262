package io.lastday.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipBytesOf;
import io.lastday.chat.json.JsonTree;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run as a process with the machine's default Java, and judged with coreutils. */
class CommandLineIT {

    private static final String CHAT =
            "[31/01/2024, 22:04:05] Ann: \u200eMessages and calls are end-to-end encrypted.\r\n"
                    + "[31/01/2024, 22:05:05] Ann: first\r\nsecond line\r\n[31/01/2024, 22:06:05] Bob: ok\r\n";

    @TempDir
    Path folder;

    private Path chat;
    private Path key;
    private Path trust;

    @BeforeEach
    void files() throws IOException, GeneralSecurityException {
        chat = Files.writeString(folder.resolve("_chat.txt"), CHAT);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        trust = pem("trust.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    @Test
    void parse_gives_these_lines_and_exit_0() throws Exception {
        JarRun ran = jar("parse", "--zone", "Europe/London", chat.toString());
        assertThat(ran.code()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(JsonTree.object(lines.get(1)))
                .containsEntry("kind", "message")
                .containsEntry("entry", "_chat.txt")
                .containsEntry("at", "2024-01-31T22:05:05Z")
                .containsEntry("author", "Ann")
                .containsEntry("text", "first\nsecond line")
                .containsEntry("attachments", List.of())
                .containsEntry("bytes", List.of(77L, 125L))
                .containsKey("sha256");
        assertThat(JsonTree.object(lines.get(3)))
                .containsEntry("kind", "summary")
                .containsEntry("messages", 2L)
                .containsEntry("system", 1L)
                .containsEntry("gaps", 0L)
                .containsEntry("bytes", 157L)
                .containsEntry("bytesAccounted", 157L)
                .containsEntry("dateOrder", "dmy")
                .containsKey("evidence");
    }

    @Test
    void a_text_larger_than_the_heap_is_read_whole_even_with_a_line_that_never_ends() throws Exception {
        Path large = folder.resolve("large.txt");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(large))) {
            byte[] line = ("31/01/2024, 10:04 - Ann: " + "word ".repeat(40) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 130_000; i++) {
                out.write(line);
            }
            for (int i = 0; i < 12_000; i++) {
                out.write(line, 0, line.length - 1);
            }
        }
        List<String> command =
                List.of("java", "-Xmx24m", "-jar", System.getProperty("chat.archive.jar"), "parse", large.toString());
        JarRun ran = run(folder, command);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.size(large)).isGreaterThan(24 << 20);
        assertThat(ran.out()).contains("\"text-cut\"", "\"bytesAccounted\":" + Files.size(large) + ",");
    }

    @Test
    void parse_ends_with_1_for_ambiguous_dates_and_0_once_the_order_is_given() throws Exception {
        Path open = Files.writeString(folder.resolve("open.txt"), "03/04/2024, 10:04 - Ann: x\n");
        JarRun ran = jar("parse", open.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("\"at\":null", "\"dateOrder\":\"ambiguous\"");
        JarRun given = jar("parse", "--date-order", "mdy", open.toString());
        assertThat(given.code()).isZero();
        assertThat(given.out()).contains("\"at\":\"2024-03-04T10:04:00\"");
    }

    @Test
    void parse_ends_with_2_for_what_is_no_chat_a_bomb_and_a_missing_file() throws Exception {
        Path none = Files.writeString(folder.resolve("none.txt"), "hello\n");
        Path bomb = Files.write(
                folder.resolve("bomb.zip"),
                new ZipBytesOf().file("_chat.txt", new byte[20 << 20]).bytes());
        for (Path file : List.of(none, bomb, folder.resolve("absent.txt"))) {
            JarRun ran = jar("parse", file.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isNotBlank();
        }
    }

    @Test
    void a_wrong_command_line_ends_with_64() throws Exception {
        assertThat(jar().code()).isEqualTo(64);
        assertThat(jar("convert", "--to", "rsmf", chat.toString()).code()).isEqualTo(64);
        assertThat(jar("parse").code()).isEqualTo(64);
        assertThat(jar("parse", "--zone", "Mars/Base", chat.toString()).code()).isEqualTo(64);
        assertThat(jar("parse", "--date-order", "dym", chat.toString()).code()).isEqualTo(64);
        assertThat(jar("seal", chat.toString()).code()).isEqualTo(64);
    }

    @Test
    void a_sealed_bag_passes_sha512sum_and_verify_names_the_file_that_changed() throws Exception {
        Path bag = folder.resolve("bag");
        JarRun sealed = jar("seal", "--out", bag.toString(), "--key", key.toString(), chat.toString());
        assertThat(sealed.code()).as(sealed.err()).isZero();
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            assertThat(run(bag, List.of("sha512sum", "--strict", "-c", manifest))
                            .code())
                    .isZero();
        }
        assertThat(bag.resolve("data/originals/00001.txt")).hasSameBinaryContentAs(chat);
        assertThat(jar("verify", "--trust", trust.toString(), bag.toString()).code())
                .isZero();
        JarRun untrusted = jar("verify", bag.toString());
        assertThat(untrusted.code()).isEqualTo(3);
        assertThat(untrusted.out()).contains("not time-stamped");
        Files.writeString(bag.resolve("data/originals/00001.txt"), CHAT.replace("first", "fir5t"));
        JarRun altered = jar("verify", "--trust", trust.toString(), bag.toString());
        assertThat(altered.code()).isEqualTo(1);
        assertThat(altered.out()).contains("data/originals/00001.txt");
    }

    @Test
    void a_bag_rebuilt_by_somebody_without_the_key_is_refused() throws Exception {
        Path bag = folder.resolve("forged");
        assertThat(jar("seal", "--out", bag.toString(), chat.toString()).code()).isZero();
        assertThat(jar("verify", "--trust", trust.toString(), bag.toString()).code())
                .isEqualTo(3);
    }

    @Test
    void verify_ends_with_2_for_what_is_no_bag() throws Exception {
        assertThat(jar("verify", Files.createDirectory(folder.resolve("empty")).toString())
                        .code())
                .isEqualTo(2);
        assertThat(jar("verify", chat.toString()).code()).isEqualTo(2);
        assertThat(jar("verify", folder.resolve("absent").toString()).code()).isEqualTo(2);
    }

    @Test
    void an_unreadable_file_leaves_no_half_made_bag() throws Exception {
        Path none = Files.writeString(folder.resolve("none.txt"), "hello\n");
        Path bag = folder.resolve("half");
        assertThat(jar("seal", "--out", bag.toString(), chat.toString(), none.toString())
                        .code())
                .isEqualTo(2);
        assertThat(bag).doesNotExist();
        assertThat(folder.resolve("half.part")).doesNotExist();
    }

    private Path pem(String name, String label, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(der);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }

    private JarRun jar(String... args) throws IOException, InterruptedException {
        return JarRun.of(folder, args);
    }

    private JarRun run(Path where, List<String> command) throws IOException, InterruptedException {
        return JarRun.run(folder, where, command);
    }
}
