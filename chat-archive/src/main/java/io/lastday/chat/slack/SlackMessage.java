package io.lastday.chat.slack;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One message of a day, read into a record. Unknown members are left to the original. */
final class SlackMessage {

    /** Subtypes by which Slack itself speaks; those of people, bots and files are messages. */
    private static final Set<String> NOTICES = Set.of(
            "pinned_item",
            "unpinned_item",
            "reminder_add",
            "bot_add",
            "bot_remove",
            "bot_enable",
            "bot_disable",
            "sh_room_created",
            "sh_room_shared",
            "huddle_thread",
            "ekm_access_denied",
            "app_conversation_join",
            "joiner_notification",
            "joiner_notification_for_inviter",
            "list_record_comment_notice");

    private final JsonObject json;
    private final SlackNames names;
    private final Moments moments;
    private final UnaryOperator<Attachment> files;

    SlackMessage(JsonObject json, SlackNames names, Moments moments, UnaryOperator<Attachment> files) {
        this.json = json;
        this.names = names;
        this.moments = moments;
        this.files = files;
    }

    /** Whether the object has what makes a message. */
    static boolean isOne(JsonObject json) {
        return json.scalar("ts") != null;
    }

    Draft draft(SlackNames.Conversation conversation, Set<Mark> marks) {
        String subtype = json.text("subtype");
        // an export of changes holds the new wording inside; what was deleted, the old one
        JsonObject said = "message_changed".equals(subtype) ? json.object("message") : json;
        Draft draft = new Draft()
                .at(moments.ofSeconds(seconds(json.scalar("ts"))))
                .author(author(said))
                .text(words(said));
        if (isNotice(subtype)) {
            draft.system();
        }
        said.objects("files").forEach(file -> draft.attach(files.apply(file(file))));
        mark(draft, said, subtype);
        identity(draft, said, conversation);
        marks.forEach(draft::mark);
        return draft;
    }

    private static boolean isNotice(@Nullable String subtype) {
        return subtype != null
                && (subtype.startsWith("channel_")
                        || subtype.startsWith("group_")
                        || subtype.startsWith("mpim_")
                        || subtype.startsWith("conversation_")
                        || NOTICES.contains(subtype));
    }

    private @Nullable String author(JsonObject said) {
        String user = said.text("user");
        String known = names.personOrNull(user);
        if (known != null && !known.equals(user)) {
            return known;
        }
        JsonObject profile = said.object("user_profile");
        String own = SlackNames.nameOf(profile, "");
        if (!own.isEmpty()) {
            return own;
        }
        String bot = said.text("username");
        String app = said.object("bot_profile").text("name");
        return bot != null ? bot : app != null ? app : user != null ? user : said.text("bot_id");
    }

    /** The words; where a bot wrote none, those of the cards that it hung on. */
    private String words(JsonObject said) {
        SlackText text = new SlackText(names);
        List<String> lines = new ArrayList<>();
        add(lines, said.text("text"));
        if (lines.isEmpty()) {
            for (JsonObject card : said.objects("attachments")) {
                add(lines, card.text("pretext"));
                add(lines, card.text("title"));
                add(lines, card.text("text") != null ? card.text("text") : card.text("fallback"));
            }
        }
        return text.of(String.join("\n", lines));
    }

    private static void add(List<String> lines, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(text);
        }
    }

    /** An export holds links to files, not the files; a link's token is no part of the name. */
    private static Attachment file(JsonObject file) {
        String mode = file.text("mode");
        boolean gone = "tombstone".equals(mode) || "hidden_by_limit".equals(mode);
        boolean linked = file.has("url_private") || file.has("url_private_download") || file.has("permalink");
        String name = file.text("name") != null ? file.text("name") : file.text("title");
        String id = file.text("id");
        Attachment.State state = linked && !gone ? Attachment.State.LINKED : Attachment.State.MISSING;
        String shown = name != null ? SlackLinks.withoutTokens(name) : id != null ? id : "file";
        return new Attachment(shown, state, id, file.text("mimetype"), null);
    }

    private void mark(Draft draft, JsonObject said, @Nullable String subtype) {
        boolean edited = said.has("edited") || "message_changed".equals(subtype);
        boolean deleted = "tombstone".equals(subtype) || "message_deleted".equals(subtype) || json.has("deleted_ts");
        draft.mark(Mark.EDITED, edited)
                .mark(Mark.HISTORY_NOT_EXPORTED, edited && !json.has("previous"))
                .mark(Mark.DELETED, deleted || json.isTrue("is_deleted"))
                .mark(Mark.CALL, "huddle_thread".equals(subtype) || "sh_room_created".equals(subtype));
    }

    private void identity(Draft draft, JsonObject said, SlackNames.Conversation conversation) {
        String id = said.scalar("ts") != null ? said.scalar("ts") : json.scalar("ts");
        String thread = said.scalar("thread_ts");
        String root = thread == null || thread.equals(id) ? null : thread;
        String user = said.text("user");
        String deleted = json.scalar("deleted_ts");
        draft.identity()
                .id(id)
                .conversation(conversation.id())
                .conversationName(conversation.name())
                .authorId(user != null ? user : said.text("bot_id"))
                .replyTo(root)
                .threadOf(root)
                .editedAt(moments.ofSeconds(seconds(said.object("edited").scalar("ts"))))
                .deletedAt(moments.ofSeconds(seconds(deleted)))
                .reactions(reactions(said));
    }

    private List<Reaction> reactions(JsonObject said) {
        List<Reaction> reactions = new ArrayList<>();
        for (JsonObject reaction : said.objects("reactions")) {
            String type = reaction.text("name");
            for (String user : reaction.texts("users")) {
                reactions.add(new Reaction(type == null ? "unknown" : type, names.person(user), null));
            }
        }
        return reactions;
    }

    /** Seconds of {@code 1706738645.000100}; the rest only tells messages of one second apart. */
    private static @Nullable Long seconds(@Nullable String stamp) {
        if (stamp == null) {
            return null;
        }
        int point = stamp.indexOf('.');
        try {
            return Long.valueOf(point < 0 ? stamp : stamp.substring(0, point));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Whether the message links a file with what opens it. */
    static boolean hasToken(JsonObject json) {
        for (JsonObject file : json.objects("files")) {
            for (Object value : file.members().values()) {
                if (value instanceof String text && SlackLinks.hasToken(text)) {
                    return true;
                }
            }
        }
        String text = json.text("text");
        return text != null && SlackLinks.hasToken(text);
    }
}
