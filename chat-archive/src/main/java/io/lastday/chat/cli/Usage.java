package io.lastday.chat.cli;

import io.lastday.chat.model.ChatFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What commands there are and how they are called. */
final class Usage {

    private static final String FORMATS =
            Arrays.stream(ChatFormat.values()).map(ChatFormat::label).collect(Collectors.joining("|"));

    private static final String PARSING = """
              --format F        one of %s
                                (found out from the content if it is not given)
              --zone Z          the zone of local times, for example Europe/London
              --date-order O    dmy, mdy, ymd or ydm, where the file itself does not decide
            """.formatted(FORMATS);

    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("parse", """
                parse [--format F] [--zone Z] [--date-order O] FILE
                  Prints each message, notice and gap of a chat as one line of JSON, a summary last.
                """ + PARSING + """
                  exit: 0 whole, 1 gaps or ambiguous dates, 2 unreadable, 64 usage
                """);
        COMMANDS.put("seal", """
                seal --out DIR [--key PEM] [--format F] [--zone Z] [--date-order O] FILE...
                  Makes a sealed chat bag of exports.
                  --out DIR         a folder that does not exist yet, or is empty
                  --key PEM         a private Ed25519 key (PKCS#8) that signs the bag's log
                """ + PARSING + """
                  exit: 0 sealed, 2 unreadable, 64 usage
                """);
        COMMANDS.put("verify", """
                verify [--trust PEM] BAG
                  Checks every byte of a bag (a folder, or a zip with one root), with no service running.
                  --trust PEM       the public Ed25519 key that must vouch for the bag
                  exit: 0 sound, 1 altered, 2 not a bag, 3 sound but not authenticated, 64 usage
                """);
        COMMANDS.put("convert", """
                convert --to rsmf|eml|csv|html|dat --out DIR [--per day|message] [--trust PEM] BAG
                  Verifies a chat bag and writes a review format; the same bag gives the same bytes.
                  --to FORMAT       rsmf, eml, csv, html or dat
                  --out DIR         a folder that does not exist yet, or is empty
                  --per UNIT        eml only: a mail for each day of a conversation (the default) or for each message
                  --trust PEM       the public Ed25519 key that must vouch for the bag
                  exit: 0 done, 1 altered, 2 not a chat bag or unreadable, 3 --trust does not vouch for it, 64 usage
                """);
    }

    private Usage() {}

    /** How one command is called; null if there is none of that name. */
    static @Nullable String of(String command) {
        String usage = COMMANDS.get(command);
        return usage == null ? null : "usage: java -jar chat-archive.jar " + usage;
    }

    /** How all commands are called, a line each. */
    static String all() {
        StringBuilder lines = new StringBuilder("usage: java -jar chat-archive.jar COMMAND …\n");
        COMMANDS.values().forEach(usage -> lines.append("  ").append(usage, 0, usage.indexOf('\n') + 1));
        return lines.append("more: COMMAND --help\n").toString();
    }
}
