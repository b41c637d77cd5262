package io.lastday.sandbox.firm;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Sales team's channels: a thread that the demo's leaver began, one that she answered, one in which she is mentioned, one to
 * which she reacted, and one that is none of hers.
 */
final class ChannelFiles {
    private static final String TEAM = GroupFiles.idOf("Sales team");
    private static final String GENERAL = "19:" + Ids.of("channel:General").replace("-", "") + "@thread.tacv2";
    private static final String RENEWALS = "19:" + Ids.of("channel:Renewals").replace("-", "") + "@thread.tacv2";
    private final Firm firm;
    private final Person leaver;
    private final Person manager;
    private final Person colleague;

    ChannelFiles(Firm firm) {
        this.firm = firm;
        this.leaver = find("priya.nair");
        this.manager = find("tom.reyes");
        this.colleague = find("sam.taylor");
    }

    private Person find(String localPart) {
        return firm.people().stream()
                .filter(p -> p.localPart().equals(localPart))
                .findFirst()
                .orElseThrow();
    }

    void addTo(TenantFiles files) {
        files.documents().put("teams", Json.collection(List.of(team("Sales team"), team("Brand assets"))));
        files.documents()
                .put(
                        "teams/" + TEAM + "/channels",
                        Json.collection(List.of(channel(GENERAL, "General"), channel(RENEWALS, "Renewals"))));
        var asked = message(RENEWALS, "2026-10-12T09:00:00.120Z", leaver, "Which renewals are still open?");
        var announced = message(GENERAL, "2026-10-20T08:30:00.450Z", manager, "The figures of the quarter are in.");
        var mentioned = message(
                GENERAL,
                "2026-10-27T13:05:10.700Z",
                manager,
                "<at id=\"0\">" + leaver.displayName() + "</at> takes the call on Thursday.");
        mention(mentioned);
        var liked = message(RENEWALS, "2026-11-04T15:40:00.005Z", colleague, "Calder Mills has signed.");
        react(liked);
        var foreign = message(GENERAL, "2026-11-09T10:10:10.010Z", manager, "Parking is closed on Friday.");
        put(files, RENEWALS, asked, reply(asked, "2026-10-12T09:20:00.310Z", manager, "Calder Mills and two others."));
        put(files, GENERAL, announced, reply(announced, "2026-10-20T08:41:00.900Z", leaver, "Better than planned."));
        put(files, GENERAL, mentioned);
        put(files, RENEWALS, liked);
        put(
                files,
                GENERAL,
                foreign,
                reply(foreign, "2026-11-09T10:15:00.222Z", colleague, "Thank you for telling us."));
    }

    private static ObjectNode team(String name) {
        return Json.object()
                .put("id", GroupFiles.idOf(name))
                .put("displayName", name)
                .put("description", name + " of Harbour & Finch");
    }

    private static ObjectNode channel(String id, String name) {
        return Json.object()
                .put("id", id)
                .put("displayName", name)
                .put("membershipType", "standard")
                .put("createdDateTime", "2024-02-01T09:00:00Z");
    }

    private static ObjectNode message(String channel, String at, Person author, String html) {
        var message = ChatMessages.message("", Instant.parse(at), author, html).putNull("chatId");
        message.putObject("channelIdentity").put("teamId", TEAM).put("channelId", channel);
        return message;
    }

    private ObjectNode reply(ObjectNode root, String at, Person author, String html) {
        var channel = root.path("channelIdentity").path("channelId").asString();
        return message(channel, at, author, html)
                .put("replyToId", root.path("id").asString());
    }

    private void mention(ObjectNode message) {
        var mention = message.withArray("mentions").addObject().put("id", 0).put("mentionText", leaver.displayName());
        mention.putObject("mentioned").set("user", ChatMessages.user(leaver));
    }

    private void react(ObjectNode message) {
        var reaction = message.withArray("reactions")
                .addObject()
                .put("reactionType", "❤️")
                .put("displayName", "Heart")
                .put("createdDateTime", "2026-11-04T15:42:00.000Z");
        reaction.putObject("user").set("user", ChatMessages.user(leaver));
        message.put("lastModifiedDateTime", "2026-11-04T15:42:00.000Z");
    }

    private static void put(TenantFiles files, String channel, ObjectNode root, ObjectNode... replies) {
        var messages = "teams/" + TEAM + "/channels/" + channel + "/messages";
        if (files.documents().computeIfAbsent(messages, p -> Json.collection(List.of()))
                instanceof ObjectNode document) {
            document.withArray("value").add(root);
        }
        if (replies.length > 0) {
            files.documents()
                    .put(messages + "/" + root.path("id").asString() + "/replies", Json.collection(List.of(replies)));
        }
    }
}
