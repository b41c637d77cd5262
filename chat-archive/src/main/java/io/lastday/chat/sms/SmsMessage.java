package io.lastday.chat.sms;

import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Mark;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Moments;
import org.jspecify.annotations.Nullable;

/** What texts, multimedia messages and calls have in common: a box, a number, a contact and a time. */
final class SmsMessage {

    private static final String UNKNOWN = "(Unknown)";

    private SmsMessage() {}

    /** One {@code <sms>}. */
    static Draft sms(XmlTag tag, Moments moments) {
        Draft draft = begin(tag, "type", moments);
        String body = tag.words("body");
        String subject = tag.text("subject");
        draft.text((subject == null ? "" : subject + "\n") + (body == null ? "" : body));
        String address = tag.text("address");
        if (draft.isReceived()) {
            draft.author(contact(tag) != null ? contact(tag) : address);
            draft.identity().authorId(address);
        }
        return draft;
    }

    /** Box, time, conversation and marks of a message. */
    static Draft begin(XmlTag tag, String box, Moments moments) {
        Draft draft = new Draft().at(moments.ofMillis(tag.number("date")));
        box(draft, tag.number(box));
        draft.identity().conversation(tag.text("address")).conversationName(contact(tag));
        return marked(draft, tag);
    }

    static Draft marked(Draft draft, XmlTag tag) {
        return draft.mark(Mark.REPAIRED, tag.isRepaired())
                .mark(Mark.NOT_UTF8, tag.isBroken())
                .mark(Mark.TEXT_CUT, tag.isCut());
    }

    /** 1 received, 2 sent, 3 draft, 4 outbox, 5 failed, 6 queued. */
    private static void box(Draft draft, @Nullable Long box) {
        int number = box == null || box < 1 || box > 6 ? 0 : box.intValue();
        if (number > 0) {
            draft.direction(number == 1 ? Direction.RECEIVED : Direction.SENT);
        }
        draft.mark(Mark.DRAFT, number == 3).mark(Mark.UNSENT, number >= 4);
    }

    /** The contact's name, where the phone knew one. */
    static @Nullable String contact(XmlTag tag) {
        String name = tag.text("contact_name");
        return name == null || name.isBlank() || name.equals(UNKNOWN) ? null : name;
    }

    /** One {@code <call>}: the phone's own note of a call. */
    static Draft call(XmlTag tag, Moments moments) {
        Draft draft =
                new Draft().system().at(moments.ofMillis(tag.number("date"))).mark(Mark.CALL);
        Long type = tag.number("type");
        int number = type == null ? 0 : type.intValue();
        draft.direction(number == 2 ? Direction.SENT : number == 0 ? null : Direction.RECEIVED);
        String seconds = tag.text("duration");
        draft.text(callWord(number) + (seconds == null ? "" : ", " + seconds + " s"));
        draft.identity().conversation(tag.text("number")).conversationName(contact(tag));
        return marked(draft, tag);
    }

    private static String callWord(int type) {
        return switch (type) {
            case 1 -> "incoming call";
            case 2 -> "outgoing call";
            case 3 -> "missed call";
            case 4 -> "voicemail";
            case 5 -> "rejected call";
            case 6 -> "refused call";
            default -> "call";
        };
    }
}
