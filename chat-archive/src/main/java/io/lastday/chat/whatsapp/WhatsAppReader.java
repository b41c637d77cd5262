package io.lastday.chat.whatsapp;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A WhatsApp export: one text, alone or in a zip beside the files that it speaks of.
 *
 * @param zone the zone of the export's local times, null to leave them local
 * @param order the order of its dates, null to find it
 */
public record WhatsAppReader(
        @Nullable ZoneId zone, @Nullable DateOrder order) implements ChatReader {

    /** A text that has no message within its first megabyte is a document that somebody sent. */
    private static final int SNIFFED = 1 << 20;

    @Override
    public ChatFormat format() {
        return ChatFormat.WHATSAPP;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        if (input.isArchive()) {
            return !chats(input).isEmpty();
        }
        SourceEntry file = input.entries().get(0);
        int first = firstSign(file);
        return first != '{' && first != '<' && looksLikeChat(file);
    }

    /** Whether a file that nobody recognises is worth reading whole for a message: it is no other kind of document. */
    public static boolean mayHoldOne(SourceEntry file) throws IOException {
        int first = firstSign(file);
        return first != '{' && first != '<';
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        WhatsAppText reader = new WhatsAppText(zone, order);
        DateVerdict verdict = null;
        long bytes = 0;
        for (SourceEntry chat : input.isArchive() ? chats(input) : input.entries()) {
            Optional<DateVerdict> one = reader.read(chat.name(), chat::open, name -> input.find(chat, name), sink);
            if (one.isPresent()) {
                verdict = worse(verdict, one.get());
                bytes += chat.size();
            }
        }
        return verdict == null ? Optional.empty() : Optional.of(new Reading(verdict, bytes));
    }

    /** Of several chats' verdicts the one that leaves the most open. */
    private static DateVerdict worse(@Nullable DateVerdict before, DateVerdict now) {
        return before != null && before.isAmbiguous() ? before : now;
    }

    /** The texts that are chats: the ones that carry an export's name, else the only text that reads like one. */
    private static List<SourceEntry> chats(ChatInput input) throws IOException {
        List<SourceEntry> texts = new ArrayList<>();
        for (SourceEntry entry : input.entries()) {
            if (entry.name().toLowerCase(Locale.ROOT).endsWith(".txt") && looksLikeChat(entry)) {
                texts.add(entry);
            }
        }
        List<SourceEntry> named =
                texts.stream().filter(WhatsAppReader::hasExportName).toList();
        if (!named.isEmpty() || texts.size() == 1) {
            return named.isEmpty() ? texts : named;
        }
        return List.of();
    }

    private static boolean looksLikeChat(SourceEntry entry) throws IOException {
        try (InputStream in = entry.open()) {
            return WhatsAppText.looksLikeOne(in, SNIFFED);
        }
    }

    /** {@code _chat.txt} on iOS; on Android the name of the app stands in it, in every language. */
    private static boolean hasExportName(SourceEntry entry) {
        String name = entry.simpleName();
        return name.equals("_chat.txt") || name.toLowerCase(Locale.ROOT).contains("whatsapp");
    }

    /** The first byte that is neither white space nor part of a byte order mark; -1 if there is none. */
    private static int firstSign(SourceEntry file) throws IOException {
        for (byte sign : file.head(1 << 12)) {
            boolean mark = sign == (byte) 0xef || sign == (byte) 0xbb || sign == (byte) 0xbf;
            if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t' && !mark) {
                return sign;
            }
        }
        return -1;
    }

    @Override
    public String advice() {
        return "The file is not a WhatsApp export: no line begins with a date, a time and a sender. Export the chat"
                + " again and send the .txt or .zip as it is.";
    }
}
