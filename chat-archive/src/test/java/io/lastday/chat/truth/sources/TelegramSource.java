package io.lastday.chat.truth.sources;

import static io.lastday.chat.truth.sources.JsonPen.object;

import io.lastday.chat.truth.sources.JsonPen.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Telegram Desktop's {@code result.json}: one chat, or all of them. */
final class TelegramSource {

    private final SplittableRandom random;
    private final Talk talk;

    private TelegramSource(SplittableRandom random) {
        this.random = random;
        this.talk = new Talk(random);
    }

    static MadeSource make(long seed) {
        TelegramSource source = new TelegramSource(new SplittableRandom(seed));
        MadeSource made = new MadeSource(false);
        Object root = source.random.nextBoolean() ? source.chat(1) : source.all();
        made.file("chat", new JsonPen(source.random).write(root));
        return made;
    }

    private Object all() {
        List<Object> chats = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            chats.add(chat(i));
        }
        return object(
                "about",
                "Here is the data you requested.",
                "chats",
                object("about", "This page lists all chats", "list", chats));
    }

    private Map<String, @Nullable Object> chat(int id) {
        List<Object> messages = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            messages.add(random.nextInt(6) == 0 ? service(i) : message(i));
        }
        return object("name", "Team " + id, "type", "private_group", "id", 4_711L + id, "messages", messages);
    }

    private Message message(int i) {
        int person = talk.person();
        Instant at = talk.next();
        String token = talk.token();
        boolean edited = random.nextInt(4) == 0;
        Map<String, @Nullable Object> members = object(
                "id",
                100 - i,
                "type",
                "message",
                "date",
                local(at),
                "date_unixtime",
                String.valueOf(at.getEpochSecond()));
        members.put("from", Talk.name(person));
        members.put("from_id", "user" + person);
        if (edited) {
            members.put("edited", local(at.plusSeconds(9)));
            members.put("edited_unixtime", String.valueOf(at.plusSeconds(9).getEpochSecond()));
        }
        List<String> files = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            files.add("plan " + talk.number() + ".pdf");
            members.put("file", "(File not included. Change data exporting settings to download.)");
            members.put("file_name", files.get(0));
            members.put("mime_type", "application/pdf");
        }
        members.put("text", text(token));
        members.put("text_entities", List.of());
        return new Message(
                new TrueMessage(
                        String.valueOf(100 - i),
                        false,
                        at,
                        Talk.name(person),
                        token,
                        files,
                        edited ? Set.of("edited") : Set.of()),
                members);
    }

    private Object text(String token) {
        return random.nextBoolean()
                ? talk.words(token)
                : List.of("see ", object("type", "bold", "text", "this"), " " + talk.words(token));
    }

    private Message service(int i) {
        Instant at = talk.next();
        Map<String, @Nullable Object> members = object(
                "id",
                100 - i,
                "type",
                "service",
                "date",
                local(at),
                "date_unixtime",
                String.valueOf(at.getEpochSecond()));
        members.put("actor", Talk.name(talk.person()));
        members.put("actor_id", "user0");
        members.put("action", "pin_message");
        members.put("message_id", 1);
        members.put("text", "");
        members.put("text_entities", List.of());
        return new Message(
                new TrueMessage(String.valueOf(100 - i), true, at, null, null, List.of(), Set.of()), members);
    }

    private static String local(Instant at) {
        return at.atOffset(ZoneOffset.UTC)
                                .toLocalDateTime()
                                .withNano(0)
                                .toString()
                                .length()
                        == 16
                ? at.atOffset(ZoneOffset.UTC).toLocalDateTime() + ":00"
                : at.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
}
