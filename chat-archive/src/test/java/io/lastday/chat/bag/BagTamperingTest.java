package io.lastday.chat.bag;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.bag.BagReport.Alteration;
import io.lastday.chat.custody.SealKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTamperingTest {

    private final SealKey key = BagSample.newKey();

    @TempDir
    Path folder;

    private Path bag;

    @BeforeEach
    void seal() throws IOException {
        bag = folder.resolve("bag");
        BagSample.write(new FolderTarget(bag), key);
    }

    @Test
    void an_untouched_bag_is_sound_and_authenticated() throws IOException {
        assertThat(verify()).isInstanceOfSatisfying(BagReport.Sound.class, sound -> {
            assertThat(sound.authenticated()).isTrue();
            assertThat(sound.log()).extracting("type").containsExactly("RECEIVED", "SEALED");
        });
    }

    @Test
    void every_flipped_byte_of_every_file_is_found_and_only_its_file_is_named() throws IOException {
        Random bits = new Random(20261121);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < whole.length; i++) {
                byte[] flipped = whole.clone();
                flipped[i] ^= (byte) (1 << bits.nextInt(8));
                Files.write(file, flipped);
                assertThat(altered()).as("byte %d", i).containsExactly(name(file));
            }
            Files.write(file, whole);
        }
        assertThat(verify()).isInstanceOf(BagReport.Sound.class);
    }

    @Test
    void every_flipped_byte_is_found_without_a_trusted_key_too() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(BagVerifier.verify(bag, null)).isInstanceOf(BagReport.Altered.class);
            Files.write(file, whole);
        }
    }

    @Test
    void a_file_that_was_removed_is_named() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(altered()).contains(name(file));
            Files.write(file, whole);
        }
    }

    @Test
    void a_file_that_was_added_is_named() throws IOException {
        Files.writeString(bag.resolve("data/extra.txt"), "x");
        Files.writeString(bag.resolve("fetch.txt"), "x");
        assertThat(altered()).containsExactlyInAnyOrder("data/extra.txt", "fetch.txt");
    }

    @Test
    void a_link_in_place_of_a_file_is_named() throws IOException {
        Path payload = bag.resolve("data/originals/00001.txt");
        Path moved = folder.resolve("elsewhere");
        Files.move(payload, moved);
        Files.createSymbolicLink(payload, moved);
        assertThat(altered()).contains("data/originals/00001.txt");
    }

    @Test
    void manifests_rebuilt_over_changed_payload_are_refused() throws IOException {
        Path other = folder.resolve("other");
        BagSample.write(new FolderTarget(other), PayloadEncoding.NONE, null, BagSample.CHAT.replace("two", "six"));
        for (String file : List.of(
                "data/originals/00001.txt",
                "data/model/messages.jsonl",
                "data/ledger.json",
                "manifest-sha512.txt",
                "tagmanifest-sha512.txt")) {
            Files.copy(other.resolve(file), bag.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(altered()).contains("manifest-sha512.txt");
    }

    @Test
    void a_rebuilt_log_under_the_old_checkpoint_is_refused() throws IOException {
        Path other = folder.resolve("other");
        BagSample.write(
                new FolderTarget(other), PayloadEncoding.NONE, BagSample.newKey(), "31/01/2024, 10:04 - Ann: no\n");
        Path checkpoint = other.resolve(BagNames.CHECKPOINT);
        Files.copy(bag.resolve(BagNames.CHECKPOINT), checkpoint, StandardCopyOption.REPLACE_EXISTING);
        bag = other;
        assertThat(altered()).contains(BagNames.CHECKPOINT);
    }

    @Test
    void a_bag_rebuilt_whole_with_another_key_or_none_is_not_authenticated() throws IOException {
        for (SealKey forger : new SealKey[] {BagSample.newKey(), null}) {
            bag = folder.resolve("forged" + (forger == null));
            BagSample.write(new FolderTarget(bag), forger);
            assertThat(verify()).isInstanceOfSatisfying(BagReport.Sound.class, sound -> {
                assertThat(sound.authenticated()).isFalse();
                assertThat(sound.reason()).isNotEmpty();
            });
        }
    }

    @Test
    void a_folder_without_any_of_it_is_not_a_bag() throws IOException {
        bag = Files.createDirectory(folder.resolve("empty"));
        assertThat(verify()).isInstanceOf(BagReport.NotABag.class);
    }

    @Test
    void a_zip_with_one_root_is_a_bag_and_a_damaged_entry_is_named() throws IOException {
        Path zip = folder.resolve("bag.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipTarget target = new ZipTarget("b1", out)) {
            BagSample.write(target, key);
        }
        bag = zip;
        assertThat(verify()).isInstanceOf(BagReport.Sound.class);
        byte[] bytes = Files.readAllBytes(zip);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("b1/data/originals/00001.txt") + 40;
        bytes[at] ^= 4;
        Files.write(zip, bytes);
        assertThat(altered()).contains("data/originals/00001.txt");
    }

    @Test
    void the_same_chat_key_and_time_give_the_same_bytes() throws IOException {
        Path again = folder.resolve("again");
        BagSample.write(new FolderTarget(again), key);
        for (Path file : files()) {
            assertThat(again.resolve(bag.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    private BagReport verify() throws IOException {
        return BagSample.verify(bag, key.trusted());
    }

    private List<String> altered() throws IOException {
        BagReport report = verify();
        assertThat(report).isInstanceOf(BagReport.Altered.class);
        return ((BagReport.Altered) report)
                .alterations().stream().map(Alteration::path).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(bag)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String name(Path file) {
        return bag.relativize(file).toString();
    }
}
