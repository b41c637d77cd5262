package io.lastday.chat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipIntakeTest {

    private static final String CHAT =
            "31/01/2024, 10:04 - Ann: IMG-20240131-WA0001.jpg (file attached)\n31/01/2024, 10:05 - Ann: IMG-20240131-WA0002.jpg (file attached)\n";
    private static final byte[] EXPORT = new ZipBytesOf()
            .file("WhatsApp Chat with Ann.txt", CHAT)
            .file("IMG-20240131-WA0001.jpg", new byte[300])
            .bytes();

    @Test
    void an_export_is_read_and_its_media_are_counted() {
        Parsing parsing = parse(EXPORT);
        assertThat(parsing.records()).extracting("entry").containsOnly("WhatsApp Chat with Ann.txt");
        assertThat(parsing.records().get(0).attachments().get(0).state()).isEqualTo(Attachment.State.FOUND);
        assertThat(parsing.records().get(1).attachments().get(0).state()).isEqualTo(Attachment.State.MISSING);
        assertThat(parsing.parsed().ledger().mediaFound()).isEqualTo(1);
        assertThat(parsing.parsed().ledger().mediaClaimed()).isEqualTo(2);
    }

    @Test
    void a_text_document_in_an_ios_export_is_not_taken_for_the_chat() {
        byte[] zip = new ZipBytesOf()
                .file("notes.txt", "01/02/2024, 09:00 - Bob: pasted\n")
                .file("_chat.txt", "[31/01/2024, 10:04:05] Ann: hi\n")
                .bytes();
        assertThat(parse(zip).records()).extracting("entry").containsOnly("_chat.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../chat.txt", "a/../../b", "/etc/x", "C:/x", "..\\x", "a/./b"})
    void a_path_that_climbs_is_refused(String name) {
        refused(new ZipBytesOf().file("_chat.txt", CHAT).file(name, "x").bytes(), Refusal.CLIMBING_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell\u0007", "cut\u0000.jpg", "line\nend", "\u0085"})
    void a_name_with_control_characters_is_refused(String name) {
        refused(new ZipBytesOf().file("_chat.txt", CHAT).file(name, "x").bytes(), Refusal.UNSAFE_NAME);
    }

    @Test
    void two_entries_of_one_name_are_refused() {
        byte[] zip =
                new ZipBytesOf().file("_chat.txt", CHAT).file("_chat.tx1", "x").bytes();
        byte[] twice = ZipBytesOf.patchLocal(ZipBytesOf.patchCentral(zip, 1, 46 + 8, 't', 1), 1, 30 + 8, 't', 1);
        refused(twice, Refusal.DUPLICATE_NAME);
    }

    @Test
    void a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() {
        refused(new ZipBytesOf().file("_chat.txt", new byte[20 << 20]).bytes(), Refusal.RATIO);
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_stopped_at_that_size() {
        byte[] zip = new ZipBytesOf()
                .file("_chat.txt", CHAT)
                .file("b.bin", new byte[20 << 20])
                .bytes();
        refused(ZipBytesOf.patchCentral(zip, 1, 24, 100, 4), Refusal.CHECKSUM);
    }

    @Test
    void the_sum_of_all_entries_has_a_limit() {
        ParseOptions small = new ParseOptions(null, null, null, new ZipLimits(10, 1_000, 200));
        byte[] zip = new ZipBytesOf()
                .file("_chat.txt", CHAT)
                .file("b.bin", new byte[950])
                .bytes();
        assertThat(((ParseOutcome.Refused) Parsing.of(zip, small).outcome()).reason())
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void the_number_of_entries_has_a_limit() {
        ParseOptions small = new ParseOptions(null, null, null, new ZipLimits(1, 1_000_000, 200));
        assertThat(((ParseOutcome.Refused) Parsing.of(EXPORT, small).outcome()).reason())
                .isEqualTo(Refusal.TOO_MANY_ENTRIES);
    }

    @Test
    void a_chat_inside_an_inner_archive_is_refused() {
        refused(new ZipBytesOf().file("export.zip", EXPORT).bytes(), Refusal.NESTED);
    }

    @Test
    void an_entry_with_a_password_is_refused() {
        refused(ZipBytesOf.patchCentral(EXPORT, 0, 8, 0x0801, 2), Refusal.ENCRYPTED);
    }

    @Test
    void a_symbolic_link_is_refused() {
        refused(ZipBytesOf.patchCentral(EXPORT, 1, 38, 0xa1ff << 16, 4), Refusal.SPECIAL_FILE);
    }

    @Test
    void an_unknown_method_is_refused() {
        refused(ZipBytesOf.patchCentral(EXPORT, 0, 10, 12, 2), Refusal.METHOD);
    }

    @Test
    void a_local_header_that_disagrees_is_refused() {
        refused(ZipBytesOf.patchLocal(EXPORT, 0, 30, 'X', 1), Refusal.HEADERS_DISAGREE);
    }

    @Test
    void a_checksum_that_does_not_match_is_refused() {
        refused(ZipBytesOf.patchCentral(EXPORT, 1, 16, 12345, 4), Refusal.CHECKSUM);
    }

    @Test
    void two_entries_over_the_same_bytes_are_refused() {
        refused(ZipBytesOf.patchCentral(EXPORT, 1, 42, 0, 4), Refusal.OVERLAP);
    }

    @Test
    void a_zip_without_its_end_is_refused() {
        refused(Arrays.copyOf(EXPORT, EXPORT.length - 10), Refusal.MALFORMED);
    }

    @Test
    void a_zip_without_a_chat_is_none() {
        assertThat(parse(new ZipBytesOf().file("a.jpg", "x").bytes()).outcome())
                .isInstanceOf(ParseOutcome.NotAChat.class);
    }

    @Test
    void no_refusal_repeats_a_name_from_the_archive() {
        byte[] zip = new ZipBytesOf().file("../secret name", "x").bytes();
        assertThat(((ParseOutcome.Unreadable) parse(zip).outcome()).detail()).doesNotContain("secret");
    }

    @Property(tries = 5_000)
    void damage_anywhere_gives_an_outcome_and_never_a_failure(
            @ForAll @IntRange(max = 2_000) int at, @ForAll byte value, @ForAll @IntRange(max = 2_000) int cut) {
        byte[] damaged = EXPORT.clone();
        damaged[at % damaged.length] = value;
        Parsing parsing = parse(cut % 3 == 0 ? Arrays.copyOf(damaged, cut % damaged.length) : damaged);
        if (parsing.outcome() instanceof ParseOutcome.Parsed parsed) {
            assertThat(parsed.ledger().bytesAccounted())
                    .isEqualTo(parsed.ledger().bytes());
        }
    }

    @Property(tries = 2_000)
    void any_bytes_behind_a_zip_signature_give_an_outcome(@ForAll @Size(max = 200) byte[] noise) {
        byte[] bytes = new byte[noise.length + 4];
        System.arraycopy(noise, 0, bytes, 4, noise.length);
        bytes[0] = 'P';
        bytes[1] = 'K';
        bytes[2] = 3;
        bytes[3] = 4;
        assertThat(parse(bytes).outcome()).isInstanceOf(ParseOutcome.Refused.class);
    }

    private static Parsing parse(byte[] zip) {
        return Parsing.of(zip, ParseOptions.none());
    }

    private static void refused(byte[] zip, Refusal reason) {
        Parsing parsing = parse(zip);
        assertThat(parsing.outcome())
                .isInstanceOfSatisfying(
                        ParseOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(parsing.records()).isEmpty();
    }
}
