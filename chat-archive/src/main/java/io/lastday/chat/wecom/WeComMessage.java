package io.lastday.chat.wecom;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.Mark;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Moments;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One decrypted record. People are known by the ids that the firm gave them. Unknown members are left to the original. */
final class WeComMessage {

    private static final Set<String> MEDIA = Set.of("image", "voice", "video", "emotion", "file");
    private static final Set<String> CALLS = Set.of("meeting_voice_call", "voip_doc_share", "voiptext", "meeting");
    private static final Set<String> NOTICES = Set.of("revoke", "agree", "disagree");

    private final JsonObject json;
    private final Function<String, Attachment> files;
    private final Moments moments;
    private final String type;

    WeComMessage(JsonObject json, Function<String, Attachment> files, Moments moments) {
        this.json = json;
        this.files = files;
        this.moments = moments;
        String known = json.text("msgtype");
        this.type = known == null ? "" : known;
    }

    /** Whether the object has what makes a record. */
    static boolean isOne(JsonObject json) {
        return json.text("msgid") != null && (json.text("action") != null || json.text("msgtype") != null);
    }

    Draft draft(Set<Mark> marks) {
        String action = json.text("action");
        Long time = json.whole("msgtime");
        Draft draft = new Draft().at(moments.ofMillis(time != null ? time : json.whole("time")));
        boolean recalled = "recall".equals(action) || type.equals("revoke");
        if (recalled || "switch".equals(action) || NOTICES.contains(type)) {
            draft.system().text(recalled ? "message recalled" : "switch".equals(action) ? "switched firm" : type);
        } else {
            draft.author(json.text("from")).text(WeComText.of(type, json.object(type), json));
        }
        if (MEDIA.contains(type)) {
            draft.attach(file(json.object(type)));
        }
        if (type.equals("mixed")) {
            json.object(type).objects("item").forEach(item -> mixed(draft, item));
        }
        mark(draft, recalled);
        identity(draft);
        marks.forEach(draft::mark);
        return draft;
    }

    private void mixed(Draft draft, JsonObject item) {
        String kind = item.text("type");
        if (kind != null && MEDIA.contains(kind)) {
            draft.attach(file(WeComText.content(item)));
        }
    }

    /** Media are fetched apart from the records, by ids that are known for days only. */
    private Attachment file(JsonObject media) {
        String hash = media.text("md5sum");
        String name = media.text("filename");
        String shown = name != null ? name : hash != null ? hash : type;
        Attachment.State state = files.apply(name != null ? name : shown).state();
        boolean inHand = state == Attachment.State.FOUND;
        return new Attachment(
                shown, inHand ? state : Attachment.State.MISSING, hash, media.text("fileext"), null, null);
    }

    private void mark(Draft draft, boolean recalled) {
        draft.mark(Mark.RECALLED, recalled)
                .mark(Mark.FORWARDED, type.equals("chatrecord"))
                .mark(Mark.LOCATION, type.equals("location"))
                .mark(Mark.CONTACT, type.equals("card"))
                .mark(Mark.POLL, type.equals("vote") || type.equals("collect"))
                .mark(Mark.CALL, CALLS.contains(type));
    }

    private void identity(Draft draft) {
        String from = json.text("from");
        draft.identity()
                .id(json.text("msgid"))
                .conversation(conversation(from))
                .authorId(from != null ? from : json.text("user"))
                .replyTo(json.object("revoke").text("pre_msgid"));
    }

    /** The room, or those who talk, in one order whoever writes. */
    private @Nullable String conversation(@Nullable String from) {
        String room = json.text("roomid");
        if (room != null && !room.isEmpty()) {
            return room;
        }
        Set<String> people = new TreeSet<>(json.texts("tolist"));
        if (from != null) {
            people.add(from);
        }
        List<String> sorted = List.copyOf(people);
        return sorted.isEmpty() ? null : String.join(",", sorted);
    }
}
