package io.lastday.offboarding.archive.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.firm.FirmId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {

    private static final FirmId FIRM = new FirmId("harbour-finch");
    private static final int FRAME = FrameCipher.PLAIN;

    @TempDir
    Path folder;

    private CustodianKeys keys;
    private DataKey key;

    @BeforeEach
    void key() throws IOException {
        keys = new CustodianKeys(folder.resolve("keys"));
        key = keys.keyOf(FIRM, "entra:1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 3 * FRAME + 17})
    void every_length_comes_back_in_order_and_from_any_place(int length) throws IOException {
        byte[] plain = random(length);
        byte[] stored = encrypt(plain, "a");
        try (InputStream in = key.decrypt(new ByteArrayInputStream(stored), "a")) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        try (SeekableByteChannel channel = key.decrypt(channel(stored), "a")) {
            assertThat(channel.size()).isEqualTo(length);
            for (int at : new int[] {length / 2, 0, Math.max(0, length - 1)}) {
                channel.position(at);
                assertThat(read(channel)).isEqualTo(Arrays.copyOfRange(plain, at, length));
            }
        }
    }

    @Test
    void no_plain_byte_run_is_stored() throws IOException {
        byte[] plain = "the same words again and again ".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(new String(encrypt(plain, "a"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("words");
        assertThat(encrypt(plain, "a")).isNotEqualTo(encrypt(plain, "a"));
    }

    @Test
    void a_changed_byte_anywhere_is_found() throws IOException {
        byte[] stored = encrypt(random(300), "a");
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            refused(changed, "a");
        }
    }

    @Test
    void a_file_cut_at_a_frame_or_with_frames_exchanged_is_found() throws IOException {
        byte[] stored = encrypt(random(3 * FRAME), "a");
        int first = FrameCipher.HEADER;
        refused(Arrays.copyOf(stored, first + FrameCipher.STORED), "a");
        refused(Arrays.copyOf(stored, first + 2 * FrameCipher.STORED), "a");
        refused(Arrays.copyOf(stored, first), "a");
        byte[] exchanged = stored.clone();
        System.arraycopy(stored, first, exchanged, first + FrameCipher.STORED, FrameCipher.STORED);
        System.arraycopy(stored, first + FrameCipher.STORED, exchanged, first, FrameCipher.STORED);
        refused(exchanged, "a");
    }

    @Test
    void a_file_moved_to_another_place_does_not_decrypt() throws IOException {
        refused(encrypt(random(10), "bag-1/originals/00001.txt"), "bag-2/originals/00001.txt");
    }

    @Test
    void each_custodian_has_a_key_of_their_own_that_stays() throws IOException {
        byte[] stored = encrypt(random(10), "a");
        DataKey same = new CustodianKeys(folder.resolve("keys")).keyOf(FIRM, "entra:1");
        assertThat(same.decrypt(new ByteArrayInputStream(stored), "a").readAllBytes())
                .hasSize(10);
        DataKey other = keys.keyOf(FIRM, "entra:2");
        assertThatThrownBy(() ->
                        other.decrypt(new ByteArrayInputStream(stored), "a").readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void key_files_are_for_their_owner_alone_and_tell_no_name() throws IOException {
        try (var files = Files.walk(folder.resolve("keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
                assertThat(file.toString()).doesNotContain("entra");
            }
        }
    }

    @Test
    void a_wrapped_key_of_another_custodian_does_not_unwrap() throws IOException {
        keys.keyOf(FIRM, "entra:2");
        Path firm = folder.resolve("keys").resolve(FIRM.value());
        try (var list = Files.list(firm)) {
            var files = list.sorted().toList();
            byte[] first = Files.readAllBytes(files.get(0));
            Files.write(files.get(1), first);
        }
        assertThatThrownBy(() -> {
                    keys.keyOf(FIRM, "entra:1");
                    keys.keyOf(FIRM, "entra:2");
                })
                .isInstanceOf(IOException.class);
    }

    private byte[] encrypt(byte[] plain, String context) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (OutputStream out = key.encrypt(stored, context)) {
            for (int at = 0; at < plain.length; at += 1_000) {
                out.write(plain, at, Math.min(1_000, plain.length - at));
            }
        }
        return stored.toByteArray();
    }

    private void refused(byte[] stored, String context) throws IOException {
        assertThatThrownBy(() ->
                        key.decrypt(new ByteArrayInputStream(stored), context).readAllBytes())
                .isInstanceOf(IOException.class);
        SeekableByteChannel channel = channel(stored);
        assertThatThrownBy(() -> read(key.decrypt(channel, context))).isInstanceOf(IOException.class);
    }

    private SeekableByteChannel channel(byte[] stored) throws IOException {
        return Files.newByteChannel(Files.write(Files.createTempFile(folder, "stored", ""), stored));
    }

    private static byte[] read(SeekableByteChannel channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(5_000);
        while (channel.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return all.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
