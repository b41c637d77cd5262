package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Three years of chats of one person, for whoever wants to see how long their export takes. */
final class ChatHistory {
    private static final String LEAVER = "priya.nair";
    private static final Instant START = Instant.parse("2023-10-02T07:30:00Z");
    private static final Duration LENGTH = Duration.ofDays(3 * 365);
    private static final int CHATS = 40;
    private final Firm firm;
    private final Chance chance;
    private final List<String[]> lines = Resource.rows("chat-lines.txt");
    private final ArrayNode nothing = Json.MAPPER.createArrayNode();

    ChatHistory(Firm firm) {
        this.firm = firm;
        this.chance = new Chance(firm.seed(), "history");
    }

    void addTo(TenantFiles files, int messages) {
        var others = firm.people().stream()
                .filter(p -> p.isStaff() && !p.localPart().equals(LEAVER))
                .limit(CHATS)
                .toList();
        var leaver = firm.people().stream()
                .filter(p -> p.localPart().equals(LEAVER))
                .findFirst()
                .orElseThrow();
        var written = new ArrayList<List<ObjectNode>>();
        others.forEach(o -> written.add(new ArrayList<>()));
        long step = LENGTH.toMillis() / Math.max(1, messages);
        for (int i = 0; i < messages; i++) {
            int chat = chance.below(CHATS);
            var author = i % 2 == 0 ? leaver : others.get(chat);
            var at = START.plusMillis(i * step + chance.below((int) Math.max(1, step)));
            written.get(chat).add(message(id(others.get(chat)), at, author));
        }
        for (int i = 0; i < others.size(); i++) {
            var path = "chats/" + id(others.get(i));
            files.documents().put(path + "/messages", Json.collection(written.get(i)));
            files.documents().put(path + "/members", Json.collection(List.of(member(leaver), member(others.get(i)))));
        }
    }

    /** Some are long, as in life; empty collections are one and the same object, a hundred thousand of them take room. */
    private ObjectNode message(String chat, Instant at, Person author) {
        var text = new StringBuilder();
        for (int i = chance.below(8) == 0 ? 14 : 3; i > 0; i--) {
            text.append(lines.get(chance.below(lines.size()))[0].replace("{name}", author.givenName()))
                    .append(' ');
        }
        var message = ChatMessages.message(chat, at, author, text.toString());
        List.of("attachments", "mentions", "reactions", "messageHistory").forEach(name -> message.set(name, nothing));
        return message;
    }

    private static String id(Person other) {
        return "19:" + Ids.of("history:" + other.localPart()).replace("-", "") + "@unq.gbl.spaces";
    }

    private static ObjectNode member(Person person) {
        return Json.link("aadUserConversationMember", Ids.of("history member:" + person.id()))
                .put("displayName", person.displayName())
                .put("userId", person.id())
                .put("email", person.upn());
    }
}
