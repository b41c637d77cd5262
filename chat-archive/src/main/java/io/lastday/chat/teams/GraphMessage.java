package io.lastday.chat.teams;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One Graph {@code chatMessage}, read into a record. Unknown members are left to the original. */
final class GraphMessage {

    private final JsonObject json;
    private final GraphAttachments attachments;
    private final Moments moments;
    private final HtmlText body;

    GraphMessage(JsonObject json, Function<String, Attachment> files, Moments moments) {
        this.json = json;
        this.moments = moments;
        this.body = body(json.object("body"));
        this.attachments = new GraphAttachments(json, body, files);
    }

    /** Whether the object has what makes a message. */
    static boolean isOne(JsonObject json) {
        boolean typed = json.text("messageType") != null && (json.has("chatId") || json.has("channelIdentity"));
        return json.text("id") != null && (json.text("createdDateTime") != null || typed);
    }

    Draft draft(Set<Mark> marks) {
        boolean message = "message".equals(json.text("messageType"));
        Draft draft = new Draft()
                .at(moments.ofIso(json.text("createdDateTime")))
                .author(author("displayName"))
                .text(message ? words() : new GraphEvent(json.object("eventDetail")).text(body.text()));
        if (!message) {
            draft.system();
        }
        attachments.files().forEach(draft::attach);
        mark(draft);
        identity(draft);
        marks.forEach(draft::mark);
        return draft;
    }

    private static HtmlText body(JsonObject body) {
        String content = body.text("content");
        boolean html = "html".equals(body.text("contentType"));
        String source = content == null ? "" : content;
        return HtmlText.of(html ? source : source.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** Subject, words, and the words of what is passed on. */
    private String words() {
        List<String> parts = new ArrayList<>();
        String subject = json.text("subject");
        if (subject != null && !subject.isBlank()) {
            parts.add(subject);
        }
        if (!body.text().isEmpty()) {
            parts.add(body.text());
        }
        parts.addAll(attachments.words());
        return String.join("\n", parts);
    }

    private void mark(Draft draft) {
        boolean edited = json.has("lastEditedDateTime");
        String importance = json.text("importance");
        draft.mark(Mark.EDITED, edited)
                .mark(Mark.HISTORY_NOT_EXPORTED, edited)
                .mark(Mark.DELETED, json.has("deletedDateTime"))
                .mark(Mark.FORWARDED, attachments.isForwarded())
                .mark(Mark.CALL, new GraphEvent(json.object("eventDetail")).isCall())
                .mark(Mark.IMPORTANT, "high".equals(importance) || "urgent".equals(importance))
                .mark(Mark.BLOCKED_BY_POLICY, isBlocked());
    }

    /** Whether a rule of the firm hid the message: {@code dlpAction} is a list of names. */
    private boolean isBlocked() {
        String action = json.object("policyViolation").text("dlpAction");
        return action != null && action.contains("blockAccess");
    }

    private void identity(Draft draft) {
        String chat = json.text("chatId");
        JsonObject channel = json.object("channelIdentity");
        String team = channel.text("teamId");
        String root = json.text("replyToId");
        String quoted = body.quoted() != null ? body.quoted() : attachments.quoted();
        draft.identity()
                .id(json.text("id"))
                .conversation(chat != null ? chat : channel.text("channelId"))
                .conversationName(chat == null && team != null ? "channel of team " + team : null)
                .authorId(author("id"))
                .replyTo(quoted != null ? quoted : root)
                .threadOf(root)
                .editedAt(moments.ofIso(json.text("lastEditedDateTime")))
                .deletedAt(moments.ofIso(json.text("deletedDateTime")))
                .reactions(reactions());
    }

    /** Those that stand, then those that were taken back, which only the history knows. */
    private List<Reaction> reactions() {
        List<Reaction> reactions = new ArrayList<>();
        json.objects("reactions").forEach(reaction -> reactions.add(reaction("", reaction)));
        for (JsonObject change : json.objects("messageHistory")) {
            if ("reactionRemoved".equals(change.text("actions"))) {
                reactions.add(reaction("removed ", change.object("reaction")));
            }
        }
        return reactions;
    }

    private Reaction reaction(String prefix, JsonObject json) {
        String type = json.text("reactionType");
        JsonObject user = json.object("user").object("user");
        String name = user.text("displayName");
        return new Reaction(
                prefix + (type == null ? "unknown" : type),
                name != null ? name : user.text("id"),
                moments.ofIso(json.text("createdDateTime")));
    }

    /** A person, an application or a device sent it. */
    private @Nullable String author(String member) {
        JsonObject from = json.object("from");
        for (String kind : List.of("user", "application", "device")) {
            String value = from.object(kind).text(member);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
