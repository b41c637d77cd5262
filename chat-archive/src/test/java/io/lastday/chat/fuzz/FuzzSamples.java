package io.lastday.chat.fuzz;

import io.lastday.chat.intake.ZipBytesOf;
import io.lastday.chat.truth.whatsapp.Dialect;
import io.lastday.chat.truth.whatsapp.Dialects;
import io.lastday.chat.truth.whatsapp.Habits;
import io.lastday.chat.truth.whatsapp.WhatsAppExport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Valid input, small, so that a break hits something. */
final class FuzzSamples {

    private static final String TEAMS = """
            {"@odata.context":"x","value":[
             {"id":"1","messageType":"message","createdDateTime":"2024-01-31T22:04:05.123Z","chatId":"19:a","lastEditedDateTime":"2024-01-31T22:05:00Z","deletedDateTime":null,"from":{"user":{"id":"u1","displayName":"Ann Lee"}},"body":{"contentType":"html","content":"<p>see &amp; sign <b>Q3</b><attachment id=\\"x\\"></attachment></p><img alt=\\"chart\\" src=\\"https://graph/v1.0/chats/19:a/messages/1/hostedContents/aWQ9/$value\\">"},"attachments":[{"id":"x","contentType":"reference","contentUrl":"https://t/Q3.xlsx","name":"Q3.xlsx"}],"reactions":[{"reactionType":"like","createdDateTime":"2024-01-31T22:06:00Z","user":{"user":{"id":"u2","displayName":"Ben"}}}]},
             {"id":"2","replyToId":"1","messageType":"message","createdDateTime":"2024-01-31T22:07:00Z","deletedDateTime":"2024-01-31T22:08:00Z","from":{"user":{"id":"u1","displayName":"Ann Lee"}},"body":{"contentType":"text","content":""}},
             {"id":"3","messageType":"unknownFutureValue","createdDateTime":"2024-01-31T22:09:00Z","from":null,"body":{"contentType":"html","content":"<systemEventMessage/>"},"eventDetail":{"@odata.type":"#microsoft.graph.membersAddedEventMessageDetail"}}
            ],"@odata.nextLink":"https://graph/next"}
            """;

    private FuzzSamples() {}

    static List<byte[]> whatsApp() {
        List<byte[]> samples = new ArrayList<>();
        int seed = 0;
        for (Dialect dialect : Dialects.all()) {
            Habits habits = Habits.any(new SplittableRandom(++seed));
            samples.add(WhatsAppExport.make(dialect, habits, seed, 8).bytes());
        }
        return samples;
    }

    static List<byte[]> teams() {
        return List.of(utf8(TEAMS), utf8("{\"value\":[]}"), utf8("[" + TEAMS + "]"));
    }

    static List<Map<String, byte[]>> whatsAppZips() {
        return whatsApp().stream()
                .map(text -> Map.of("_chat.txt", text, "IMG-20240131-WA0001.jpg", new byte[60]))
                .toList();
    }

    static List<byte[]> zips() {
        List<byte[]> zips = new ArrayList<>();
        for (byte[] text : whatsApp().subList(0, 12)) {
            ZipBytesOf zip = new ZipBytesOf().file("WhatsApp Chat with Ann.txt", text);
            zips.add(zip.file("médias/a.txt", "notes").bytes());
        }
        zips.add(new ZipBytesOf().file("inner.zip", zips.get(0)).bytes());
        zips.add(new ZipBytesOf().bytes());
        return zips;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
