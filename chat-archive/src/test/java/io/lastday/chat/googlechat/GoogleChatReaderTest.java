package io.lastday.chat.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.source.SpanLaws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GoogleChatReaderTest {

    private static final String FOLDER = "Takeout/Google Chat/Groups/Space AAA/";
    private static final String MESSAGES = """
            {
              "messages": [
                {
                  "creator": {"name": "Ann Lee", "email": "ann@example.com", "user_type": "Human"},
                  "created_date": "Wednesday, January 31, 2024 at 10:04:05\u202fPM UTC",
                  "text": "see plan",
                  "attached_files": [{"original_name": "Q3 plan.pdf", "export_name": "File-Q3 plan.pdf"}, {"original_name": "b.jpg", "export_name": "File-b.jpg"}],
                  "topic_id": "t1",
                  "message_id": "AAA/t1/t1",
                  "reactions": [{"emoji": {"unicode": "+"}, "reactor_emails": ["bob@example.com"]}]
                },
                {
                  "creator": {"name": "Bob", "email": "bob@example.com", "user_type": "Human"},
                  "created_date": "Wednesday, January 31, 2024 at 10:05:00\u202fPM UTC",
                  "updated_date": "Wednesday, January 31, 2024 at 10:06:00\u202fPM UTC",
                  "text": "agreed",
                  "topic_id": "t1",
                  "message_id": "AAA/t1/m2",
                  "quoted_message_metadata": {"creator": {"name": "Ann Lee"}, "text": "see plan", "message_id": "AAA/t1/t1"}
                },
                {
                  "creator": {"name": "Bob", "email": "bob@example.com", "user_type": "Human"},
                  "created_date": "Wednesday, January 31, 2024 at 10:07:00\u202fPM UTC",
                  "message_state": "DELETED",
                  "deletion_metadata": {"deletion_type": "CREATOR"},
                  "topic_id": "t2",
                  "message_id": "AAA/t2/t2"
                }
              ]
            }
            """;

    private static Map<String, byte[]> takeout(byte[] messages) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FOLDER + "group_info.json", bytes("{\"name\":\"Site team\",\"members\":[{\"name\":\"Ann Lee\"}]}"));
        files.put(FOLDER + "messages.json", messages);
        files.put(FOLDER + "File-Q3 plan.pdf", bytes("x"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final Parsing takeout = SpanLaws.inZip(takeout(bytes(MESSAGES)));
    private final List<ChatRecord> group = takeout.records().stream()
            .filter(record -> record.entry().endsWith("messages.json"))
            .toList();

    @Test
    void every_message_of_a_group_is_read() {
        assertThat(takeout.parsed().format()).isEqualTo(ChatFormat.GOOGLE_CHAT);
        assertThat(takeout.parsed().isWhole()).isTrue();
        assertThat(takeout.parsed().ledger().messages()).isEqualTo(3);
        assertThat(group.get(0).author()).isEqualTo("Ann Lee");
        assertThat(group.get(0).at()).isEqualTo("2024-01-31T22:04:05Z");
        assertThat(group.get(0).identity().conversation()).isEqualTo("Space AAA");
        assertThat(group.get(0).identity().conversationName()).isEqualTo("Site team");
    }

    @Test
    void files_are_found_by_the_name_that_the_export_gave_them() {
        assertThat(group.get(0).attachments())
                .containsExactly(
                        new Attachment("Q3 plan.pdf", Attachment.State.FOUND, "File-Q3 plan.pdf", null, null),
                        new Attachment("b.jpg", Attachment.State.MISSING, "File-b.jpg", null, null));
    }

    @Test
    void edits_quotes_topics_and_deletions_are_told() {
        assertThat(group.get(0).identity().threadOf()).isNull();
        assertThat(group.get(1).identity().threadOf()).isEqualTo("t1");
        assertThat(group.get(1).identity().replyTo()).isEqualTo("AAA/t1/t1");
        assertThat(group.get(1).text()).isEqualTo("> Ann Lee: see plan\nagreed");
        assertThat(group.get(1).marks()).containsExactly(Mark.EDITED, Mark.HISTORY_NOT_EXPORTED);
        assertThat(group.get(2).marks()).containsExactly(Mark.DELETED);
    }

    @Test
    void a_date_that_does_not_prove_itself_is_no_time_and_leaves_a_question() {
        Parsing french = SpanLaws.inZip(takeout(bytes(MESSAGES.replace(
                "Wednesday, January 31, 2024 at 10:04:05\u202fPM UTC",
                "mercredi 31 janvier 2024 \u00e0 22:04:05 UTC"))));
        assertThat(french.parsed().ledger().messages()).isEqualTo(3);
        assertThat(french.parsed().verdict().isAmbiguous()).isTrue();
        assertThat(french.records().get(1).at()).isNull();
        assertThat(french.records().get(1).marks()).contains(Mark.TIME_UNCERTAIN);
    }

    @Test
    void english_forms_with_a_fitting_weekday_and_utc_are_read() {
        Instant moment = Instant.parse("2024-01-31T22:04:05Z");
        assertThat(TakeoutDate.of("Wednesday, January 31, 2024 at 10:04:05\u202fPM UTC"))
                .isEqualTo(moment);
        assertThat(TakeoutDate.of("Wednesday 31 January 2024 at 22:04:05 UTC")).isEqualTo(moment);
        assertThat(TakeoutDate.of("Wednesday, 31 January 2024 at 22:04:05 UTC")).isEqualTo(moment);
        assertThat(TakeoutDate.of("2024-01-31T22:04:05Z")).isEqualTo(moment);
    }

    @Test
    void other_forms_are_no_time() {
        assertThat(TakeoutDate.of("Thursday, January 31, 2024 at 10:04:05\u202fPM UTC"))
                .isNull();
        assertThat(TakeoutDate.of("Wednesday, January 31, 2024 at 10:04:05\u202fPM GMT+1"))
                .isNull();
        assertThat(TakeoutDate.of("01/02/2024 10:04")).isNull();
        assertThat(TakeoutDate.of("Unknown Date")).isNull();
        assertThat(TakeoutDate.of(null)).isNull();
    }

    @Property(tries = 500)
    void messages_that_were_cut_lose_no_byte(@ForAll @IntRange(max = 1_900) int length) {
        byte[] whole = bytes(MESSAGES);
        Parsing parsing = SpanLaws.inZip(takeout(Arrays.copyOf(whole, Math.min(length, whole.length - 5))));
        if (!parsing.records().isEmpty()) {
            assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
        }
    }

    @Property(tries = 1_000)
    void a_damaged_byte_never_makes_the_reader_fail(@ForAll @IntRange(max = 1_900) int at, @ForAll byte value) {
        byte[] damaged = bytes(MESSAGES);
        damaged[Math.min(at, damaged.length - 1)] = value;
        SpanLaws.inZip(takeout(damaged));
    }
}
