package io.lastday.sandbox.firm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What an exporter must not trip over, planted in the leaver's chat with her manager. */
final class ChatSpecials {
    /** A red dot, as a PNG. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static final byte[] SHEET = ("client,renewal,price\nNorthgate Foods,2027-01-31,18400\n"
                    + "Calder Mills,2027-03-15,9650\n")
            .getBytes(StandardCharsets.UTF_8);

    private final TenantFiles files;
    private final String chat;
    private final Person leaver;
    private final Person manager;

    ChatSpecials(Firm firm, TenantFiles files, String chat) {
        this.files = files;
        this.chat = chat;
        this.leaver = find(firm, "priya.nair");
        this.manager = find(firm, "tom.reyes");
    }

    private static Person find(Firm firm, String localPart) {
        return firm.people().stream()
                .filter(p -> p.localPart().equals(localPart))
                .findFirst()
                .orElseThrow();
    }

    void add() {
        if (files.documents().get("chats/" + chat + "/messages") instanceof ObjectNode document) {
            var messages = document.withArray("value");
            List.of(edited(), deleted(), withFile(), withPicture(), liked(), membersAdded())
                    .forEach(messages::add);
        }
    }

    private ObjectNode edited() {
        var message = message("2026-11-18T14:03:21.117Z", leaver, "The price for Calder Mills is 9,650");
        return message.put("lastEditedDateTime", "2026-11-18T14:05:02.480Z")
                .put("lastModifiedDateTime", "2026-11-18T14:05:02.480Z")
                .put("etag", "1795010702480");
    }

    private ObjectNode deleted() {
        var message = message("2026-11-18T15:20:09.204Z", leaver, "");
        message.withObject("body").put("content", "");
        return message.put("deletedDateTime", "2026-11-18T15:21:40.000Z")
                .put("lastModifiedDateTime", "2026-11-18T15:21:40.000Z");
    }

    private ObjectNode withFile() {
        var address = MailFiles.site(leaver) + "/Microsoft%20Teams%20Chat%20Files/renewals.csv";
        var id = Ids.of("attachment:renewals.csv");
        var message = message(
                "2026-11-19T09:41:33.055Z",
                leaver,
                "The list you asked for <attachment id=\"" + id + "\"></attachment>");
        message.withArray("attachments")
                .addObject()
                .put("id", id)
                .put("contentType", "reference")
                .put("contentUrl", address)
                .put("name", "renewals.csv")
                .putNull("content")
                .putNull("thumbnailUrl");
        addDriveItem(address);
        return message;
    }

    private void addDriveItem(String address) {
        var item = Json.object()
                .put("id", "01" + Ids.of("item:renewals.csv").replace("-", "").toUpperCase(Locale.ROOT))
                .put("name", "renewals.csv")
                .put("webUrl", address)
                .put("size", SHEET.length)
                .put("eTag", "\"{1},1\"")
                .put("cTag", "\"c:{1},1\"")
                .put("createdDateTime", "2026-11-19T09:40:00Z")
                .put("lastModifiedDateTime", "2026-11-19T09:40:00Z");
        item.putObject("file").put("mimeType", "text/csv");
        item.putObject("parentReference")
                .put("driveId", MailFiles.driveId(leaver))
                .put("driveType", "business");
        var path = "drives/" + MailFiles.driveId(leaver) + "/items";
        files.documents().put(path, Json.collection(List.of(item)));
        files.contents().put(path + "/" + item.path("id").asString() + "/content", SHEET);
    }

    private ObjectNode withPicture() {
        var id = "1795082463210";
        var hosted = "aWQ9eF8w" + HexFormat.of().formatHex(new byte[] {1, 2});
        var path = "chats/" + chat + "/messages/" + id + "/hostedContents";
        files.documents()
                .put(
                        path,
                        Json.collection(List.of(Json.object().put("id", hosted).put("contentType", "image/png"))));
        files.contents().put(path + "/" + hosted + "/$value", PICTURE);
        return message(
                "2026-11-19T10:01:03.210Z",
                manager,
                "Board from the workshop <img src=\"https://graph.microsoft.com/v1.0/" + path + "/" + hosted
                        + "/$value\" width=\"1\" height=\"1\">");
    }

    private ObjectNode liked() {
        var message = message("2026-11-19T10:15:44.871Z", manager, "Thank you, that helps a lot");
        var reaction = message.withArray("reactions")
                .addObject()
                .put("reactionType", "👍")
                .put("displayName", "Like")
                .put("createdDateTime", "2026-11-19T10:16:02.000Z");
        reaction.putObject("user").set("user", ChatMessages.user(leaver));
        message.withArray("messageHistory")
                .addObject()
                .put("modifiedDateTime", "2026-11-19T10:16:02.000Z")
                .put("actions", "reactionAdded");
        return message.put("lastModifiedDateTime", "2026-11-19T10:16:02.000Z");
    }

    private ObjectNode membersAdded() {
        var message = message("2026-11-19T11:02:00.001Z", manager, "").put("messageType", "systemEventMessage");
        message.putNull("from");
        message.withObject("body").put("content", "<systemEventMessage/>");
        var detail = message.putObject("eventDetail")
                .put("@odata.type", "#microsoft.graph.membersAddedEventMessageDetail")
                .put("visibleHistoryStartDateTime", "0001-01-01T00:00:00Z");
        detail.putObject("initiator").set("user", ChatMessages.user(manager));
        detail.putArray("members").add(ChatMessages.user(leaver));
        return message;
    }

    private ObjectNode message(String at, Person author, String html) {
        return ChatMessages.message(chat, Instant.parse(at), author, html);
    }
}
