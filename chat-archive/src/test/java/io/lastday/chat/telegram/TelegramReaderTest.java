package io.lastday.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lastday.chat.intake.ZipBytesOf;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TelegramReaderTest {

    private static final String CHAT = """
            {
             "name": "Site team",
             "type": "private_group",
             "id": 4711,
             "messages": [
              {
               "id": 1,
               "type": "service",
               "date": "2024-01-31T22:04:05",
               "date_unixtime": "1706738645",
               "actor": "Ann Lee",
               "actor_id": "user1",
               "action": "invite_members",
               "members": ["Bob"],
               "text": "",
               "text_entities": []
              },
              {
               "id": 2,
               "type": "message",
               "date": "2024-01-31T22:05:00",
               "date_unixtime": "1706738700",
               "edited": "2024-01-31T22:06:00",
               "edited_unixtime": "1706738760",
               "from": "Ann Lee",
               "from_id": "user1",
               "reply_to_message_id": 1,
               "forwarded_from": "Supplier",
               "photo": "photos/photo_1.jpg",
               "text": ["see ", {"type": "text_link", "text": "plan", "href": "https://t/x"}, " {\\"}"],
               "reactions": [{"type": "emoji", "count": 3, "emoji": "\\ud83d\\udc4d", "recent": [{"from": "Bob", "from_id": "user2", "date": "2024-01-31T22:07:00"}]}]
              },
              {
               "id": 3,
               "type": "message",
               "date": "2024-07-31T22:05:00",
               "from": null,
               "from_id": "user9",
               "file": "(File not included. Change data exporting settings to download.)",
               "file_name": "q3.pdf",
               "mime_type": "application/pdf",
               "text": ""
              }
             ]
            }
            """;

    private final Parsing chat = Parsing.of(CHAT);

    @Test
    void every_message_is_read_and_every_byte_accounted_for() {
        assertThat(chat.parsed().format()).isEqualTo(ChatFormat.TELEGRAM);
        assertThat(chat.parsed().isWhole()).isTrue();
        assertThat(chat.parsed().ledger().messages()).isEqualTo(2);
        assertThat(chat.parsed().ledger().system()).isEqualTo(2);
        assertThat(chat.parsed().ledger().bytesAccounted()).isEqualTo(CHAT.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void the_chat_is_named_before_its_first_message() {
        ChatRecord head = chat.records().get(0);
        assertThat(head.kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(head.identity().conversation()).isEqualTo("4711");
        assertThat(head.identity().conversationName()).isEqualTo("Site team");
    }

    @Test
    void a_notice_has_words_and_no_author() {
        ChatRecord notice = chat.records().get(1);
        assertThat(notice.author()).isNull();
        assertThat(notice.text()).isEqualTo("Ann Lee: invite members: Bob");
    }

    @Test
    void a_message_keeps_its_author_moment_words_and_marks() {
        ChatRecord message = chat.records().get(2);
        assertThat(message.author()).isEqualTo("Ann Lee");
        assertThat(message.at()).isEqualTo("2024-01-31T22:05:00Z");
        assertThat(message.text()).isEqualTo("see plan (https://t/x) {\"}");
        assertThat(message.marks()).containsExactly(Mark.EDITED, Mark.HISTORY_NOT_EXPORTED, Mark.FORWARDED);
        assertThat(message.identity().replyTo()).isEqualTo("1");
        assertThat(message.identity().editedAt()).isEqualTo("2024-01-31T22:06:00Z");
        assertThat(message.identity().reactions())
                .extracting("type", "by")
                .containsExactly(tuple("\ud83d\udc4d", "Bob"), tuple("\ud83d\udc4d x2", null));
    }

    @Test
    void a_local_time_alone_stays_local_and_a_file_left_out_is_missing() {
        ChatRecord message = chat.records().get(3);
        assertThat(message.at()).isEqualTo("2024-07-31T22:05:00");
        assertThat(message.author()).isEqualTo("user9");
        assertThat(message.attachments())
                .containsExactly(new Attachment("q3.pdf", Attachment.State.MISSING, null, "application/pdf", null));
        Parsing zoned = Parsing.of(
                CHAT.getBytes(StandardCharsets.UTF_8),
                new ParseOptions(
                        null,
                        ZoneId.of("Europe/London"),
                        null,
                        ParseOptions.none().limits()));
        assertThat(zoned.records().get(3).at()).isEqualTo("2024-07-31T22:05:00+01:00");
    }

    @Test
    void media_beside_the_chat_in_a_zip_are_found() {
        byte[] zip = new ZipBytesOf()
                .file("ChatExport/result.json", CHAT)
                .file("ChatExport/photos/photo_1.jpg", "x")
                .bytes();
        Parsing parsing = Parsing.of(zip, ParseOptions.none());
        assertThat(parsing.records().get(2).attachments())
                .containsExactly(new Attachment("photos/photo_1.jpg", Attachment.State.FOUND));
    }

    @Test
    void every_chat_of_an_account_has_its_own_name() {
        String account = "{\"about\":\"x\",\"chats\":{\"list\":[" + CHAT + "," + CHAT.replace("4711", "4712")
                + ",{\"name\":\"Empty\",\"type\":\"bot_chat\",\"id\":5,\"messages\":[]}]}}";
        Parsing parsing = Parsing.of(account);
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(4);
        assertThat(parsing.records())
                .filteredOn(record -> record.kind() == RecordKind.MESSAGE)
                .extracting(record -> record.identity().conversation())
                .containsExactly("4711", "4711", "4712", "4712");
        assertThat(parsing.parsed().ledger().bytesAccounted())
                .isEqualTo(account.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void a_lost_quote_costs_one_message() {
        Parsing parsing = Parsing.of(CHAT.replace("\"edited\": \"2024", "\"edited\": 2024"));
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(1);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
        assertThat(parsing.records().get(3).identity().id()).isEqualTo("3");
    }

    @Test
    void a_lost_bracket_costs_one_message() {
        Parsing parsing =
                Parsing.of(CHAT.replace("\"action\": \"invite_members\",", "\"action\": [\"invite_members\","));
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(2);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
    }

    @Test
    void a_message_that_is_nested_too_deeply_is_a_gap_and_the_others_stay() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Parsing parsing = Parsing.of(CHAT.replace("[\"Bob\"]", deep));
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(2);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
    }

    @Test
    void a_text_of_millions_of_characters_is_cut_and_its_message_stays() {
        for (String piece : new String[] {"word ", "\\\\", "\\ud83d\\ude0e", "\u00e9\ud83d\ude0e", "\\\"", "abc0"}) {
            String longText = piece.repeat(3_000_000 / piece.length());
            Parsing parsing = Parsing.of(CHAT.replace("Supplier", "x").replace("plan", longText));
            assertThat(parsing.parsed().isWhole()).isTrue();
            assertThat(parsing.parsed().ledger().messages()).isEqualTo(2);
            assertThat(parsing.records().get(2).marks()).contains(Mark.TEXT_CUT, Mark.EDITED);
            assertThat(parsing.records().get(2).text()).startsWith("see ").hasSizeGreaterThan(100_000);
            assertThat(parsing.parsed().ledger().bytesAccounted()).isEqualTo(parsing.bytes().length);
        }
    }

    @Property(tries = 1_000)
    void an_export_that_was_cut_loses_no_byte(@ForAll @IntRange(max = 1_800) int length) {
        byte[] whole = CHAT.getBytes(StandardCharsets.UTF_8);
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
    void a_damaged_byte_never_makes_the_reader_fail(@ForAll @IntRange(max = 1_800) int at, @ForAll byte value) {
        byte[] bytes = CHAT.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(at, bytes.length - 1)] = value;
        Parsing parsing = Parsing.of(bytes, ParseOptions.none());
        if (parsing.outcome() instanceof ParseOutcome.Parsed parsed) {
            assertThat(parsed.ledger().bytesAccounted()).isEqualTo(bytes.length);
        }
    }
}
