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

/** A Slack workspace's export: users, channels, and a file for each channel and day. */
final class SlackSource {

    private final SplittableRandom random;
    private final Talk talk;

    private SlackSource(SplittableRandom random) {
        this.random = random;
        this.talk = new Talk(random);
    }

    static MadeSource make(long seed) {
        SlackSource source = new SlackSource(new SplittableRandom(seed));
        MadeSource made = new MadeSource(true);
        made.file("users.json", new JsonPen(source.random).write(users()));
        made.file(
                "channels.json",
                new JsonPen(source.random)
                        .write(List.of(object("id", "C1", "name", "general", "members", List.of("U0", "U1")))));
        for (int day = 1 + source.random.nextInt(3); day > 0; day--) {
            List<Object> messages = source.day();
            String name = "general/2024-01-" + String.format("%02d", 9 - day) + ".json";
            made.file(name, new JsonPen(source.random).write(messages));
        }
        return made;
    }

    private static List<Object> users() {
        List<Object> users = new ArrayList<>();
        for (int i = 0; i < Talk.people(); i++) {
            String name = Talk.name(i);
            users.add(object(
                    "id",
                    "U" + i,
                    "name",
                    "user" + i,
                    "real_name",
                    name,
                    "profile",
                    object("real_name", name, "display_name", name)));
        }
        return users;
    }

    private List<Object> day() {
        List<Object> messages = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            messages.add(random.nextInt(6) == 0 ? join() : message());
        }
        return messages;
    }

    private Message message() {
        int person = talk.person();
        String token = talk.token();
        Instant at = talk.next();
        String ts = ts(at);
        boolean edited = random.nextInt(4) == 0;
        Map<String, @Nullable Object> members =
                object("type", "message", "user", "U" + person, "ts", ts, "text", escaped(talk.words(token)));
        if (edited) {
            members.put("edited", object("user", "U" + person, "ts", ts(at.plusSeconds(5))));
        }
        List<String> files = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            files.add("plan " + talk.number() + ".pdf");
            members.put(
                    "files",
                    List.of(object(
                            "id",
                            "F1",
                            "name",
                            files.get(0),
                            "mimetype",
                            "application/pdf",
                            "url_private_download",
                            "https://files.example.com/f?t=xoxe-secret")));
        }
        if (random.nextInt(4) == 0) {
            members.put("thread_ts", ts);
            members.put("reactions", List.of(object("name", "thumbsup", "users", List.of("U1"), "count", 1)));
        }
        return new Message(
                new TrueMessage(ts, false, at, Talk.name(person), token, files, edited ? Set.of("edited") : Set.of()),
                members);
    }

    private Message join() {
        Instant at = talk.next();
        return new Message(
                new TrueMessage(ts(at), true, at, null, null, List.of(), Set.of()),
                object(
                        "type",
                        "message",
                        "subtype",
                        "channel_join",
                        "user",
                        "U1",
                        "ts",
                        ts(at),
                        "text",
                        "<@U1> has joined the channel"));
    }

    /** Slack escapes three signs in texts. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A second, and a number that tells messages of one second apart. */
    private String ts(Instant at) {
        return at.getEpochSecond() + "." + String.format("%06d", talk.number());
    }
}
