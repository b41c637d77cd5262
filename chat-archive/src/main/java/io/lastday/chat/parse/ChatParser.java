package io.lastday.chat.parse;

import io.lastday.chat.intake.Refusal;
import io.lastday.chat.intake.RefusedArchive;
import io.lastday.chat.intake.TextForm;
import io.lastday.chat.intake.ZipArchive;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.whatsapp.WhatsAppReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * From a file to records. Whatever the bytes are, the answer is an outcome; an {@link IOException} means that the bytes
 * could not be read, never what they are. Memory does not grow with the size of a text.
 */
public final class ChatParser {

    private static final String UNKNOWN =
            "The file is no chat in a format that is known. Export the chat again and send"
                    + " the file as it is; or name its format, and a file of another kind as opaque, which keeps it unread.";
    private static final String UNKNOWN_ZIP = "The zip file holds no chat in a format that is known (WhatsApp, Teams,"
            + " SMS Backup and Restore, Telegram, Slack, WeCom, Google Chat). Export the chat again and send the zip as"
            + " it is.";
    private static final String SEVERAL =
            "The zip file holds chats of several sources (%s). Send each source on its own, or name the format.";

    private final ParseOptions options;
    private final Formats formats;

    /** A parser with these options. */
    public ChatParser(ParseOptions options) {
        this.options = options;
        this.formats = new Formats(options);
    }

    /** Reads the file; records go to the sink in the order of their bytes. */
    public ParseOutcome parse(ChatFile file, RecordSink sink) throws IOException {
        ChatInput whole = ChatInput.file(file.name(), file.bytes(), file.besides());
        try {
            if (!isZip(whole.entries().get(0))) {
                return parse(whole, sink);
            }
            if (options.format() == ChatFormat.OPAQUE) {
                return opaque(file, whole, sink);
            }
            try (ZipArchive archive = ZipArchive.open(file.bytes(), options.limits())) {
                ChatInput input = ChatInput.archive(archive);
                input.check();
                return parse(input, sink);
            }
        } catch (RefusedArchive refused) {
            // what is kept unread is kept whole: nobody has to open it
            if (options.format() == ChatFormat.OPAQUE) {
                return parse(whole, sink);
            }
            return new ParseOutcome.Refused(refused.refusal(), sentence(refused));
        }
    }

    /** Kept unread: a zip that opens gives the kinds of its files, one that does not is a file like any other. */
    private ParseOutcome opaque(ChatFile file, ChatInput whole, RecordSink sink) throws IOException {
        try (ZipArchive archive = ZipArchive.open(file.bytes(), options.limits())) {
            ChatInput input = ChatInput.archive(archive);
            input.check();
            return parse(input, sink);
        } catch (RefusedArchive refused) {
            return parse(whole, sink);
        }
    }

    private static String sentence(RefusedArchive refused) {
        String message = String.valueOf(refused.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ". "
                + refused.refusal().advice();
    }

    private static boolean isZip(SourceEntry file) throws IOException {
        byte[] head = file.head(4);
        return head.length == 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    private ParseOutcome parse(ChatInput input, RecordSink sink) throws IOException {
        if (options.format() != null) {
            ChatReader reader = formats.of(options.format());
            return read(reader, input, reader.advice(), sink);
        }
        List<ChatReader> readers = formats.recognising(input);
        if (readers.size() > 1) {
            List<String> labels =
                    readers.stream().map(reader -> reader.format().label()).toList();
            return new ParseOutcome.NotAChat(SEVERAL.formatted(String.join(", ", labels)));
        }
        return readers.isEmpty()
                ? unrecognised(input, sink)
                : read(readers.get(0), input, readers.get(0).advice(), sink);
    }

    /** The last chance of a text: a message that stands far behind its beginning. */
    private ParseOutcome unrecognised(ChatInput input, RecordSink sink) throws IOException {
        if (!input.isArchive() && WhatsAppReader.mayHoldOne(input.entries().get(0))) {
            return read(
                    formats.of(ChatFormat.WHATSAPP),
                    input,
                    unknown(input.entries().get(0)),
                    sink);
        }
        for (SourceEntry entry : input.entries()) {
            if (isZip(entry)) {
                throw new RefusedArchive(Refusal.NESTED);
            }
        }
        return new ParseOutcome.NotAChat(
                input.isArchive() ? UNKNOWN_ZIP : unknown(input.entries().get(0)));
    }

    /** What to tell about a file that nothing recognises; more where its form shows what happened to it. */
    private static String unknown(SourceEntry file) throws IOException {
        return TextForm.of(file.head(1 << 12))
                .map(form -> form.words() + " " + UNKNOWN)
                .orElse(UNKNOWN);
    }

    private static ParseOutcome read(ChatReader reader, ChatInput input, String otherwise, RecordSink sink)
            throws IOException {
        CountingSink counting = new CountingSink(sink);
        Optional<Reading> reading = reader.read(input, counting);
        if (reading.isEmpty()) {
            return new ParseOutcome.NotAChat(otherwise);
        }
        Ledger ledger = counting.ledger(reading.get().bytes());
        return new ParseOutcome.Parsed(reader.format(), ledger, reading.get().verdict());
    }
}
