package io.lastday.offboarding.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small export of each source, each with two messages, made for these tests. */
final class Samples {

    /** Messages that each of them holds. */
    static final int MESSAGES = 2;

    private static final String SMS = """
            <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
            <smses count="2" backup_set="b" backup_date="1706738645000" type="full">
              <sms address="+447700900123" date="1706738645000" type="2" read="1" status="-1" date_sent="0" sub_id="1" body="quartz &#55357;&#56846;" readable_date="x" contact_name="Ann"/>
              <sms address="+447700900123" date="1706738655000" type="1" read="1" status="-1" date_sent="0" sub_id="1" body="noted" readable_date="x" contact_name="Ann"/>
            </smses>
            """;

    private static final String TELEGRAM = """
            {"name":"Ann","type":"personal_chat","id":7,"messages":[
              {"id":1,"type":"message","date":"2024-01-31T22:04:05","date_unixtime":"1706738645","from":"Ann","from_id":"user1","text":"quartz","text_entities":[]},
              {"id":2,"type":"message","date":"2024-01-31T22:05:05","date_unixtime":"1706738705","from":"Bob","from_id":"user2","text":"noted","text_entities":[]}]}
            """;

    private static final String WECOM = """
            {"msgid":"m1","action":"send","from":"ann","tolist":["bob"],"roomid":"","msgtime":1706738645123,"msgtype":"text","text":{"content":"quartz"}}
            {"msgid":"m2","action":"send","from":"bob","tolist":["ann"],"roomid":"","msgtime":1706738646123,"msgtype":"text","text":{"content":"noted"}}
            """;

    private static final String GOOGLE_CHAT = """
            {"messages":[
              {"creator":{"name":"Ann","email":"ann@example.com","user_type":"Human"},"created_date":"Wednesday, January 31, 2024 at 10:04:05\u202fPM UTC","text":"quartz","topic_id":"t","message_id":"A/t/1"},
              {"creator":{"name":"Bob","email":"bob@example.com","user_type":"Human"},"created_date":"Wednesday, January 31, 2024 at 10:05:05\u202fPM UTC","text":"noted","topic_id":"t","message_id":"A/t/2"}]}
            """;

    private static final String TEAMS = """
            {"value":[
              {"id":"1","messageType":"message","createdDateTime":"2024-01-31T22:04:05Z","chatId":"19:a","from":{"user":{"id":"u","displayName":"Ann"}},"body":{"contentType":"text","content":"quartz"}},
              {"id":"2","messageType":"message","createdDateTime":"2024-01-31T22:05:05Z","chatId":"19:a","from":{"user":{"id":"v","displayName":"Bob"}},"body":{"contentType":"text","content":"noted"}}]}
            """;

    private Samples() {}

    /** The export of a source that is read. */
    static byte[] of(ChatOrigin origin) {
        return switch (origin) {
            case WHATSAPP -> Counter.bytes(Counter.CHAT);
            case SMS -> Counter.bytes(SMS);
            case TELEGRAM -> Counter.bytes(TELEGRAM);
            case WECOM -> Counter.bytes(WECOM);
            case TEAMS -> Counter.bytes(TEAMS);
            case SLACK -> zip(slack());
            case GOOGLE_CHAT -> zip(Map.of("Takeout/Google Chat/Groups/Space A/messages.json", GOOGLE_CHAT));
            case WECHAT, SIGNAL, IMESSAGE, OTHER -> throw new IllegalArgumentException(origin + " is not read");
        };
    }

    private static Map<String, String> slack() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("users.json", "[{\"id\":\"U1\",\"name\":\"ann\",\"profile\":{\"real_name\":\"Ann\"}}]");
        files.put("channels.json", "[{\"id\":\"C1\",\"name\":\"ops\",\"members\":[\"U1\"]}]");
        files.put(
                "ops/2024-01-31.json",
                "[{\"type\":\"message\",\"ts\":\"1706738645.000100\",\"user\":\"U1\",\"text\":\"quartz\"},"
                        + "{\"type\":\"message\",\"ts\":\"1706738655.000100\",\"user\":\"U1\",\"text\":\"noted\"}]");
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(Counter.bytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
