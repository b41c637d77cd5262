package io.lastday.chat.sms;

import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import io.lastday.chat.source.Utf8;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one backup. The span of a message begins at its tag and reaches to the next message's; what stands
 * before the first is the backup's own. A damaged message is a gap that ends where the next one begins.
 */
final class SmsBackup implements Closeable {

    private static final Set<String> ROOTS = Set.of("smses", "calls");
    private static final Set<String> CHILDREN = Set.of("sms", "mms", "call");

    private final SourceEntry entry;
    private final Moments moments;
    private final XmlTags tags;
    private final Spans spans;
    private final List<String> notes = new ArrayList<>();
    private @Nullable XmlTag root;
    private @Nullable MmsMessage mms;
    private long mmsFrom;
    private long found;
    private long gaps;
    private boolean inGap;
    private boolean ended;

    SmsBackup(SourceEntry entry, Moments moments, RecordSink sink) throws IOException {
        this.entry = entry;
        this.moments = moments;
        this.tags = new XmlTags(entry);
        this.spans = new Spans(entry, sink);
    }

    /** Whether the document's first tag is that of a backup. */
    static boolean isOne(SourceEntry entry) throws IOException {
        if (!Utf8.text(entry.head(1 << 12)).replace("\ufeff", "").stripLeading().startsWith("<")) {
            return false;
        }
        try (XmlTags tags = new XmlTags(entry)) {
            XmlTag first = tags.nextTag();
            return first != null && ROOTS.contains(first.name()) && !tags.hasStrayText();
        } catch (DamagedXml otherDocument) {
            return false;
        }
    }

    /** Gives every record to the sink; the notes say what else is to be known. */
    List<String> read() throws IOException {
        boolean more = true;
        while (more) {
            long from = tags.at();
            try {
                more = step();
            } catch (DamagedXml damaged) {
                gap(mms != null ? mmsFrom : from, String.valueOf(damaged.getMessage()));
                mms = null;
            }
        }
        end();
        return notes;
    }

    private boolean step() throws IOException {
        long from = tags.at();
        XmlTag tag = tags.nextTag();
        if (tags.hasStrayText() && root != null && mms == null) {
            gap(from, "text between messages");
        }
        if (tag == null) {
            return false;
        }
        if (mms != null && CHILDREN.contains(tag.name())) {
            gap(mmsFrom, "a message without an end");
            mms = null;
        }
        take(tag);
        return true;
    }

    private void take(XmlTag tag) throws IOException {
        switch (tag.name()) {
            case "smses", "calls" -> begin(tag);
            case "/smses", "/calls" -> ended = true;
            case "sms" -> message(tag.from(), SmsMessage.sms(tag, moments));
            case "call" -> message(tag.from(), SmsMessage.call(tag, moments));
            case "mms" -> open(tag);
            case "/mms" -> closeMms();
            default -> {
                if (mms != null) {
                    mms.take(tag);
                } else if (!tag.name().startsWith("/")) {
                    gap(tag.from(), "an element that is not known");
                }
            }
        }
    }

    private void begin(XmlTag tag) throws IOException {
        if (root == null) {
            root = tag;
            spans.system(0, "SMS Backup and Restore");
            ended = tag.isClosed();
        }
    }

    private void open(XmlTag tag) throws IOException {
        mms = new MmsMessage(tag, moments);
        mmsFrom = tag.from();
        if (tag.isClosed()) {
            closeMms();
        }
    }

    private void closeMms() throws IOException {
        if (mms != null) {
            message(mmsFrom, mms.draft());
            mms = null;
        }
    }

    private void message(long from, Spans.Maker maker) throws IOException {
        found++;
        inGap = false;
        spans.begin(from, maker);
    }

    private void end() throws IOException {
        if (mms != null) {
            gap(mmsFrom, "a message without an end");
        } else if (!ended) {
            gap(entry.size(), "the file ends before the backup does");
        }
        Long count = root == null ? null : root.number("count");
        if (count != null && count > found) {
            notes.add("the backup says " + count + " messages, and " + found + " were read");
            missing(count - found);
        } else if (count != null && count < found) {
            notes.add("the backup says " + count + " messages, and there are " + found);
        }
        spans.end();
    }

    /** Where no damage explains what is missing, a gap of no bytes does. */
    private void missing(long count) throws IOException {
        if (gaps == 0) {
            gap(entry.size(), "messages that the backup counts and does not hold: " + count);
        }
    }

    /** Begins a gap, unless one is open: then it goes on. */
    private void gap(long from, String why) throws IOException {
        if (!inGap) {
            inGap = true;
            gaps++;
            spans.gap(from, why);
        }
    }

    @Override
    public void close() throws IOException {
        tags.close();
        spans.close();
    }
}
