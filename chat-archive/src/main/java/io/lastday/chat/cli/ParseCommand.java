package io.lastday.chat.cli;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.RecordLine;
import io.lastday.chat.parse.RecordWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code parse}: records as lines of JSON on the standard output, the summary last. */
final class ParseCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final ProgressBar bar;

    ParseCommand(PrintStream out, PrintStream err, ProgressBar bar) {
        this.out = out;
        this.err = err;
        this.bar = bar;
    }

    int run(List<String> args) throws UsageException, IOException {
        Arguments arguments = Arguments.of(args, Arguments.PARSING);
        Path file = arguments.onlyFile();
        ChatFile chat = ChatFile.alone(
                String.valueOf(file.getFileName()), new WatchedBytes(ByteSource.of(file.toRealPath()), "reading", bar));
        RecordWriter lines = new RecordWriter();
        ParseOutcome outcome =
                new ChatParser(arguments.parsing()).parse(chat, record -> lines.write(record, null, out));
        bar.wipe();
        if (outcome instanceof ParseOutcome.Parsed parsed) {
            line(RecordLine.summary(parsed));
            return parsed.isWhole() ? ExitCode.OK : ExitCode.NOT_WHOLE;
        }
        err.println(((ParseOutcome.Unreadable) outcome).detail());
        return ExitCode.UNREADABLE;
    }

    /** A line ends with LF on every machine: the bytes are the same everywhere. */
    private void line(String json) {
        out.print(json);
        out.print('\n');
    }
}
