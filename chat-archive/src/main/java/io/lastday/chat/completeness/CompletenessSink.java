package io.lastday.chat.completeness;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the chats of one export while its records stream by. Memory grows with the number of chats, up to a bound, and
 * not with that of records. For one thread.
 */
public final class CompletenessSink implements RecordSink {

    private static final int CHATS = 4096;

    private final Employment employment;
    private final int most;
    private final Map<ChatKey, OneChat> chats = new LinkedHashMap<>();
    private Tally outside = Tally.EMPTY;
    private long further;
    private @Nullable ChatKey lastRefused;

    /** Counts against these dates. */
    public CompletenessSink(Employment employment) {
        this(employment, CHATS);
    }

    CompletenessSink(Employment employment, int most) {
        this.employment = employment;
        this.most = most;
    }

    @Override
    public void accept(ChatRecord record) {
        ChatKey key = ChatKey.of(record);
        Tally one = Tally.of(record, employment);
        OneChat chat = chats.get(key);
        if (chat == null && chats.size() >= most) {
            further += key.equals(lastRefused) ? 0 : 1;
            lastRefused = key;
            outside = outside.plus(one);
            return;
        }
        if (chat == null) {
            chat = new OneChat();
            chats.put(key, chat);
        }
        chat.add(record, one);
    }

    /**
     * What was counted.
     *
     * @param format the format that the records were read from
     */
    public Completeness result(ChatFormat format) {
        boolean named = chats.keySet().stream().anyMatch(key -> key.conversation() != null);
        List<CompletenessLedger> ledgers = new ArrayList<>();
        Tally rest = outside;
        for (Map.Entry<ChatKey, OneChat> chat : chats.entrySet()) {
            // where conversations have names, what has none is a list of people or damage
            if (named && chat.getKey().conversation() == null) {
                rest = rest.plus(chat.getValue().tally);
            } else {
                ledgers.add(chat.getValue().ledger(chat.getKey(), format));
            }
        }
        return new Completeness(ledgers, rest, further);
    }

    private final class OneChat {
        private Tally tally = Tally.EMPTY;
        private @Nullable String name;
        private @Nullable String entry;
        private long entries;
        private long records;
        private long noticeAt = -1;

        void add(ChatRecord record, Tally one) {
            if (!record.entry().equals(entry)) {
                entry = record.entry();
                entries++;
            }
            if (record.identity().conversationName() != null) {
                name = record.identity().conversationName();
            }
            if (noticeAt < 0 && record.kind() == RecordKind.SYSTEM && EncryptionNotice.isSaidBy(record.text())) {
                noticeAt = records;
            }
            records++;
            tally = tally.plus(one);
        }

        CompletenessLedger ledger(ChatKey key, ChatFormat format) {
            EncryptionNotice notice = EncryptionNotice.of(format, noticeAt);
            Truncation truncation = Truncation.of(format, tally, notice, employment);
            return new CompletenessLedger(
                    key, name, entries, tally, employment, notice, truncation, ExportOutcome.RECEIVED, null, null);
        }
    }
}
