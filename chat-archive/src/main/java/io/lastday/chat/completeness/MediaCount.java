package io.lastday.chat.completeness;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that a chat speaks of, and what became of them.
 *
 * @param found came along
 * @param missing are named, and should lie beside the chat, and do not
 * @param notIncluded are named in an export that has no place for files
 * @param linked lie elsewhere
 * @param omitted were left out by the export, without a name
 */
public record MediaCount(long found, long missing, long notIncluded, long linked, long omitted) {

    /** No file. */
    public static final MediaCount NONE = new MediaCount(0, 0, 0, 0, 0);

    static MediaCount of(ChatRecord record) {
        long found = 0;
        long missing = 0;
        long notIncluded = 0;
        long linked = 0;
        for (Attachment file : record.attachments()) {
            switch (file.state()) {
                case FOUND, INLINE -> found++;
                case MISSING -> missing++;
                case NOT_INCLUDED -> notIncluded++;
                case LINKED -> linked++;
            }
        }
        long omitted = record.marks().contains(Mark.MEDIA_OMITTED) ? 1 : 0;
        return found + missing + notIncluded + linked + omitted == 0
                ? NONE
                : new MediaCount(found, missing, notIncluded, linked, omitted);
    }

    /** All that the chat speaks of. */
    public long claimed() {
        return found + missing + notIncluded + linked + omitted;
    }

    /** Both together. */
    public MediaCount plus(MediaCount other) {
        if (other.claimed() == 0) {
            return this;
        }
        return new MediaCount(
                found + other.found,
                missing + other.missing,
                notIncluded + other.notIncluded,
                linked + other.linked,
                omitted + other.omitted);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("claimed", claimed());
        json.put("found", found);
        json.put("missing", missing);
        json.put("notIncluded", notIncluded);
        json.put("linked", linked);
        json.put("omitted", omitted);
        return json;
    }
}
