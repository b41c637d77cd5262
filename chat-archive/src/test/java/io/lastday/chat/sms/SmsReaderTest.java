package io.lastday.chat.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Direction;
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

class SmsReaderTest {

    private static final String BACKUP = """
            <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
            <!--File Created By SMS Backup & Restore v10 -- on 31/01/2024-->
            <?xml-stylesheet type="text/xsl" href="sms.xsl"?>
            <smses count="5" backup_set="x" backup_date="1706738645000" type="full">
              <sms address="+447700900123" date="1706738645000" type="2" read="1" status="-1" date_sent="0" body="ok &#55357;&#56846; &lt;b&gt;" contact_name="Ann Lee" />
              <sms address="+447700900123" date="1706738646000" type="1" body="null" contact_name="Ann Lee" />
              <sms address="SHOP" date="1706738647000" type="1" subject="null" body="line one&#10;line &quot;two&quot;" contact_name="(Unknown)" />
              <sms address="+447700900123" date="0" type="5" body="never left" contact_name="null" />
              <mms date="1706738650000" msg_box="1" m_type="132" sub="null" text_only="0" address="+447700900123~+447700900124" contact_name="Ann Lee, Bob" date_sent="1706738649">
                <parts>
                  <part seq="-1" ct="application/smil" text="&lt;smil/&gt;" />
                  <part seq="0" ct="image/jpeg" name="null" cl="a.jpg" data="aGVsbG8=" />
                  <part seq="1" ct="text/plain" text="see photo" />
                </parts>
                <addrs>
                  <addr address="+447700900124" type="137" charset="106" />
                  <addr address="+447700900125" type="151" charset="106" />
                </addrs>
              </mms>
            </smses>
            """;

    private final Parsing backup = Parsing.of(BACKUP);

    private ChatRecord record(int i) {
        return backup.records().get(i);
    }

    @Test
    void every_message_is_read_and_every_byte_accounted_for() {
        assertThat(backup.parsed().format()).isEqualTo(ChatFormat.SMS);
        assertThat(backup.parsed().ledger().messages()).isEqualTo(5);
        assertThat(backup.parsed().isWhole()).isTrue();
        assertThat(backup.parsed().ledger().bytesAccounted()).isEqualTo(BACKUP.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void halves_of_an_emoji_are_joined_and_the_repair_is_told() {
        assertThat(record(1).text()).isEqualTo("ok \ud83d\ude0e <b>");
        assertThat(record(1).marks()).containsExactly(Mark.REPAIRED);
        assertThat(record(1).identity().direction()).isEqualTo(Direction.SENT);
        assertThat(record(1).author()).isNull();
        assertThat(record(1).at()).isEqualTo("2024-01-31T22:04:05Z");
    }

    @Test
    void the_word_null_is_a_word_in_a_body_and_nothing_elsewhere() {
        assertThat(record(2).text()).isEqualTo("null");
        assertThat(record(2).author()).isEqualTo("Ann Lee");
        assertThat(record(3).text()).isEqualTo("line one\nline \"two\"");
        assertThat(record(3).author()).isEqualTo("SHOP");
        assertThat(record(3).identity().conversationName()).isNull();
    }

    @Test
    void what_failed_is_unsent_and_a_date_of_zero_is_no_date() {
        assertThat(record(4).marks()).containsExactlyInAnyOrder(Mark.UNSENT, Mark.TIME_UNCERTAIN);
        assertThat(record(4).at()).isNull();
    }

    @Test
    void a_multimedia_message_has_its_sender_words_and_hashed_files() {
        assertThat(record(5).author()).isEqualTo("+447700900124");
        assertThat(record(5).text()).isEqualTo("see photo");
        assertThat(record(5).identity().conversation()).isEqualTo("+447700900123~+447700900124");
        assertThat(record(5).attachments())
                .containsExactly(new Attachment(
                        "a.jpg",
                        Attachment.State.INLINE,
                        null,
                        "image/jpeg",
                        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                        5L));
    }

    @Test
    void a_message_begins_at_its_tag() {
        for (ChatRecord record : backup.records().subList(1, 6)) {
            String raw = new String(
                    Arrays.copyOfRange(backup.bytes(), (int) record.bytes().from(), (int)
                            record.bytes().to()),
                    StandardCharsets.UTF_8);
            assertThat(raw).matches("(?s)<[sm]ms .*");
        }
    }

    @Test
    void fewer_messages_than_the_backup_counts_leave_a_gap() {
        Parsing fewer = Parsing.of("<smses count=\"2\"><sms date=\"1706738645000\" type=\"1\" body=\"a\"/></smses>");
        assertThat(fewer.parsed().ledger().gaps()).isEqualTo(1);
        assertThat(fewer.parsed().isWhole()).isFalse();
    }

    @Test
    void a_lost_quote_costs_one_message() {
        String broken = BACKUP.replace("body=\"never left\"", "body=\"never left");
        Parsing parsing = Parsing.of(broken);
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(4);
        assertThat(parsing.parsed().ledger().gaps()).isEqualTo(1);
    }

    @Test
    void a_broken_file_is_missing_and_its_message_stays() {
        Parsing parsing = Parsing.of(BACKUP.replace("aGVsbG8=", "aGVs*G8="));
        assertThat(parsing.records().get(5).attachments().get(0).state()).isEqualTo(Attachment.State.MISSING);
        assertThat(parsing.parsed().ledger().messages()).isEqualTo(5);
    }

    @Test
    void a_document_type_is_never_followed() {
        Parsing parsing = Parsing.of(
                "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><smses count=\"1\"><sms body=\"&x;\"/></smses>");
        assertThat(parsing.outcome()).isInstanceOf(ParseOutcome.NotAChat.class);
        Parsing entity = Parsing.of("<smses count=\"1\"><sms type=\"1\" date=\"1706738645000\" body=\"&x;\"/></smses>");
        assertThat(entity.records().get(1).text()).isEqualTo("&x;");
        assertThat(entity.records().get(1).marks()).containsExactly(Mark.REPAIRED);
    }

    @Test
    void calls_are_notices_without_an_author() {
        Parsing calls = Parsing.of("<calls count=\"1\"><call number=\"+447700900123\" duration=\"65\""
                + " date=\"1706738645000\" type=\"2\" contact_name=\"Ann\" /></calls>");
        assertThat(calls.records().get(1).kind()).isEqualTo(RecordKind.SYSTEM);
        assertThat(calls.records().get(1).text()).isEqualTo("outgoing call, 65 s");
        assertThat(calls.records().get(1).marks()).containsExactly(Mark.CALL);
    }

    @Property(tries = 1_000)
    void a_backup_that_was_cut_loses_no_byte(@ForAll @IntRange(max = 2_200) int length) {
        byte[] whole = BACKUP.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 10));
        Parsing parsing = Parsing.of(cut, ParseOptions.none());
        if (parsing.outcome() instanceof ParseOutcome.Parsed parsed) {
            assertThat(parsed.ledger().gaps()).isEqualTo(1);
            assertThat(parsed.ledger().bytesAccounted()).isEqualTo(cut.length);
        } else {
            assertThat(parsing.records()).isEmpty();
        }
    }

    @Property(tries = 2_000)
    void a_damaged_byte_never_makes_the_reader_fail(@ForAll @IntRange(max = 2_200) int at, @ForAll byte value) {
        byte[] bytes = BACKUP.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(at, bytes.length - 1)] = value;
        Parsing parsing = Parsing.of(bytes, ParseOptions.none());
        if (parsing.outcome() instanceof ParseOutcome.Parsed parsed) {
            assertThat(parsed.ledger().bytesAccounted()).isEqualTo(bytes.length);
        }
    }
}
