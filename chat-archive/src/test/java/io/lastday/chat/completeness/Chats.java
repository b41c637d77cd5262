package io.lastday.chat.completeness;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes records and fingerprints for tests. */
final class Chats {

    static final String NOTICE =
            "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.";
    static final ByteRange BYTES = new ByteRange(0, 1);
    static final String HASH = "0".repeat(64);

    private Chats() {}

    static ChatRecord message(@Nullable String at, String author, String text, Mark... marks) {
        return new ChatRecord(
                RecordKind.MESSAGE, "chat.txt", at, author, text, List.of(), BYTES, HASH, Set.of(marks), Identity.NONE);
    }

    static ChatRecord file(String at, Attachment.State state) {
        List<Attachment> files = List.of(new Attachment("a.jpg", state));
        return new ChatRecord(
                RecordKind.MESSAGE, "chat.txt", at, "Ann", "", files, BYTES, HASH, Set.of(), Identity.NONE);
    }

    static ChatRecord system(String text) {
        return ChatRecord.system("chat.txt", text, BYTES, HASH);
    }

    static ChatRecord withId(String entry, @Nullable String conversation, @Nullable String id, String text) {
        Identity identity = Identity.builder()
                .conversation(conversation)
                .conversationName(conversation)
                .id(id)
                .build();
        RecordKind kind = id == null ? RecordKind.SYSTEM : RecordKind.MESSAGE;
        return new ChatRecord(
                kind, entry, "2024-01-31T10:00:00Z", "Ann", text, List.of(), BYTES, HASH, Set.of(), identity);
    }

    static ChatPrint print(List<ChatRecord> records) {
        PrintSink sink = new PrintSink();
        records.forEach(sink::accept);
        return sink.prints().values().stream().findFirst().orElseGet(ChatPrint::new);
    }
}
