package io.lastday.chat.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The command line: {@code parse}, {@code seal}, {@code verify}, {@code convert}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) throws IOException {
        WipingOutput shared = new WipingOutput(new FileOutputStream(FileDescriptor.out));
        int code;
        try (PrintStream out = stream(shared);
                PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
                ProgressBar bar = bar(out)) {
            shared.before(bar);
            code = run(Arrays.asList(args), out, err, bar);
        }
        System.exit(code);
    }

    private static ProgressBar bar(PrintStream out) {
        return Terminal.wantsBar()
                ? new ProgressBar(new FileOutputStream(FileDescriptor.err), Terminal.width(), out::flush)
                : ProgressBar.none();
    }

    private static PrintStream stream(OutputStream stream) {
        BufferedOutputStream buffered = new BufferedOutputStream(stream, 1 << 16);
        return new PrintStream(buffered, /* autoFlush */ false, StandardCharsets.UTF_8);
    }

    static int run(List<String> args, PrintStream out, PrintStream err, ProgressBar bar) {
        String command = args.isEmpty() ? "" : args.get(0);
        String usage = Usage.of(command);
        try {
            if (command.equals("--help") || command.equals("-h") || command.equals("help")) {
                out.print(Usage.all());
                return ExitCode.OK;
            }
            if (usage != null && asksForHelp(args)) {
                out.print(usage);
                return ExitCode.OK;
            }
            return run(command, args.subList(Math.min(1, args.size()), args.size()), out, err, bar);
        } catch (UsageException wrong) {
            err.println(wrong.getMessage());
            err.print(usage == null ? Usage.all() : usage);
            return ExitCode.USAGE;
        } catch (IOException unreadable) {
            err.println("cannot be read or written: " + unreadable.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    /** A file may be called {@code --help}, after {@code --}. */
    private static boolean asksForHelp(List<String> args) {
        int end = args.indexOf("--");
        List<String> options = end < 0 ? args : args.subList(0, end);
        return options.contains("--help") || options.contains("-h");
    }

    private static int run(String command, List<String> rest, PrintStream out, PrintStream err, ProgressBar bar)
            throws UsageException, IOException {
        return switch (command) {
            case "parse" -> new ParseCommand(out, err, bar).run(rest);
            case "seal" -> new SealCommand(out, err, bar).run(rest);
            case "verify" -> new VerifyCommand(out, err, bar).run(rest);
            case "convert" -> new ConvertCommand(out, err, bar).run(rest);
            case "" -> throw new UsageException("a command is missing");
            default -> throw new UsageException("there is no command " + command);
        };
    }
}
