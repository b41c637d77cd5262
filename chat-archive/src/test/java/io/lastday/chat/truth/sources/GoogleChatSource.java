package io.lastday.chat.truth.sources;

import static io.lastday.chat.truth.sources.JsonPen.object;

import io.lastday.chat.truth.sources.JsonPen.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Google Chat as Takeout gives it: dates in words, in the language of whoever asked for them. */
final class GoogleChatSource {

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu 'at' h:mm:ss\u202fa 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu 'um' HH:mm:ss 'UTC'", Locale.GERMAN);

    private final SplittableRandom random;
    private final Talk talk;
    private final boolean english;

    private GoogleChatSource(SplittableRandom random) {
        this.random = random;
        this.talk = new Talk(random);
        this.english = random.nextInt(4) > 0;
    }

    static MadeSource make(long seed) {
        GoogleChatSource source = new GoogleChatSource(new SplittableRandom(seed));
        MadeSource made = new MadeSource(true);
        for (int i = 1 + source.random.nextInt(2); i > 0; i--) {
            String folder = "Takeout/Google Chat/Groups/Space " + i + "/";
            made.file(
                    folder + "group_info.json",
                    new JsonPen(source.random)
                            .write(object("name", "Team " + i, "members", List.of(object("name", "Ann Lee")))));
            made.file(
                    folder + "messages.json", new JsonPen(source.random).write(object("messages", source.messages())));
        }
        return made;
    }

    private List<Object> messages() {
        List<Object> messages = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            messages.add(random.nextInt(8) == 0 ? deleted() : message());
        }
        return messages;
    }

    private Message message() {
        String token = talk.token();
        int person = talk.person();
        Instant at = talk.next();
        Map<String, @Nullable Object> members = head(person, at);
        members.put("text", talk.words(token));
        boolean edited = random.nextInt(4) == 0;
        if (edited) {
            members.put("updated_date", written(at.plusSeconds(60)));
        }
        List<String> files = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            files.add("plan " + talk.number() + ".pdf");
            members.put("attached_files", List.of(object("original_name", files.get(0), "export_name", "File-x.pdf")));
        }
        return new Message(
                new TrueMessage(
                        (String) members.get("message_id"),
                        false,
                        english ? at : null,
                        Talk.name(person),
                        token,
                        files,
                        edited ? Set.of("edited") : Set.of()),
                members);
    }

    private Message deleted() {
        talk.token();
        int person = talk.person();
        Instant at = talk.next();
        Map<String, @Nullable Object> members = head(person, at);
        members.put("message_state", "DELETED");
        members.put("deletion_metadata", object("deletion_type", "CREATOR"));
        return new Message(
                new TrueMessage(
                        (String) members.get("message_id"),
                        false,
                        english ? at : null,
                        Talk.name(person),
                        null,
                        List.of(),
                        Set.of("deleted")),
                members);
    }

    private Map<String, @Nullable Object> head(int person, Instant at) {
        return object(
                "creator",
                object("name", Talk.name(person), "email", "p" + person + "@example.com", "user_type", "Human"),
                "created_date",
                written(at),
                "topic_id",
                "t" + talk.number(),
                "message_id",
                "AAA/t/" + talk.number());
    }

    private String written(Instant at) {
        return (english ? ENGLISH : GERMAN).format(at.atOffset(ZoneOffset.UTC));
    }
}
