package io.lastday.chat.cli;

import io.lastday.chat.bag.BagReport;
import io.lastday.chat.bag.BagVerifier;
import io.lastday.chat.custody.TrustedKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code verify}: judges a bag with no service running. */
final class VerifyCommand {

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) throws UsageException, IOException {
        Arguments arguments = Arguments.of(args, Set.of("--trust"));
        Path bag = arguments.onlyFile();
        TrustedKey trusted = trusted(arguments.path("--trust", null));
        if (!Files.exists(bag)) {
            err.println("there is no bag at " + bag);
            return ExitCode.UNREADABLE;
        }
        BagReport report = BagVerifier.verify(bag, trusted);
        if (report instanceof BagReport.NotABag no) {
            err.println("not a bag: " + no.detail());
            return ExitCode.UNREADABLE;
        }
        if (report instanceof BagReport.Altered altered) {
            altered.alterations()
                    .forEach(file -> out.println("altered: " + printable(file.path()) + " " + file.what()));
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

    /** A file that does not belong may have a name that plays with the terminal. */
    private static String printable(String path) {
        StringBuilder safe = new StringBuilder();
        path.codePoints().forEach(c -> safe.appendCodePoint(c > 0x20 && c < 0x7f ? c : '?'));
        return safe.toString();
    }

    private static @Nullable TrustedKey trusted(@Nullable Path pem) throws UsageException {
        try {
            return pem == null ? null : TrustedKey.read(pem);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new UsageException("--trust is not a public Ed25519 key in PEM form");
        }
    }
}
