package io.lastday.chat.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.custody.SealKey;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenOutTest {

    private final SealKey key = BagSample.newKey();

    @TempDir
    Path folder;

    private Path stored;

    @BeforeEach
    void seal() throws IOException {
        stored = folder.resolve("stored");
        BagSample.write(new FolderTarget(stored), new Inverted(), key, BagSample.CHAT);
    }

    @Test
    void a_stored_bag_is_sound_over_its_encoded_bytes() throws IOException {
        assertThat(BagVerifier.verify(stored, key.trusted())).isInstanceOf(BagReport.Sound.class);
        assertThat(Files.readString(
                        stored.resolve("data/originals/00001.txt.enc"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Ann");
    }

    @Test
    void a_bag_taken_out_is_plain_sound_and_tells_of_the_taking_out() throws IOException {
        Path out = folder.resolve("out");
        takeOut(out);
        assertThat(out.resolve("data/originals/00001.txt")).hasContent(BagSample.CHAT);
        assertThat(BagVerifier.verify(out, key.trusted())).isInstanceOfSatisfying(BagReport.Sound.class, sound -> {
            assertThat(sound.authenticated()).isTrue();
            assertThat(sound.log()).extracting("type").containsExactly("RECEIVED", "SEALED", "TAKEN_OUT", "SEALED");
        });
    }

    @Test
    void an_altered_bag_is_not_taken_out() throws IOException {
        Path payload = stored.resolve("data/ledger.json.enc");
        byte[] bytes = Files.readAllBytes(payload);
        bytes[0] ^= 1;
        Files.write(payload, bytes);
        assertThatThrownBy(() -> takeOut(folder.resolve("out"))).isInstanceOf(AlteredBag.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void takeOut(Path out) throws IOException {
        try (BagSource source = BagSource.open(stored)) {
            BagInfo info = new BagInfo("b1", "lastday/chat/b1", BagSample.AT, new TreeMap<>());
            new TakenOut(source, new Inverted())
                    .to(new FolderTarget(out), info, "TAKEN_OUT", Map.of("by", "entra:2"), key, key.trusted());
        }
    }

    /** Stands for encryption: every bit is turned. */
    private static final class Inverted implements PayloadEncoding, PayloadDecoding {
        @Override
        public String path(String path) {
            return path.endsWith(".enc") ? path.substring(0, path.length() - 4) : path + ".enc";
        }

        @Override
        public OutputStream encode(String plain, OutputStream stored) {
            return new FilterOutputStream(stored) {
                @Override
                public void write(int b) throws IOException {
                    out.write(~b);
                }
            };
        }

        @Override
        public InputStream decode(String stored, InputStream bytes) {
            return new FilterInputStream(bytes) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int read = super.read(target, offset, length);
                    for (int i = offset; i < offset + read; i++) {
                        target[i] = (byte) ~target[i];
                    }
                    return read;
                }
            };
        }
    }
}
