package io.lastday.chat.cli;

import io.lastday.chat.bag.BagReport;
import io.lastday.chat.bag.BagSource;
import io.lastday.chat.bag.BagVerifier;
import io.lastday.chat.bag.WatchedBag;
import io.lastday.chat.custody.TrustedKey;
import io.lastday.chat.intake.RefusedArchive;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code verify}: judges a bag with no service running. */
final class VerifyCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final ProgressBar bar;

    VerifyCommand(PrintStream out, PrintStream err, ProgressBar bar) {
        this.out = out;
        this.err = err;
        this.bar = bar;
    }

    int run(List<String> args) throws UsageException, IOException {
        Arguments arguments = Arguments.of(args, Set.of(TrustOption.NAME));
        Path bag = arguments.onlyFile();
        TrustedKey trusted = TrustOption.key(arguments);
        if (!Files.exists(bag)) {
            err.println("there is no bag at " + bag);
            return ExitCode.UNREADABLE;
        }
        BagReport report = verify(bag, trusted);
        bar.wipe();
        if (report instanceof BagReport.NotABag no) {
            err.println("not a bag: " + no.detail());
            return ExitCode.UNREADABLE;
        }
        if (report instanceof BagReport.Altered altered) {
            altered.alterations()
                    .forEach(file -> out.println("altered: " + Printable.of(file.path()) + " " + file.what()));
            return ExitCode.NOT_WHOLE;
        }
        return sound((BagReport.Sound) report);
    }

    private int sound(BagReport.Sound sound) {
        out.println(
                "sound: " + sound.files() + " files of payload, " + sound.log().size() + " custody entries");
        out.println(
                sound.authenticated()
                        ? "authenticated: signed by the trusted key"
                        : "not authenticated: " + sound.reason());
        out.println("not time-stamped");
        return sound.authenticated() ? ExitCode.OK : ExitCode.NOT_AUTHENTICATED;
    }

    private BagReport verify(Path bag, @Nullable TrustedKey trusted) throws IOException {
        try (BagSource source = BagSource.open(bag)) {
            BagSource watched =
                    new WatchedBag(source, (done, total) -> bar.at("verifying", done, total, ProgressBar.Unit.BYTES));
            return BagVerifier.verify(watched, trusted);
        } catch (RefusedArchive refused) {
            return new BagReport.NotABag(String.valueOf(refused.getMessage()));
        }
    }
}
