package io.lastday.sandbox.endtoend;

import io.lastday.sandbox.demo.SampleChat;
import io.lastday.sandbox.demo.SampleExports;
import io.lastday.sandbox.firm.Firm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What people wrote to each other in the chats of the demo's leaver: none of it may stand outside a chat bag. */
final class MessageTexts {
    /** Shorter lines ("Thanks!") could stand anywhere by chance. */
    private static final int TELLING = 24;

    private static final Pattern WORDS = Pattern.compile("(?:\"(?:text|content)\" ?: ?|body=)\"([^\"\\\\&]+)\"");

    private final List<String> texts;

    MessageTexts() {
        texts = Stream.of(whatsapp(), teams(), samples())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    int size() {
        return texts.size();
    }

    /** A text that stands in this content, in clear or as the hexadecimal digits that a database shows. */
    Optional<String> in(String content) {
        return texts.stream()
                .filter(text -> content.contains(text) || content.contains(hex(text)))
                .findFirst();
    }

    private static Stream<String> whatsapp() {
        return new String(SampleChat.conversation(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^[0-9/]{10}, [0-9:]{5} - [^:]+: ", ""))
                .filter(line -> line.length() >= TELLING);
    }

    /** The words in the members and attributes that hold them, without escapes. */
    private static Stream<String> samples() {
        return SampleExports.documents().stream()
                .flatMap(document -> WORDS.matcher(document).results())
                .map(words -> words.group(1))
                .filter(text -> text.length() >= TELLING);
    }

    private static Stream<String> teams() {
        return Stream.concat(messages().stream(), channelMessages().stream())
                .map(message -> message.path("body").path("content").asString(""))
                .map(html -> html.replaceAll("<[^>]*>", "").strip())
                .filter(text -> text.length() >= TELLING);
    }

    /** Every Teams message in a chat that the demo's leaver is a member of. */
    static List<JsonNode> messages() {
        var documents =
                Firm.harbourAndFinch(Firm.SEED, Instant.now()).graphFiles().documents();
        String leaver = Firm.entraId("priya.nair");
        var messages = new ArrayList<JsonNode>();
        documents.forEach((path, members) -> {
            boolean theirs =
                    path.matches("chats/[^/]+/members") && members.toString().contains(leaver);
            if (theirs) {
                documents
                        .get(path.replace("/members", "/messages"))
                        .path("value")
                        .valueStream()
                        .forEach(messages::add);
            }
        });
        return messages;
    }

    /** Every message of the teams' channels, the leaver's or not. */
    static List<JsonNode> channelMessages() {
        var messages = new ArrayList<JsonNode>();
        Firm.harbourAndFinch(Firm.SEED, Instant.now()).graphFiles().documents().forEach((path, document) -> {
            if (path.matches("teams/[^/]+/channels/.*(messages|replies)")) {
                document.path("value").valueStream().forEach(messages::add);
            }
        });
        return messages;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
