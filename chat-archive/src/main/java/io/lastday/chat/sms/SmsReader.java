package io.lastday.chat.sms;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
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
 * Backups of SMS Backup and Restore: texts, multimedia messages and calls, alone or several in a zip. The untouched
 * original is read: references to halves of an emoji, which XML forbids and the app writes, are repaired in the text only.
 *
 * @param zone the zone to show times in, null for UTC
 */
public record SmsReader(@Nullable ZoneId zone) implements ChatReader {

    @Override
    public ChatFormat format() {
        return ChatFormat.SMS;
    }

    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            if (SmsBackup.isOne(entry)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        List<String> evidence = new ArrayList<>();
        evidence.add("the source writes milliseconds since 1970");
        long bytes = 0;
        for (SourceEntry entry : input.entries()) {
            if (SmsBackup.isOne(entry)) {
                try (SmsBackup backup = new SmsBackup(entry, new Moments(zone), sink)) {
                    evidence.addAll(backup.read());
                }
                bytes += entry.size();
            }
        }
        return bytes == 0 ? Optional.empty() : Optional.of(new Reading(DateVerdict.certain(evidence), bytes));
    }

    @Override
    public String advice() {
        return "The file is not a backup of SMS Backup and Restore: its first element is neither smses nor calls. Make"
                + " the backup again as XML, without encryption, and send the file as it is.";
    }
}
