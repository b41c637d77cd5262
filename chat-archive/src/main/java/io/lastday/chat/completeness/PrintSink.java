package io.lastday.chat.completeness;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the fingerprints of an export's chats while its records stream by. For one thread. */
public final class PrintSink implements RecordSink {

    private static final int CHATS = 4096;
    private static final int LONGEST_NAME = 256;

    private final Wording wording = new Wording();
    private final Map<ChatKey, ChatPrint> prints = new LinkedHashMap<>();
    private long held;

    @Override
    public void accept(ChatRecord record) {
        if (record.kind() != RecordKind.MESSAGE) {
            return;
        }
        ChatKey key = ChatKey.of(record);
        ChatPrint print = prints.get(key);
        if (print == null && (prints.size() >= CHATS || held >= ChatPrint.MOST)) {
            return;
        }
        if (print == null) {
            print = new ChatPrint();
            prints.put(key, print);
        }
        held++;
        Long minute = Moment.minute(record.at());
        print.add(
                wording.of(record),
                id(record),
                minute == null ? ChatPrint.UNDATED : minute,
                author(record),
                isChanged(record));
    }

    /** The fingerprints by chat; chats beyond the bound are not among them. */
    public Map<ChatKey, ChatPrint> prints() {
        return prints;
    }

    private long id(ChatRecord record) {
        String id = record.identity().id();
        return id == null ? 0 : wording.hash(id) | 1;
    }

    private static String author(ChatRecord record) {
        String author = record.author() == null ? "" : Wording.plain(record.author());
        return author.length() <= LONGEST_NAME ? author : author.substring(0, LONGEST_NAME);
    }

    private static boolean isChanged(ChatRecord record) {
        return record.marks().contains(Mark.EDITED)
                || record.marks().contains(Mark.DELETED)
                || record.marks().contains(Mark.RECALLED);
    }
}
