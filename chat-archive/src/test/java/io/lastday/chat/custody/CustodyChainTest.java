package io.lastday.chat.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.bag.BagSample;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustodyChainTest {

    private final CustodyChain chain = new CustodyChain();

    @BeforeEach
    void write() {
        Instant at = Instant.parse("2026-11-21T12:00:00.123456Z");
        chain.append(at, "RECEIVED", Map.of("sha256", "ab", "by", "entra:1 \u00e9\ud83d\ude00\""));
        chain.append(at.plusSeconds(1), "OPENED", Map.of());
        chain.append(at.plusSeconds(2), "SEALED", Map.of());
    }

    @Test
    void the_log_reads_back_as_it_was_written() {
        assertThat(CustodyChain.parse(chain.toBytes()).entries()).isEqualTo(chain.entries());
        assertThat(chain.entries().get(0).prev()).isEqualTo(CustodyEntry.START);
        assertThat(chain.entries().get(0).toLine()).contains("\"at\":\"2026-11-21T12:00:00.123Z\"");
    }

    @Test
    void a_dropped_moved_or_cut_entry_breaks_the_chain() {
        List<CustodyEntry> entries = chain.entries();
        assertThatThrownBy(() -> CustodyChain.of(List.of(entries.get(0), entries.get(2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CustodyChain.of(List.of(entries.get(1), entries.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CustodyChain.of(entries.subList(1, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_flipped_bit_of_the_log_is_refused() {
        byte[] whole = chain.toBytes();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> CustodyChain.parse(flipped))
                    .as("bit %d", bit)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void a_checkpoint_holds_for_its_log_and_key_alone() throws GeneralSecurityException {
        SealKey key = BagSample.newKey();
        CustodyEntry last = chain.entries().get(2);
        Checkpoint read =
                Checkpoint.parse(Checkpoint.sign("lastday/x", last, key).toBytes());
        assertThat(read.isSignedBy(key.trusted())).isTrue();
        assertThat(read.isSignedBy(BagSample.newKey().trusted())).isFalse();
        assertThat(read.isAbout(last)).isTrue();
        assertThat(read.isAbout(chain.entries().get(1))).isFalse();
        assertThat(new String(read.toBytes(), StandardCharsets.UTF_8)).startsWith("lastday/x\n3\n");
    }
}
