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

/** Records of the WeCom archive, decrypted: one a line, an array, or the answer of the interface. */
final class WeComSource {

    private final SplittableRandom random;
    private final Talk talk;

    private WeComSource(SplittableRandom random) {
        this.random = random;
        this.talk = new Talk(random);
    }

    static MadeSource make(long seed) {
        WeComSource source = new WeComSource(new SplittableRandom(seed));
        MadeSource made = new MadeSource(false);
        List<Object> records = new ArrayList<>();
        for (int i = 1 + source.random.nextInt(8); i > 0; i--) {
            records.add(source.message());
        }
        JsonPen pen = new JsonPen(source.random);
        made.file(
                "chat",
                switch (source.random.nextInt(2)) {
                    case 0 -> pen.write(records);
                    default -> pen.write(object("errcode", 0, "errmsg", "ok", "chatdata", records));
                });
        return made;
    }

    private Message message() {
        String token = talk.token();
        Instant at = talk.next().plusMillis(random.nextInt(1_000));
        int person = talk.person();
        Map<String, @Nullable Object> members = object(
                "msgid",
                "m" + talk.number(),
                "action",
                "send",
                "from",
                "user" + person,
                "tolist",
                List.of("other"),
                "roomid",
                random.nextBoolean() ? "" : "wr1",
                "msgtime",
                at.toEpochMilli());
        List<String> files = new ArrayList<>();
        @Nullable String says = null;
        if (random.nextInt(5) == 0) {
            files.add("plan " + talk.number() + ".pdf");
            members.put("msgtype", "file");
            members.put("file", object("md5sum", "abc", "filename", files.get(0), "fileext", "pdf", "filesize", 7));
        } else {
            says = token;
            members.put("msgtype", "text");
            members.put("text", object("content", talk.words(token)));
        }
        return new Message(
                new TrueMessage("m" + talk.number(), false, at, "user" + person, says, files, Set.of()), members);
    }
}
