package io.lastday.chat.truth.sources;

import static io.lastday.chat.truth.sources.JsonPen.object;

import io.lastday.chat.truth.sources.JsonPen.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A page of Teams messages as Microsoft Graph returns it. */
final class TeamsSource {

    private final SplittableRandom random;
    private final Talk talk;

    private TeamsSource(SplittableRandom random) {
        this.random = random;
        this.talk = new Talk(random);
    }

    static MadeSource make(long seed) {
        TeamsSource source = new TeamsSource(new SplittableRandom(seed));
        MadeSource made = new MadeSource(false);
        List<Object> messages = new ArrayList<>();
        for (int i = 1 + source.random.nextInt(8); i > 0; i--) {
            messages.add(source.random.nextInt(6) == 0 ? source.event() : source.message());
        }
        made.file(
                "chat",
                new JsonPen(source.random)
                        .write(object(
                                "@odata.context",
                                "https://graph.microsoft.com/v1.0/$metadata#chats",
                                "value",
                                messages)));
        return made;
    }

    private Message message() {
        String token = talk.token();
        int person = talk.person();
        Instant at = talk.next().plusMillis(random.nextInt(1_000));
        boolean edited = random.nextInt(4) == 0;
        boolean deleted = random.nextInt(6) == 0;
        String id = String.valueOf(at.toEpochMilli());
        Map<String, @Nullable Object> members = members(id, person, at, edited, deleted, token);
        List<String> files = new ArrayList<>();
        if (random.nextInt(5) == 0 && !deleted) {
            files.add("plan " + talk.number() + ".xlsx");
            members.put(
                    "attachments",
                    List.of(object(
                            "id",
                            "x",
                            "contentType",
                            "reference",
                            "contentUrl",
                            "https://t.example.com/x",
                            "name",
                            files.get(0))));
        }
        Set<String> marks = deleted ? Set.of("deleted") : edited ? Set.of("edited") : Set.of();
        return new Message(
                new TrueMessage(
                        id,
                        false,
                        at,
                        Talk.name(person),
                        deleted ? null : token,
                        files,
                        deleted && edited ? Set.of("deleted", "edited") : marks),
                members);
    }

    private Map<String, @Nullable Object> members(
            String id, int person, Instant at, boolean edited, boolean deleted, String token) {
        Map<String, @Nullable Object> members = object(
                "id",
                id,
                "messageType",
                "message",
                "createdDateTime",
                at.toString(),
                "chatId",
                "19:a@unq.gbl.spaces",
                "lastEditedDateTime",
                edited ? at.plusSeconds(5).toString() : null,
                "deletedDateTime",
                deleted ? at.plusSeconds(9).toString() : null);
        members.put(
                "from",
                object("application", null, "user", object("id", "u" + person, "displayName", Talk.name(person))));
        boolean html = random.nextBoolean();
        String text = deleted ? "" : talk.words(token);
        members.put(
                "body",
                object("contentType", html ? "html" : "text", "content", html ? "<p>" + escaped(text) + "</p>" : text));
        return members;
    }

    private Message event() {
        Instant at = talk.next();
        String id = String.valueOf(at.toEpochMilli());
        return new Message(
                new TrueMessage(id, true, at, null, null, List.of(), Set.of()),
                object(
                        "id",
                        id,
                        "messageType",
                        "unknownFutureValue",
                        "createdDateTime",
                        at.toString(),
                        "from",
                        null,
                        "body",
                        object("contentType", "html", "content", "<systemEventMessage/>"),
                        "eventDetail",
                        object("@odata.type", "#microsoft.graph.membersAddedEventMessageDetail")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
