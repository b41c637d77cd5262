package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.bag.BagInfo;
import io.lastday.chat.bag.BagSample;
import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.bag.FolderTarget;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.custody.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewRefusalTest {

    @TempDir
    Path folder;

    private Path bag;
    private Path out;
    private SealKey key;

    @BeforeEach
    void seal() throws IOException {
        key = BagSample.newKey();
        bag = ReviewSample.fixed().folder(folder.resolve("bag"), key);
        out = folder.resolve("out");
    }

    private ReviewOutcome convert(Path from, @Nullable TrustedKey trusted) throws IOException {
        return new Review(ReviewOptions.of(ReviewFormat.CSV), ReviewProgress.NONE).convert(from, trusted, out);
    }

    private void assertThatNothingWasWritten() throws IOException {
        assertThat(out).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().contains(".part-"));
        }
    }

    @Test
    void an_altered_bag_is_named_and_not_converted() throws IOException {
        Files.writeString(bag.resolve("data/files/00001.bin"), "another");
        ReviewOutcome outcome = convert(bag, null);
        assertThat(((ReviewOutcome.Altered) outcome).alterations().get(0).path())
                .isEqualTo("data/files/00001.bin");
        assertThatNothingWasWritten();
    }

    @Test
    void a_bag_that_the_trusted_key_does_not_vouch_for_is_not_converted() throws IOException {
        assertThat(convert(bag, BagSample.newKey().trusted())).isInstanceOf(ReviewOutcome.NotAuthenticated.class);
        assertThatNothingWasWritten();
        assertThat(((ReviewOutcome.Converted) convert(bag, key.trusted())).authenticated())
                .isTrue();
    }

    @Test
    void without_a_trusted_key_the_outcome_says_that_nobody_vouches() throws IOException {
        ReviewOutcome.Converted done = (ReviewOutcome.Converted) convert(bag, null);
        assertThat(done.authenticated()).isFalse();
        assertThat(done.reason()).isNotBlank();
        assertThat(done.records()).isEqualTo(11);
        assertThat(done.attachments()).isEqualTo(3);
        assertThat(done.attachmentsWithout()).isEqualTo(1);
    }

    @Test
    void what_is_no_bag_or_no_chat_bag_is_not_converted() throws IOException {
        Path none = Files.writeString(folder.resolve("none.txt"), "hello");
        assertThat(convert(none, null)).isInstanceOf(ReviewOutcome.NotAChatBag.class);
        Path evidence = folder.resolve("evidence");
        BagWriter writer = new BagWriter(new FolderTarget(evidence));
        writer.payload("report.json", new byte[0]);
        writer.seal(new BagInfo("e", "o", Instant.EPOCH, new TreeMap<>()), new CustodyChain(), null);
        assertThat(convert(evidence, null)).isInstanceOf(ReviewOutcome.NotAChatBag.class);
        assertThatNothingWasWritten();
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Files.createDirectory(out);
        Path kept = Files.writeString(out.resolve("kept.txt"), "mine");
        assertThatThrownBy(() -> convert(bag, null)).isInstanceOf(IOException.class);
        assertThat(kept).hasContent("mine");
        Files.delete(kept);
        assertThat(convert(bag, null)).isInstanceOf(ReviewOutcome.Converted.class);
    }

    @Test
    void a_model_that_cannot_be_read_leaves_nothing_half_written() throws IOException {
        for (String line : new String[] {
            "nonsense",
            "{}",
            "{\"kind\":\"song\"}",
            "[]",
            "{\"kind\":\"gap\",\"entry\":\"x\",\"text\":\"\",\"sha256\":\"\"}"
        }) {
            Path broken = ReviewSample.of(List.of(line)).folder(Files.createTempDirectory(folder, "b"), null);
            assertThatThrownBy(() -> convert(broken, null))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("line 1");
            assertThatNothingWasWritten();
        }
    }
}
