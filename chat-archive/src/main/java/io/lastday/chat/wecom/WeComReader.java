package io.lastday.chat.wecom;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.JsonShape;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of the WeCom conversation archive, decrypted by the firm: JSON lines, an array, or an answer with its {@code
 * chatdata}. A record that is still encrypted is a gap that says so.
 *
 * @param zone the zone to show times in, null for UTC
 */
public record WeComReader(@Nullable ZoneId zone) implements ChatReader {

    private static final List<String> PLACES = List.of("", "[]", "chatdata[]");

    @Override
    public ChatFormat format() {
        return ChatFormat.WECOM;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            if (isArchive(input.shape(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArchive(JsonShape shape) {
        for (String place : PLACES) {
            if (shape.has(place, "msgid", "action")
                    || shape.has(place, "msgid", "msgtype", "msgtime")
                    || shape.has(place, "msgid", "encrypt_chat_msg")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        long bytes = 0;
        long encrypted = 0;
        for (SourceEntry entry : input.entries()) {
            JsonShape shape = input.shape(entry);
            if (isArchive(shape)) {
                WeComRecords records = new WeComRecords(entry, file -> input.find(entry, file), new Moments(zone));
                encrypted += records.read(shape.hasArray("chatdata"), sink);
                bytes += entry.size();
            }
        }
        return bytes == 0 ? Optional.empty() : Optional.of(new Reading(verdict(encrypted), bytes));
    }

    private static DateVerdict verdict(long encrypted) {
        List<String> evidence = new ArrayList<>();
        evidence.add("the source writes milliseconds since 1970");
        if (encrypted > 0) {
            evidence.add(
                    encrypted + " records are encrypted: decrypt them with the firm's private key and send them again");
        }
        return DateVerdict.certain(evidence);
    }

    @Override
    public String advice() {
        return "The file holds no records of the WeCom conversation archive: no JSON objects with msgid and action."
                + " Decrypt the records with the firm's private key and send them as JSON lines or an array.";
    }
}
