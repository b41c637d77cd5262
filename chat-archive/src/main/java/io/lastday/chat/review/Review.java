package io.lastday.chat.review;

import io.lastday.chat.bag.BagReport;
import io.lastday.chat.bag.BagSource;
import io.lastday.chat.bag.BagVerifier;
import io.lastday.chat.bag.WatchedBag;
import io.lastday.chat.custody.TrustedKey;
import io.lastday.chat.intake.RefusedArchive;
import io.lastday.chat.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts a sealed chat bag to a review format: verifies it first, and writes all of it or nothing. Output follows from
 * the bag's payload alone: no clock, locale, zone or order of a file system goes in.
 */
public final class Review {

    private final ReviewOptions options;
    private final ReviewProgress progress;

    /** A conversion that tells how far it has come. */
    public Review(ReviewOptions options, ReviewProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Converts.
     *
     * @param bag a folder, or a zip with one root
     * @param trusted the key that must vouch for the bag; null takes one that nobody vouches for, and the outcome says so
     * @param out a folder that does not exist yet or is empty
     * @throws IOException if something cannot be read or written; nothing is left at {@code out} then
     */
    public ReviewOutcome convert(Path bag, @Nullable TrustedKey trusted, Path out) throws IOException {
        ReviewOutput.requireEmpty(out);
        try (BagSource source = BagSource.open(bag)) {
            BagSource watched =
                    new WatchedBag(source, (done, total) -> progress.at(ReviewProgress.Phase.VERIFYING, done, total));
            BagReport report = BagVerifier.verify(watched, trusted);
            if (report instanceof BagReport.NotABag no) {
                return new ReviewOutcome.NotAChatBag(no.detail());
            }
            if (report instanceof BagReport.Altered altered) {
                return new ReviewOutcome.Altered(altered.alterations());
            }
            BagReport.Sound sound = (BagReport.Sound) report;
            if (trusted != null && !sound.authenticated()) {
                return new ReviewOutcome.NotAuthenticated(sound.reason());
            }
            return convert(bag, source, sound, out);
        } catch (RefusedArchive refused) {
            return new ReviewOutcome.NotAChatBag(String.valueOf(refused.getMessage()));
        }
    }

    private ReviewOutcome convert(Path bag, BagSource source, BagReport.Sound sound, Path out) throws IOException {
        for (String path : new String[] {ReviewSource.MODEL, ReviewSource.LEDGER}) {
            if (!source.files().contains("data/" + path)) {
                return new ReviewOutcome.NotAChatBag("a sound bag, and none of a chat: it has no " + path);
            }
        }
        try (ReviewOutput output = new ReviewOutput(out);
                ReviewSource chats = ReviewSource.open(bag, source, output, progress)) {
            Tally tally = new Tally(progress, chats.model().size());
            writer().write(chats, output, tally);
            tally.requireAll();
            note(output, chats, tally);
            output.finish();
            return new ReviewOutcome.Converted(
                    sound.authenticated(),
                    sound.reason(),
                    tally.records(),
                    chats.conversations().size(),
                    tally.attachments(),
                    tally.without());
        }
    }

    private ReviewWriter writer() {
        return switch (options.format()) {
            case RSMF -> new RsmfReview(RsmfLimits.usual());
            case EML -> new EmlReview(options.unit());
            case CSV -> new CsvReview();
            case HTML -> new HtmlReview();
            case DAT -> new DatReview();
        };
    }

    /** What was converted, beside the output: counts, no content. */
    private void note(ReviewOutput output, ReviewSource chats, Tally tally) throws IOException {
        Map<String, @Nullable Object> note = new LinkedHashMap<>();
        note.put("format", options.format().label());
        note.put("records", tally.records());
        note.put("conversations", chats.conversations().size());
        note.put("attachments", tally.attachments());
        note.put("attachmentsWithoutBytes", tally.without());
        note.put("modelSha256", chats.model().sha256());
        try (Writer out = output.text("conversion.json")) {
            out.write(JsonText.of(note) + "\n");
        }
    }
}
