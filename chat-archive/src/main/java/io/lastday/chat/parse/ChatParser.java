package io.lastday.chat.parse;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.intake.RefusedArchive;
import io.lastday.chat.intake.ZipArchive;
import io.lastday.chat.intake.ZipEntryInfo;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.teams.TeamsPage;
import io.lastday.chat.whatsapp.WhatsAppText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a file to records. Whatever the bytes are, the answer is an outcome; an {@link IOException} means that the bytes
 * could not be read, never what they are. Memory does not grow with the size of a text.
 */
public final class ChatParser {

    private static final int SNIFFED = 1 << 16;
    private static final String NO_WHATSAPP =
            "The file is not a WhatsApp export: no line begins with a date, a time and a sender. Export the chat again"
                    + " and send the .txt or .zip as it is.";
    private static final String NO_TEAMS = "The file is not a page of Teams messages as Microsoft Graph returns them.";
    private static final String NO_CHAT_IN_ZIP =
            "The zip file holds no WhatsApp chat (_chat.txt or WhatsApp Chat with ….txt). Export the chat again and"
                    + " send the zip as it is.";

    private final ParseOptions options;

    /** A parser with these options. */
    public ChatParser(ParseOptions options) {
        this.options = options;
    }

    /** Reads the file; records go to the sink in the order of their bytes. */
    public ParseOutcome parse(ChatFile file, RecordSink sink) throws IOException {
        try {
            if (isZip(file.bytes())) {
                return options.format() == ChatFormat.TEAMS
                        ? new ParseOutcome.NotAChat(NO_TEAMS)
                        : zip(file.bytes(), sink);
            }
            return formatOf(file.bytes()) == ChatFormat.TEAMS ? teams(file, sink) : whatsApp(file, sink);
        } catch (RefusedArchive refused) {
            return new ParseOutcome.Refused(refused.refusal(), sentence(refused));
        }
    }

    private static String sentence(RefusedArchive refused) {
        String message = String.valueOf(refused.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ". Export the chat again and send"
                + " the zip as it is.";
    }

    private ChatFormat formatOf(ByteSource bytes) throws IOException {
        if (options.format() != null) {
            return options.format();
        }
        int first = firstSign(bytes);
        if (first == '{') {
            return ChatFormat.TEAMS;
        }
        try (InputStream in = bytes.stream()) {
            return first == '[' && !WhatsAppText.looksLikeOne(in, SNIFFED) ? ChatFormat.TEAMS : ChatFormat.WHATSAPP;
        }
    }

    /** The first byte that is neither white space nor part of a byte order mark; -1 if there is none. */
    private static int firstSign(ByteSource bytes) throws IOException {
        try (InputStream in = bytes.stream()) {
            for (byte sign : in.readNBytes(SNIFFED)) {
                boolean mark = sign == (byte) 0xef || sign == (byte) 0xbb || sign == (byte) 0xbf;
                if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t' && !mark) {
                    return sign;
                }
            }
            return -1;
        }
    }

    private static boolean isZip(ByteSource bytes) throws IOException {
        try (InputStream in = bytes.stream()) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
        }
    }

    private ParseOutcome whatsApp(ChatFile file, RecordSink sink) throws IOException {
        CountingSink counting = new CountingSink(sink);
        Optional<DateVerdict> verdict =
                whatsAppText().read(file.name(), WhatsAppText.text(file.bytes()), file.besides(), counting);
        if (verdict.isEmpty()) {
            return new ParseOutcome.NotAChat(NO_WHATSAPP);
        }
        Ledger ledger = counting.ledger(file.bytes().size());
        return new ParseOutcome.Parsed(ChatFormat.WHATSAPP, ledger, verdict.get());
    }

    private ParseOutcome teams(ChatFile file, RecordSink sink) throws IOException {
        CountingSink counting = new CountingSink(sink);
        if (!new TeamsPage(options.zone()).read(file.name(), file.bytes(), file.besides(), counting)) {
            return new ParseOutcome.NotAChat(NO_TEAMS);
        }
        Ledger ledger = counting.ledger(file.bytes().size());
        return new ParseOutcome.Parsed(ChatFormat.TEAMS, ledger, DateVerdict.iso());
    }

    private ParseOutcome zip(ByteSource bytes, RecordSink sink) throws IOException {
        try (ZipArchive archive = ZipArchive.open(bytes, options.limits())) {
            WhatsAppZip zip = new WhatsAppZip(archive);
            zip.check();
            List<ZipEntryInfo> chats = zip.chats();
            Ledger ledger = Ledger.EMPTY;
            DateVerdict verdict = null;
            for (ZipEntryInfo chat : chats) {
                CountingSink counting = new CountingSink(sink);
                DateVerdict one = whatsAppText()
                        .read(chat.name(), zip.text(chat), name -> zip.find(chat, name), counting)
                        .orElseThrow();
                ledger = ledger.plus(counting.ledger(chat.size()));
                verdict = worse(verdict, one);
            }
            return verdict == null
                    ? new ParseOutcome.NotAChat(NO_CHAT_IN_ZIP)
                    : new ParseOutcome.Parsed(ChatFormat.WHATSAPP, ledger, verdict);
        }
    }

    /** Of several chats' verdicts the one that leaves the most open. */
    private static DateVerdict worse(@Nullable DateVerdict before, DateVerdict now) {
        return before != null && before.isAmbiguous() ? before : now;
    }

    private WhatsAppText whatsAppText() {
        return new WhatsAppText(options.zone(), options.order());
    }
}
