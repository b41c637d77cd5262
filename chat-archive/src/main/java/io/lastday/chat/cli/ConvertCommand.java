package io.lastday.chat.cli;

import io.lastday.chat.bag.BagReport.Alteration;
import io.lastday.chat.custody.TrustedKey;
import io.lastday.chat.review.Review;
import io.lastday.chat.review.ReviewFormat;
import io.lastday.chat.review.ReviewOptions;
import io.lastday.chat.review.ReviewOutcome;
import io.lastday.chat.review.ReviewProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code convert}: a review format out of a sealed bag. */
final class ConvertCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final ProgressBar bar;

    ConvertCommand(PrintStream out, PrintStream err, ProgressBar bar) {
        this.out = out;
        this.err = err;
        this.bar = bar;
    }

    int run(List<String> args) throws UsageException, IOException {
        Arguments arguments = Arguments.of(args, Set.of("--to", "--out", "--per", TrustOption.NAME));
        ReviewOptions options = options(arguments);
        Path target = arguments.path("--out", null);
        if (target == null) {
            throw new UsageException("convert needs --out DIR");
        }
        Path bag = arguments.onlyFile();
        TrustedKey trusted = TrustOption.key(arguments);
        EmptyFolder.require(target);
        if (Files.notExists(bag)) {
            err.println("there is no bag at " + bag);
            return ExitCode.UNREADABLE;
        }
        ReviewOutcome outcome = new Review(options, this::at).convert(bag, trusted, target);
        bar.wipe();
        return report(outcome, trusted);
    }

    private static ReviewOptions options(Arguments arguments) throws UsageException {
        String to = arguments.value("--to");
        if (to == null) {
            throw new UsageException("convert needs --to rsmf, eml, csv, html or dat");
        }
        ReviewFormat format = ReviewFormat.of(to)
                .orElseThrow(() -> new UsageException("unknown format " + to + ": rsmf, eml, csv, html or dat"));
        String per = arguments.value("--per");
        if (per == null) {
            return ReviewOptions.of(format);
        }
        if (format != ReviewFormat.EML) {
            throw new UsageException("--per is for --to eml");
        }
        return switch (per) {
            case "day" -> new ReviewOptions(format, ReviewOptions.Unit.DAY);
            case "message" -> new ReviewOptions(format, ReviewOptions.Unit.MESSAGE);
            default -> throw new UsageException("--per is day or message, not " + per);
        };
    }

    private void at(ReviewProgress.Phase phase, long done, long total) {
        ProgressBar.Unit unit =
                phase == ReviewProgress.Phase.WRITING ? ProgressBar.Unit.RECORDS : ProgressBar.Unit.BYTES;
        bar.at(phase.name().toLowerCase(Locale.ROOT), done, total, unit);
    }

    private int report(ReviewOutcome outcome, @Nullable TrustedKey trusted) {
        if (outcome instanceof ReviewOutcome.Altered altered) {
            for (Alteration file : altered.alterations()) {
                err.println("altered: " + Printable.of(file.path()) + " " + file.what());
            }
            err.println("nothing was converted");
            return ExitCode.NOT_WHOLE;
        }
        if (outcome instanceof ReviewOutcome.NotAChatBag no) {
            err.println("not a chat bag: " + no.detail());
            return ExitCode.UNREADABLE;
        }
        if (outcome instanceof ReviewOutcome.NotAuthenticated not) {
            err.println("not authenticated: " + not.reason() + "; nothing was converted");
            return ExitCode.NOT_AUTHENTICATED;
        }
        ReviewOutcome.Converted done = (ReviewOutcome.Converted) outcome;
        out.print("converted: " + done.records() + " records, " + done.conversations() + " conversations, "
                + done.attachments() + " attachments\n");
        if (done.attachmentsWithout() > 0) {
            out.print(
                    "without their bytes: " + done.attachmentsWithout() + " attachments that the bag does not hold\n");
        }
        out.print(
                trusted != null
                        ? "authenticated: signed by the trusted key\n"
                        : "not authenticated: no trusted key was given (--trust)\n");
        return ExitCode.OK;
    }
}
