package io.lastday.offboarding.step.teams;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A file that belongs to a message: an inline picture that Teams hosts, or a file that lies in somebody's OneDrive and has to be
 * copied, because a link proves nothing once that drive is gone.
 *
 * @param key what the message calls it by
 * @param name the name for people
 * @param permission what reading it needs
 * @param path where Graph gives its content
 */
record MessageFile(String key, String name, String permission, String path) {

    static final String CHATS = "Chat.Read.All";
    static final String FILES = "Files.Read.All";

    private static final Pattern HOSTED = Pattern.compile("/hostedContents/([^/\"\\s]{1,500})/\\$value");

    /** The files of one message. */
    static List<MessageFile> in(JsonNode message) {
        List<MessageFile> files = new ArrayList<>();
        for (JsonNode attachment : message.path("attachments")) {
            String address = attachment.path("contentUrl").asString("");
            if ("reference".equals(attachment.path("contentType").asString("")) && !address.isEmpty()) {
                files.add(shared(attachment, address));
            }
        }
        Matcher hosted = HOSTED.matcher(message.path("body").path("content").asString(""));
        while (hosted.find()) {
            files.add(hosted(message, hosted.group(1)));
        }
        return files;
    }

    // The address stands in a message, so anybody may have written it: it goes to Graph as a value, and is never opened
    // itself.
    private static MessageFile shared(JsonNode attachment, String address) {
        String share =
                "u!" + Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
        String id = attachment.path("id").asString("");
        return new MessageFile(
                id, attachment.path("name").asString(id), FILES, "/shares/" + share + "/driveItem/content");
    }

    private static MessageFile hosted(JsonNode message, String id) {
        String path = "/chats/" + segment(message.path("chatId").asString("")) + "/messages/"
                + segment(message.path("id").asString("")) + "/hostedContents/" + segment(id) + "/$value";
        return new MessageFile(id, "picture-" + message.path("id").asString(""), CHATS, path);
    }

    private static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
