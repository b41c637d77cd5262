package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows a header, read: who wrote it, the words, the files and the marks.
 *
 * @param kind message or system
 * @param author null for system
 * @param text the words without WhatsApp's placeholders for files and edits
 * @param files names of attached files
 * @param marks edited, deleted, media omitted
 */
record BodyText(RecordKind kind, @Nullable String author, String text, List<String> files, Set<Mark> marks) {

    static BodyText system(String text, Set<Mark> marks) {
        return new BodyText(RecordKind.SYSTEM, null, text, List.of(), marks);
    }

    static BodyText plain(String author, String text) {
        return new BodyText(RecordKind.MESSAGE, author, text, List.of(), Set.of());
    }
}
