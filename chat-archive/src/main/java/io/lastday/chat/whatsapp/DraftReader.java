package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes records of drafts: who wrote it, what it says, and the hash of its bytes. For one thread. */
final class DraftReader {

    private final String entry;
    private final BodyReader bodies;
    private final Function<String, Attachment> files;
    private final SpanHash hash = new SpanHash();

    DraftReader(String entry, Survey.Findings findings, Function<String, Attachment> files) {
        this.entry = entry;
        this.bodies = new BodyReader(findings);
        this.files = files;
    }

    /** The record; the draft is empty afterwards. */
    ChatRecord read(Draft draft) {
        ChatRecord record = draft.isHeaded ? headed(draft) : gap(draft);
        draft.clear();
        return record;
    }

    private ChatRecord gap(Draft draft) {
        SpanText span = draft.span;
        String text = span.text();
        span.mark(draft.marks);
        ByteRange bytes = span.range();
        return new ChatRecord(
                RecordKind.GAP, entry, null, null, text, List.of(), bytes, span.hash(hash), draft.marks, Identity.NONE);
    }

    private ChatRecord headed(Draft draft) {
        SpanText span = draft.span;
        BodyText body = bodies.read(span);
        if (!body.marks().isEmpty()) {
            draft.marks.addAll(body.marks());
        }
        if (span.isMarked()) {
            span.mark(draft.marks);
        }
        return new ChatRecord(
                body.kind(),
                entry,
                draft.at,
                body.author(),
                body.text(),
                attachments(body.files()),
                span.range(),
                span.continuation(),
                span.hash(hash),
                draft.marks,
                Identity.NONE);
    }

    private List<Attachment> attachments(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Attachment> attachments = new ArrayList<>(names.size());
        names.forEach(name -> attachments.add(files.apply(name)));
        return attachments;
    }
}
