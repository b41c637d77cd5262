package io.lastday.chat.review;

import io.lastday.chat.bag.BagSource;
import io.lastday.chat.model.Attachment;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A verified chat bag, opened to be read: its records in their conversations, and the files they speak of. */
final class ReviewSource implements Closeable {

    private final BagLedger ledger;
    private final Originals originals;
    private final Model model;
    private final Collection<Conversation> conversations;

    private ReviewSource(BagLedger ledger, Originals originals, Model model, Collection<Conversation> conversations) {
        this.ledger = ledger;
        this.originals = originals;
        this.model = model;
        this.conversations = conversations;
    }

    static final String MODEL = "model/messages.jsonl";
    static final String LEDGER = "ledger.json";

    /** Opens a bag that was verified and holds a model. */
    static ReviewSource open(Path bag, BagSource source, ReviewOutput output, ReviewProgress progress)
            throws IOException {
        BagFiles files = new BagFiles(bag, source, output);
        BagLedger ledger = BagLedger.read(files.text(LEDGER));
        Conversations conversations = new Conversations(ledger);
        Model model = Model.open(files.seekable(MODEL), ledger.onlyOriginal(), progress, conversations::add);
        return new ReviewSource(ledger, new Originals(files, ledger), model, conversations.all());
    }

    Model model() {
        return model;
    }

    Collection<Conversation> conversations() {
        return conversations;
    }

    ReviewRecord record(Conversation conversation, int position) throws IOException {
        return model.record(conversation.recordAt(position));
    }

    /** The files that a record speaks of; of an opaque original, the original itself. */
    List<RecordFile> files(ReviewRecord record) throws IOException {
        List<RecordFile> files = new ArrayList<>();
        if (record.isOpaque()) {
            FoundFile whole = originals.whole(record).orElse(null);
            String name = record.entry().equals(record.original()) ? ledger.name(record.original()) : record.entry();
            files.add(new RecordFile(name, whole == null ? RecordFile.NOT_TAKEN_OUT : "low-assurance", whole));
        }
        for (Attachment attachment : record.attachments()) {
            FoundFile found = originals.find(record, attachment).orElse(null);
            boolean claimed =
                    attachment.state() == Attachment.State.FOUND || attachment.state() == Attachment.State.INLINE;
            String state = found == null && claimed
                    ? RecordFile.NOT_TAKEN_OUT
                    : attachment.state().label();
            files.add(new RecordFile(attachment.name(), state, found));
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        model.close();
        originals.close();
    }
}
