package io.lastday.chat.finding;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import java.util.Set;

/** Finds pictures and scans of documents: by the file's name, or by what is written beside the file. */
final class DocumentDetector implements Detector {

    private static final int WORDS_BACK = 8;
    private static final int CAPTION = 24;
    private static final int LONGEST_NAME = 200;

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "heic", "heif", "webp", "pdf", "tif", "tiff", "bmp", "gif", "docx", "doc");

    @Override
    public void look(ChatText text, Hits hits) {
        for (int word = 1; word < text.count(); word++) {
            boolean extension = PICTURES.contains(text.word(word))
                    && text.start(word) == text.end(word - 1) + 1
                    && text.raw().charAt(text.end(word - 1)) == '.';
            if (extension) {
                file(text, word, hits);
            }
        }
    }

    /** Files that came with the record: they have no place in its text. */
    static void attached(ChatRecord record, ChatText text, Hits hits) {
        boolean caption = DocumentNames.caption(text, 0, Math.min(text.count(), CAPTION));
        for (Attachment file : record.attachments()) {
            boolean named = DocumentNames.named(file.name());
            if (named || caption && picture(file.name())) {
                hits.add(FindingKind.DOCUMENT_PHOTO, Confidence.MEDIUM, 0, 0, ChatText.normal(file.name()));
            }
        }
        if (caption && record.attachments().isEmpty() && record.marks().contains(Mark.MEDIA_OMITTED)) {
            hits.add(FindingKind.DOCUMENT_PHOTO, Confidence.LOW, 0, 0, ChatText.normal(record.text()));
        }
    }

    private static boolean picture(String name) {
        return PICTURES.contains(ChatText.normal(name.substring(name.lastIndexOf('.') + 1)));
    }

    private static void file(ChatText text, int extension, Hits hits) {
        int start = start(text, extension);
        int end = text.end(extension);
        String name = text.raw().substring(start, end);
        if (DocumentNames.named(name) || caption(text, start, extension)) {
            hits.add(FindingKind.DOCUMENT_PHOTO, Confidence.MEDIUM, start, end, ChatText.normal(name));
        }
    }

    /** The name begins after {@code <attached: }, at a document's word on the same line, or at the last blank. */
    private static int start(ChatText text, int extension) {
        String raw = text.raw();
        int chunk = chunkStart(raw, text.start(extension));
        int earliest = Math.max(0, text.start(extension) - LONGEST_NAME);
        int line = within(raw, '\n', chunk) + 1;
        int opening = within(raw, '<', chunk);
        if (opening >= Math.max(earliest, line)) {
            int colon = within(raw, ':', text.start(extension));
            if (colon > opening) {
                int from = text.wordFrom(colon);
                return text.start(from);
            }
        }
        for (int word = Math.max(0, extension - WORDS_BACK); word < extension; word++) {
            if (text.start(word) >= Math.max(line, earliest) && DocumentNames.at(text, word) > 0) {
                return Math.min(chunk, chunkStart(raw, text.start(word)));
            }
        }
        return chunk;
    }

    /** The last such character at most a name's length before a place, or -1. */
    private static int within(String raw, char wanted, int place) {
        for (int at = Math.min(place, raw.length() - 1); at >= Math.max(0, place - LONGEST_NAME); at--) {
            if (raw.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static int chunkStart(String raw, int place) {
        int at = place;
        int furthest = Math.max(0, place - LONGEST_NAME);
        while (at > furthest && !Glyphs.isBlank(raw.charAt(at - 1)) && "<(\"'".indexOf(raw.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static boolean caption(ChatText text, int start, int extension) {
        int before = text.wordFrom(start);
        return DocumentNames.caption(text, extension + 1, extension + 1 + CAPTION)
                || DocumentNames.caption(text, before - WORDS_BACK, before);
    }
}
