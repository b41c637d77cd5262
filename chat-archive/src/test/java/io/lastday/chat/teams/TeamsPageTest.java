package io.lastday.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TeamsPageTest {

    private static final String PAGE = """
            {"@odata.context":"x","value":[
             {"id":"1","messageType":"message","createdDateTime":"2024-01-31T22:04:05.123Z","chatId":"19:a",
              "lastEditedDateTime":"2024-01-31T22:05:00Z","deletedDateTime":null,
              "from":{"user":{"id":"u1","displayName":"Ann Lee"}},
              "body":{"contentType":"html","content":"<p>see &amp; sign <b>Q3</b><attachment id=\\"x\\"></attachment></p><img alt=\\"chart\\" src=\\"https://graph/v1.0/chats/19:a/messages/1/hostedContents/aWQ9/$value\\">"},
              "attachments":[{"id":"x","contentType":"reference","contentUrl":"https://t/Q3.xlsx","name":"Q3.xlsx"}],
              "reactions":[{"reactionType":"like","createdDateTime":"2024-01-31T22:06:00Z","user":{"user":{"id":"u2","displayName":"Bob"}}}]},
             {"id":"2","messageType":"message","createdDateTime":"2024-01-31T22:07:00Z","deletedDateTime":"2024-01-31T22:08:00Z","from":{"user":{"id":"u1","displayName":"Ann Lee"}},"body":{"contentType":"text","content":""}},
             {"id":"3","messageType":"unknownFutureValue","createdDateTime":"2024-01-31T22:09:00Z","from":null,"body":{"contentType":"html","content":"<systemEventMessage/>"},"eventDetail":{"@odata.type":"#microsoft.graph.membersAddedEventMessageDetail"}}
            ],"@odata.nextLink":"https://graph/next"}
            """;

    private final Parsing page = Parsing.of(PAGE);

    @Test
    void a_message_keeps_its_author_time_words_and_ids() {
        ChatRecord record = page.records().get(0);
        assertThat(record.author()).isEqualTo("Ann Lee");
        assertThat(record.at()).isEqualTo("2024-01-31T22:04:05.123Z");
        assertThat(record.text()).isEqualTo("see & sign Q3\nchart");
        assertThat(record.identity().id()).isEqualTo("1");
        assertThat(record.identity().conversation()).isEqualTo("19:a");
        assertThat(record.identity().reactions())
                .extracting("type", "by")
                .containsExactly(org.assertj.core.api.Assertions.tuple("like", "Bob"));
    }

    @Test
    void edits_deletions_links_and_hosted_contents_are_told() {
        assertThat(page.records().get(0).marks()).containsExactly(Mark.EDITED, Mark.HISTORY_NOT_EXPORTED);
        assertThat(page.records().get(1).marks()).containsExactly(Mark.DELETED);
        assertThat(page.records().get(0).attachments())
                .containsExactly(
                        new Attachment("Q3.xlsx", Attachment.State.LINKED),
                        new Attachment("aWQ9", Attachment.State.NOT_INCLUDED));
    }

    @Test
    void an_event_has_a_name_and_no_author() {
        ChatRecord event = page.records().get(2);
        assertThat(event.kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(event.author()).isNull();
        assertThat(event.text()).isEqualTo("membersAdded");
    }

    @Test
    void every_byte_of_the_page_lies_in_a_span() {
        assertThat(page.parsed().ledger().bytesAccounted()).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(page.parsed().isWhole()).isTrue();
    }

    @Test
    void a_page_without_messages_is_a_page() {
        assertThat(Parsing.of("{\"value\":[]}").only().kind()).isEqualTo(RecordKind.SYSTEM);
    }

    @Property(tries = 1_000)
    void a_page_that_was_cut_loses_no_byte(@ForAll @IntRange(max = 1_500) int length) {
        byte[] whole = PAGE.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 3));
        Parsing parsing = Parsing.of(cut, ParseOptions.none());
        if (parsing.outcome() instanceof ParseOutcome.Parsed parsed) {
            assertThat(parsed.ledger().gaps()).isEqualTo(1);
            assertThat(parsed.ledger().bytesAccounted()).isEqualTo(cut.length);
        } else {
            assertThat(parsing.records()).isEmpty();
        }
    }

    @Property(tries = 2_000)
    void a_damaged_byte_never_makes_the_parser_fail(@ForAll @IntRange(max = 1_500) int at, @ForAll byte value) {
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(at, bytes.length - 1)] = value;
        Parsing parsing = Parsing.of(bytes, ParseOptions.none());
        if (parsing.outcome() instanceof ParseOutcome.Parsed parsed) {
            assertThat(parsed.ledger().bytesAccounted()).isEqualTo(bytes.length);
        }
    }
}
