package io.lastday.offboarding.step.teams;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that belongs to a message: an inline picture that Teams hosts, or a file that lies in somebody's OneDrive and has to be
 * copied, because a link proves nothing once that drive is gone.
 *
 * @param key what the message calls it by
 * @param name the name for people
 * @param permission what reading it needs
 * @param path where Graph gives its content
 * @param item where Graph describes it, null for what is no drive's
 */
record MessageFile(
        String key,
        String name,
        String permission,
        String path,
        @Nullable String item) {

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
        String item = "/shares/" + share + "/driveItem";
        return new MessageFile(id, attachment.path("name").asString(id), FILES, item + "/content", item);
    }

    private static MessageFile hosted(JsonNode message, String id) {
        JsonNode channel = message.path("channelIdentity");
        boolean chat = channel.path("channelId").asString("").isEmpty();
        String path = (chat ? chatMessage(message) : channelMessage(message, channel)) + "/hostedContents/"
                + segment(id) + "/$value";
        String name = "picture-" + message.path("id").asString("");
        return new MessageFile(id, name, chat ? CHATS : Source.CHANNELS, path, null);
    }

    private static String chatMessage(JsonNode message) {
        return "/chats/" + segment(message.path("chatId").asString("")) + "/messages/"
                + segment(message.path("id").asString(""));
    }

    /** A reply stands below the first message of its thread. */
    private static String channelMessage(JsonNode message, JsonNode channel) {
        String root = message.path("replyToId").asString("");
        String id = segment(message.path("id").asString(""));
        return "/teams/" + segment(channel.path("teamId").asString("")) + "/channels/"
                + segment(channel.path("channelId").asString("")) + "/messages/"
                + (root.isEmpty() ? id : segment(root) + "/replies/" + id);
    }

    /** Whether two descriptions of a drive's file are of the same content. */
    static boolean sameVersion(byte[] one, byte[] other) {
        return version(one).equals(version(other));
    }

    private static String version(byte[] item) {
        try {
            JsonNode json = JsonMapper.shared().readTree(item);
            return json.path("cTag").asString("") + ' ' + json.path("eTag").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
