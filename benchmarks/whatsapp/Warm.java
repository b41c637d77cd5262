import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.ParseOptions;
import java.io.IOException;
import java.nio.file.Path;

/** Reads one file again and again in one process, each time from the disk's cache: seconds a pass, with spans and hashes. */
class Warm {
    public static void main(String[] arguments) throws IOException {
        ByteSource file = ByteSource.of(Path.of(arguments[0]));
        for (int pass = 0; pass < Integer.parseInt(arguments[1]); pass++) {
            long[] seen = new long[2];
            long begin = System.nanoTime();
            new ChatParser(ParseOptions.none()).parse(ChatFile.alone("chat.txt", file), record -> {
                seen[0]++;
                seen[1] += record.sha256().length();
            });
            System.out.println((System.nanoTime() - begin) / 1e9 + " " + seen[0]);
            if (seen[1] != 64 * seen[0]) {
                throw new IllegalStateException("a record without its hash");
            }
        }
    }
}
