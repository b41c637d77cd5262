package io.lastday.sandbox.firm;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A chat message as Graph answers it. */
final class ChatMessages {
    private ChatMessages() {}

    static ObjectNode message(String chat, Instant at, Person author, String html) {
        var message = Json.object()
                .put("id", Long.toString(at.toEpochMilli()))
                .put("etag", Long.toString(at.toEpochMilli()))
                .put("messageType", "message")
                .put("chatId", chat)
                .put("createdDateTime", at.toString())
                .put("lastModifiedDateTime", at.toString())
                .putNull("lastEditedDateTime")
                .putNull("deletedDateTime")
                .putNull("replyToId")
                .putNull("subject")
                .putNull("summary")
                .putNull("webUrl")
                .putNull("policyViolation")
                .putNull("channelIdentity")
                .putNull("eventDetail")
                .put("importance", "normal")
                .put("locale", "en-gb");
        message.putObject("from").set("user", user(author));
        message.putObject("body").put("contentType", "html").put("content", "<p>" + html + "</p>");
        message.putArray("attachments");
        message.putArray("mentions");
        message.putArray("reactions");
        message.putArray("messageHistory");
        return message;
    }

    static ObjectNode user(Person person) {
        return Json.object()
                .put("@odata.type", "#microsoft.graph.teamworkUserIdentity")
                .put("id", person.id())
                .put("displayName", person.displayName())
                .put("userIdentityType", "aadUser");
    }
}
