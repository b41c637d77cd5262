package io.lastday.chat.sms;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.Mark;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Moments;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One {@code <mms>} while its parts and addresses come in. */
final class MmsMessage {

    private static final int MOST_PARTS = 10_000;
    /** Android's numbers for the headers of a message (PduHeaders): who it is from. */
    private static final long FROM = 137;
    /** A note that a message waits at the network; it was never fetched. */
    private static final long NOTIFICATION = 130;
    /** What Android writes for the phone's own number. */
    private static final String OWN = "insert-address-token";

    private final XmlTag tag;
    private final Draft draft;
    private final StringBuilder words = new StringBuilder();
    private @Nullable String sender;
    private int parts;

    MmsMessage(XmlTag tag, Moments moments) {
        this.tag = tag;
        this.draft = SmsMessage.begin(tag, "msg_box", moments);
        Long type = tag.number("m_type");
        draft.mark(Mark.MEDIA_OMITTED, type != null && type == NOTIFICATION);
        add(tag.text("sub"));
    }

    void take(XmlTag child) throws DamagedXml {
        if (++parts > MOST_PARTS) {
            throw new DamagedXml("a message of more parts than are read");
        }
        switch (child.name()) {
            case "part" -> part(child);
            case "addr" -> address(child);
            default -> {
                // containers of the two
            }
        }
        SmsMessage.marked(draft, child);
    }

    private void part(XmlTag part) {
        String type = part.text("ct");
        boolean layout = "application/smil".equals(type);
        boolean text = type != null && type.startsWith("text/plain") && part.file() == null;
        if (text) {
            add(part.text("text"));
        } else if (!layout) {
            draft.attach(file(part, type));
            draft.mark(
                    Mark.CONTACT, type != null && type.toLowerCase(Locale.ROOT).contains("vcard"));
        }
    }

    private static Attachment file(XmlTag part, @Nullable String type) {
        Base64Hash data = part.file();
        String hash = data == null ? null : data.sha256();
        Attachment.State state = hash == null ? Attachment.State.MISSING : Attachment.State.INLINE;
        Long size = data == null || hash == null ? null : data.size();
        return new Attachment(name(part), state, part.text("cid"), type, hash, size);
    }

    private static String name(XmlTag part) {
        for (String attribute : List.of("cl", "fn", "name")) {
            String name = part.text(attribute);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        String number = part.text("seq");
        return number == null ? "part" : "part " + number;
    }

    private void address(XmlTag child) {
        Long type = child.number("type");
        String address = child.text("address");
        if (type != null && type == FROM && address != null && !address.equals(OWN)) {
            sender = address;
        }
    }

    private void add(@Nullable String text) {
        if (text != null && !text.isEmpty() && words.length() <= Draft.LONGEST_TEXT) {
            words.append(words.isEmpty() ? "" : "\n").append(text);
        }
    }

    /** The record, once the element has ended. */
    Draft draft() {
        draft.text(words.toString());
        if (draft.isReceived()) {
            String conversation = tag.text("address");
            boolean two = conversation != null && conversation.indexOf('~') < 0;
            String contact = two ? SmsMessage.contact(tag) : null;
            draft.author(contact != null ? contact : sender != null ? sender : two ? conversation : null);
            draft.identity().authorId(sender != null ? sender : two ? conversation : null);
        }
        return draft;
    }
}
