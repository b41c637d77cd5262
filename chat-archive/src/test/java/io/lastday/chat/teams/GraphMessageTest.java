package io.lastday.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.source.SpanLaws;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphMessageTest {

    private static Parsing page(String... messages) {
        String page = "{\"value\":[\n " + String.join(",\n ", messages) + "\n]}";
        return SpanLaws.alone(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ChatRecord message(String members) {
        return page("{\"id\":\"7\",\"messageType\":\"message\",\"createdDateTime\":\"2024-01-31T22:04:05Z\","
                        + "\"from\":{\"user\":{\"id\":\"u1\",\"displayName\":\"Ann Lee\"}}," + members + "}")
                .only();
    }

    @Test
    void a_channel_is_a_conversation_and_an_answer_names_its_root() {
        ChatRecord answer = message(
                "\"replyToId\":\"3\",\"channelIdentity\":{\"teamId\":\"t1\",\"channelId\":\"19:c\"},"
                        + "\"subject\":\"Budget\",\"importance\":\"urgent\",\"body\":{\"contentType\":\"text\",\"content\":\"yes\"}");
        assertThat(answer.identity().conversation()).isEqualTo("19:c");
        assertThat(answer.identity().conversationName()).isEqualTo("channel of team t1");
        assertThat(answer.identity().replyTo()).isEqualTo("3");
        assertThat(answer.identity().threadOf()).isEqualTo("3");
        assertThat(answer.text()).isEqualTo("Budget\nyes");
        assertThat(answer.marks()).containsExactly(Mark.IMPORTANT);
    }

    @Test
    void a_quote_in_the_html_is_told_apart_from_the_answer() {
        ChatRecord answer = message(
                "\"chatId\":\"19:a\",\"body\":{\"contentType\":\"html\",\"content\":\"<blockquote"
                        + " itemscope itemtype=\\\"http://schema.skype.com/Reply\\\" itemid=\\\"5\\\"><strong itemprop=\\\"mri\\\">Bob"
                        + "</strong><span itemprop=\\\"time\\\"></span><p itemprop=\\\"preview\\\">price?</p></blockquote><p>40</p>\"}");
        assertThat(answer.identity().replyTo()).isEqualTo("5");
        assertThat(answer.text()).startsWith("> Bob: price?").endsWith("\n40");
    }

    @Test
    void a_reference_to_another_message_is_no_file() {
        ChatRecord answer = message("\"chatId\":\"19:a\",\"body\":{\"contentType\":\"html\",\"content\":\"<attachment"
                + " id=\\\"5\\\"></attachment><p>40</p>\"},\"attachments\":[{\"id\":\"5\",\"contentType\":\"messageReference\","
                + "\"content\":\"{\\\"messageId\\\":\\\"5\\\",\\\"messagePreview\\\":\\\"price?\\\"}\"}]");
        assertThat(answer.attachments()).isEmpty();
        assertThat(answer.identity().replyTo()).isEqualTo("5");
        assertThat(answer.text()).isEqualTo("40\n> price?");
    }

    @Test
    void what_is_passed_on_keeps_its_words() {
        ChatRecord forward = message(
                "\"chatId\":\"19:a\",\"body\":{\"contentType\":\"html\",\"content\":\"\"},"
                        + "\"attachments\":[{\"id\":\"5\",\"contentType\":\"forwardedMessageReference\","
                        + "\"content\":\"{\\\"originalMessageId\\\":\\\"5\\\",\\\"originalMessageContent\\\":\\\"<p>price is 40</p>\\\"}\"}]");
        assertThat(forward.marks()).containsExactly(Mark.FORWARDED);
        assertThat(forward.text()).isEqualTo("price is 40");
    }

    @Test
    void a_card_stands_in_the_message_itself() {
        ChatRecord card = message(
                "\"chatId\":\"19:a\",\"body\":{\"contentType\":\"text\",\"content\":\"\"},"
                        + "\"attachments\":[{\"id\":\"c\",\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":\"{}\"}]");
        assertThat(card.attachments()).containsExactly(new Attachment("c", Attachment.State.INLINE));
    }

    @Test
    void a_reaction_that_was_taken_back_is_in_the_history() {
        ChatRecord record = message(
                "\"chatId\":\"19:a\",\"body\":{\"contentType\":\"text\",\"content\":\"x\"},"
                        + "\"messageHistory\":[{\"modifiedDateTime\":\"2024-01-31T22:05:00Z\",\"actions\":\"reactionRemoved\","
                        + "\"reaction\":{\"reactionType\":\"like\",\"user\":{\"user\":{\"id\":\"u2\",\"displayName\":null}}}}]");
        assertThat(record.identity().reactions()).extracting("type", "by").containsExactly(tuple("removed like", "u2"));
    }

    @Test
    void what_a_rule_of_the_firm_hid_is_marked() {
        ChatRecord record = message("\"chatId\":\"19:a\",\"body\":{\"contentType\":\"text\",\"content\":\"x\"},"
                + "\"policyViolation\":{\"dlpAction\":\"notifySender,blockAccess\",\"userAction\":\"none\"}");
        assertThat(record.marks()).containsExactly(Mark.BLOCKED_BY_POLICY);
    }

    @Test
    void events_name_whom_they_are_about_under_either_type() {
        for (String type : new String[] {"systemEventMessage", "unknownFutureValue"}) {
            ChatRecord event = page("{\"id\":\"1\",\"messageType\":\"" + type
                            + "\",\"createdDateTime\":\"2024-01-31T22:04:05Z\",\"from\":null,\"body\":{\"contentType\":\"html\","
                            + "\"content\":\"<systemEventMessage/>\"},\"eventDetail\":{\"@odata.type\":"
                            + "\"#microsoft.graph.membersAddedEventMessageDetail\",\"members\":[{\"id\":\"u2\",\"displayName\":\"Bob\"}]}}")
                    .only();
            assertThat(event.kind()).isEqualTo(RecordKind.SYSTEM);
            assertThat(event.text()).isEqualTo("membersAdded: Bob");
        }
    }

    @Test
    void an_object_that_is_no_message_is_a_gap_and_the_rest_is_read() {
        String whole = "{\"id\":\"1\",\"messageType\":\"message\",\"createdDateTime\":\"2024-01-31T22:04:05Z\"}";
        Parsing parsing = page(whole, "{\"id\":\"2\"}", whole);
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(2);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
    }

    @Test
    void messages_one_after_the_other_are_read_and_one_without_a_time_has_none() {
        String line = "{\"id\":\"1706738645000\",\"etag\":\"1\",\"messageType\":\"message\",\"chatId\":\"19:a\","
                + "\"body\":{\"contentType\":\"html\",\"content\":\"<p>see</p>\"}}";
        Parsing one = SpanLaws.alone(line.getBytes(StandardCharsets.UTF_8));
        assertThat(one.only().at()).isNull();
        assertThat(one.only().marks()).containsExactly(Mark.TIME_UNCERTAIN);
        Parsing two = SpanLaws.alone((line + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(two.parsed().ledger().messages()).isEqualTo(2);
        assertThat(two.parsed().isWhole()).isTrue();
    }

    @Test
    void pages_in_a_zip_are_read_one_after_the_other() {
        String page =
                "{\"value\":[{\"id\":\"1\",\"messageType\":\"message\",\"createdDateTime\":\"2024-01-31T22:04:05Z\"}]}";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Parsing parsing = SpanLaws.inZip(Map.of("chats/1.json", bytes, "chats/2.json", bytes));
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(2);
    }
}
