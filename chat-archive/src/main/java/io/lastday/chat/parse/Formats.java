package io.lastday.chat.parse;

import io.lastday.chat.googlechat.GoogleChatReader;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.opaque.OpaqueReader;
import io.lastday.chat.slack.SlackReader;
import io.lastday.chat.sms.SmsReader;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.teams.TeamsReader;
import io.lastday.chat.telegram.TelegramReader;
import io.lastday.chat.wecom.WeComReader;
import io.lastday.chat.whatsapp.WhatsAppReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The readers, one a format, and which of them recognise what came. */
final class Formats {

    private final List<ChatReader> readers;

    Formats(ParseOptions options) {
        ZoneId zone = options.zone();
        readers = List.of(
                new WhatsAppReader(zone, options.order()),
                new TeamsReader(zone),
                new SmsReader(zone),
                new TelegramReader(zone),
                new SlackReader(zone),
                new WeComReader(zone),
                new GoogleChatReader(zone),
                new OpaqueReader());
    }

    ChatReader of(ChatFormat format) {
        return readers.stream()
                .filter(reader -> reader.format() == format)
                .findFirst()
                .orElseThrow();
    }

    /** Every reader that recognises what came, told from its content. */
    List<ChatReader> recognising(ChatInput input) throws IOException {
        List<ChatReader> found = new ArrayList<>();
        for (ChatReader reader : readers) {
            if (reader.recognises(input)) {
                found.add(reader);
            }
        }
        return found;
    }
}
