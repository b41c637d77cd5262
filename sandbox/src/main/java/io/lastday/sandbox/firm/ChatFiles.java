package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Teams chats: about sixty messages of the demo's leaver with an edit, a deletion, a file, a picture, a reaction and a
 * system event, and small talk of two dozen others. Dates are fixed, because Teams makes message ids from them.
 */
final class ChatFiles {
    private static final Instant START = Instant.parse("2026-10-05T08:12:00Z");
    private final Firm firm;
    private final Chance chance;
    private final List<String[]> lines = Resource.rows("chat-lines.txt");
    private final List<ObjectNode> chats = new ArrayList<>();

    ChatFiles(Firm firm) {
        this.firm = firm;
        this.chance = new Chance(firm.seed(), "chats");
    }

    void addTo(TenantFiles files) {
        talk(files, "oneOnOne", null, 24, "priya.nair", "tom.reyes");
        talk(files, "group", "Key accounts", 22, "priya.nair", "tom.reyes", "sam.taylor");
        talk(files, "meeting", "Quarterly review", 10, "priya.nair", "peter.lang", "amara.stone", "tom.reyes");
        new ChatSpecials(firm, files, chats.getFirst().path("id").asString()).add();
        var others = firm.people().stream()
                .filter(Person::isStaff)
                .skip(30)
                .limit(24)
                .map(Person::localPart)
                .toList();
        for (int i = 0; i + 1 < others.size(); i += 2) {
            talk(files, "oneOnOne", null, chance.between(3, 9), others.get(i), others.get(i + 1));
        }
        talk(files, "oneOnOne", null, 7, "owen.blythe", "diana.harbour");
        talk(files, "oneOnOne", null, 6, "howard.pike", "sam.taylor2");
        talk(files, "oneOnOne", null, 8, "ella.brandt", "nora.whitfield");
        files.documents().put("chats", Json.collection(chats));
    }

    private void talk(TenantFiles files, String type, @Nullable String topic, int messages, String... people) {
        var name = type + ":" + String.join(",", people) + ":" + topic;
        var id = type.equals("oneOnOne")
                ? "19:" + Firm.entraId(people[0]) + "_" + Firm.entraId(people[1]) + "@unq.gbl.spaces"
                : "19:" + Ids.of(name).replace("-", "") + "@thread.v2";
        var at = START.plus(Duration.ofHours(chance.below(200)));
        var written = new ArrayList<ObjectNode>();
        for (int i = 0; i < messages; i++) {
            at = at.plus(Duration.ofMinutes(chance.between(1, type.equals("meeting") ? 5 : 2600)))
                    .plusMillis(i);
            var author = people[i % people.length];
            var other = person(people[(i + 1) % people.length]);
            var text = lines.get(chance.below(lines.size()))[0].replace("{name}", other.givenName());
            written.add(ChatMessages.message(id, at, person(author), text));
        }
        files.documents().put("chats/" + id + "/messages", Json.collection(written));
        files.documents().put("chats/" + id + "/members", Json.collection(members(id, people)));
        chats.add(Json.object()
                .put("id", id)
                .put("chatType", type)
                .put("topic", topic)
                .put("tenantId", firm.tenantId())
                .put("createdDateTime", START.toString())
                .put("lastUpdatedDateTime", at.toString()));
    }

    private List<ObjectNode> members(String chat, String... people) {
        var members = new ArrayList<ObjectNode>();
        for (var localPart : people) {
            var person = person(localPart);
            var member = Json.link("aadUserConversationMember", Ids.of(chat + person.id()))
                    .put("displayName", person.displayName())
                    .put("userId", person.id())
                    .put("email", person.upn())
                    .put("tenantId", firm.tenantId());
            member.putArray("roles").add("owner");
            members.add(member);
        }
        return members;
    }

    private Person person(String localPart) {
        return firm.people().stream()
                .filter(p -> p.localPart().equals(localPart))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(localPart));
    }
}
