package io.lastday.chat.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The command line: {@code parse}, {@code seal}, {@code verify}. */
public final class Main {

    private static final String USAGE = """
            usage:
              parse  [--format whatsapp|teams] [--zone ZONE] [--date-order dmy|mdy|ymd|ydm] FILE
              seal   --out DIR [--key PEM] [--format whatsapp|teams] [--zone ZONE] [--date-order ORDER] FILE...
              verify [--trust PEM] BAG
            """;

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) throws IOException {
        try (PrintStream out = stream(FileDescriptor.out);
                PrintStream err = stream(FileDescriptor.err)) {
            int code = run(Arrays.asList(args), out, err);
            out.flush();
            err.flush();
            System.exit(code);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        BufferedOutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintStream(buffered, /* autoFlush */ false, StandardCharsets.UTF_8);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            if (args.isEmpty()) {
                throw new UsageException("a command is missing");
            }
            List<String> rest = args.subList(1, args.size());
            return switch (args.get(0)) {
                case "parse" -> new ParseCommand(out, err).run(rest);
                case "seal" -> new SealCommand(out, err).run(rest);
                case "verify" -> new VerifyCommand(out, err).run(rest);
                default -> throw new UsageException("there is no command " + args.get(0));
            };
        } catch (UsageException usage) {
            err.println(usage.getMessage());
            err.print(USAGE);
            return ExitCode.USAGE;
        } catch (IOException unreadable) {
            err.println("cannot be read or written: " + unreadable.getMessage());
            return ExitCode.UNREADABLE;
        }
    }
}
