package io.lastday.chat.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.Refusal;
import io.lastday.chat.intake.ZipBytesOf;
import io.lastday.chat.model.ChatFormat;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The content decides, never the name; and nothing is read as a format that was not asked for. */
class DetectionTest {

    private static final String WHATSAPP = "[31/01/2024, 22:04:05] Ann: hello\n[13/02/2024, 22:04:05] Bob: hi\n";
    private static final String TELEGRAM =
            "{\"name\":\"A\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\","
                    + "\"date\":\"2024-01-31T22:04:05\",\"from\":\"Ann\",\"from_id\":\"user1\",\"text\":\"x\"}]}";
    private static final String SMS =
            "<smses count=\"1\"><sms address=\"1\" date=\"1706738645000\" type=\"1\" body=\"x\"/></smses>";

    private static Parsing zip(String... namesAndTexts) {
        ZipBytesOf zip = new ZipBytesOf();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            zip.file(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return Parsing.of(zip.bytes(), ParseOptions.none());
    }

    @Test
    void names_that_lie_do_not_matter() {
        assertThat(zip("_chat.xml", TELEGRAM).parsed().format()).isEqualTo(ChatFormat.TELEGRAM);
        assertThat(zip("result.json", SMS).parsed().format()).isEqualTo(ChatFormat.SMS);
        assertThat(Parsing.of(WHATSAPP).parsed().format()).isEqualTo(ChatFormat.WHATSAPP);
    }

    @Test
    void chats_of_two_sources_in_one_zip_are_not_read_by_halves() {
        Parsing parsing = zip("_chat.txt", WHATSAPP, "result.json", TELEGRAM);
        assertThat(parsing.records()).isEmpty();
        assertThat(((ParseOutcome.NotAChat) parsing.outcome()).detail()).contains("whatsapp, telegram");
    }

    @Test
    void the_named_format_is_the_only_one_that_is_tried() {
        for (ChatFormat format : ChatFormat.values()) {
            Parsing parsing = Parsing.of(
                    SMS.getBytes(StandardCharsets.UTF_8), ParseOptions.none().as(format));
            boolean read = format == ChatFormat.SMS || format == ChatFormat.OPAQUE;
            assertThat(parsing.outcome() instanceof ParseOutcome.Parsed)
                    .as(format.label())
                    .isEqualTo(read);
        }
    }

    @Test
    void a_sentence_says_what_to_do_for_every_format() {
        for (ChatFormat format : ChatFormat.values()) {
            Parsing parsing = Parsing.of(
                    "nothing".getBytes(StandardCharsets.UTF_8),
                    ParseOptions.none().as(format));
            if (parsing.outcome() instanceof ParseOutcome.NotAChat none) {
                assertThat(none.detail()).endsWith(".").doesNotContain("nothing");
                assertThat(parsing.records()).isEmpty();
            }
        }
    }

    @Test
    void an_archive_within_an_archive_is_refused() {
        Parsing parsing = Parsing.of(
                new ZipBytesOf()
                        .file(
                                "export.bin",
                                new ZipBytesOf().file("_chat.txt", WHATSAPP).bytes())
                        .bytes(),
                ParseOptions.none());
        assertThat(((ParseOutcome.Refused) parsing.outcome()).reason()).isEqualTo(Refusal.NESTED);
    }

    @Test
    void json_of_nobodys_is_no_chat() {
        assertThat(Parsing.of("{\"a\":[1,2,{\"b\":null}]}").outcome()).isInstanceOf(ParseOutcome.NotAChat.class);
        assertThat(Parsing.of("[".repeat(1_000_000)).outcome()).isInstanceOf(ParseOutcome.NotAChat.class);
    }
}
