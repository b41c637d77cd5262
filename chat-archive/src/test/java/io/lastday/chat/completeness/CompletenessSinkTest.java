package io.lastday.chat.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.json.JsonText;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.parse.Parsing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompletenessSinkTest {

    private static final Employment EMPLOYMENT =
            new Employment(LocalDate.parse("2024-01-10"), LocalDate.parse("2024-06-30"));

    @Test
    void messagesAreHeldAgainstTheDatesOfEmployment() {
        CompletenessLedger ledger = whatsApp(
                Chats.system(Chats.NOTICE),
                Chats.message("2024-01-09T23:59", "Ann", "before"),
                Chats.message("2024-01-10T00:00", "Ann", "first day"),
                Chats.message("2024-06-30T23:59", "Bo", "last day", Mark.EDITED),
                Chats.message("2024-07-01T00:00", "Bo", "after", Mark.DELETED),
                Chats.message(null, "Bo", "when?"));
        Tally tally = ledger.tally();
        assertThat(tally.messages()).isEqualTo(5);
        assertThat(tally.system()).isEqualTo(1);
        assertThat(tally.edited()).isEqualTo(1);
        assertThat(tally.deleted()).isEqualTo(1);
        assertThat(tally.period()).isEqualTo(new Period("2024-01-09T23:59", "2024-07-01T00:00", 1, 2, 1, 1));
        assertThat(ledger.notice()).isEqualTo(EncryptionNotice.AT_START);
        assertThat(ledger.truncation()).isEqualTo(new Truncation(Truncation.Level.NONE, List.of()));
    }

    @Test
    void filesAreCountedByWhatBecameOfThem() {
        MediaCount media = whatsApp(
                        Chats.file("2024-02-01T10:00", Attachment.State.FOUND),
                        Chats.file("2024-02-01T10:01", Attachment.State.MISSING),
                        Chats.file("2024-02-01T10:02", Attachment.State.LINKED),
                        Chats.message("2024-02-01T10:03", "Ann", "", Mark.MEDIA_OMITTED))
                .tally()
                .media();
        assertThat(media).isEqualTo(new MediaCount(1, 1, 0, 1, 1));
        assertThat(media.claimed()).isEqualTo(4);
    }

    @Test
    void fortyThousandMessagesWithoutTheNoticeLookCut() {
        Truncation cut = many(40_000);
        assertThat(cut.level()).isEqualTo(Truncation.Level.LIKELY);
        assertThat(cut.reasons()).containsExactly(Suspicion.NEAR_LIMIT_WITHOUT_MEDIA, Suspicion.NO_NOTICE_AT_START);
    }

    @Test
    void tenThousandMessagesWithMediaLookCutAndWithoutMediaDoNot() {
        assertThat(many(9_999, Chats.file("2024-02-01T10:00", Attachment.State.FOUND))
                        .reasons())
                .contains(Suspicion.NEAR_LIMIT_WITH_MEDIA);
        assertThat(many(10_000).reasons()).containsExactly(Suspicion.NO_NOTICE_AT_START);
    }

    @Test
    void moreMessagesThanTheLimitSpeakAgainstIt() {
        assertThat(many(60_000).reasons()).doesNotContain(Suspicion.NEAR_LIMIT_WITHOUT_MEDIA);
    }

    @Test
    void aChatThatBeginsWithItsNoticeMayBeginLate() {
        ChatRecord late = Chats.message("2024-06-01T10:00", "Ann", "hello");
        assertThat(whatsApp(Chats.system(Chats.NOTICE), late).truncation().level())
                .isEqualTo(Truncation.Level.NONE);
        assertThat(whatsApp(late).truncation().reasons())
                .containsExactly(Suspicion.NO_NOTICE_AT_START, Suspicion.STARTS_LATE);
    }

    @Test
    void mediaThatIsSpokenOfAndNowhereIsSaid() {
        assertThat(whatsApp(
                                Chats.system(Chats.NOTICE),
                                Chats.message("2024-02-01T10:03", "Ann", "", Mark.MEDIA_OMITTED))
                        .truncation())
                .isEqualTo(new Truncation(Truncation.Level.NONE, List.of(Suspicion.MEDIA_NOT_INCLUDED)));
    }

    @Test
    void theNoticeIsKnownInOtherLanguages() {
        List<String> notices = List.of(
                "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
                "Los mensajes y las llamadas están cifrados de extremo a extremo.",
                "Les messages et les appels sont chiffrés de bout en bout.",
                "As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.",
                "Сообщения и звонки защищены сквозным шифрованием.",
                "消息和通话都进行端到端加密。",
                "メッセージと通話はエンドツーエンドで暗号化されています。",
                "الرسائل والمكالمات مشفّرة تشفيرًا تامًا بين الطرفين.");
        assertThat(notices.stream().filter(EncryptionNotice::isSaidBy)).hasSize(8);
        assertThat(EncryptionNotice.isSaidBy("Ann added Bo")).isFalse();
    }

    @Test
    void theNoticeIsKnownInEachLanguageThatTheWhatsAppReaderKnows() throws IOException {
        List<String> unknown = new ArrayList<>();
        try (InputStream phrases = getClass().getResourceAsStream("/io/lastday/chat/whatsapp/phrases.txt")) {
            new String(Objects.requireNonNull(phrases).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("encrypted = "))
                    .filter(line -> !EncryptionNotice.isSaidBy(line.substring("encrypted = ".length())))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void aChatAsAPhoneExportsItBeginsWithItsNotice() {
        String export = "[31/01/2024, 22:04:05] Ann: \u200e" + Chats.NOTICE + "\n[31/01/2024, 22:05:00] Ann: hello\n"
                + "[31/01/2024, 22:06:00] Bo: \u200eimage omitted\n";
        CompletenessSink sink = new CompletenessSink(EMPLOYMENT);
        Parsing.of(export).records().forEach(sink::accept);
        CompletenessLedger ledger = sink.result(ChatFormat.WHATSAPP).chats().get(0);
        assertThat(ledger.notice()).isEqualTo(EncryptionNotice.AT_START);
        assertThat(ledger.tally().messages()).isEqualTo(2);
        assertThat(ledger.truncation().reasons()).containsExactly(Suspicion.MEDIA_NOT_INCLUDED);
    }

    @Test
    void otherSourcesAreNotExpectedToHaveTheNotice() {
        CompletenessSink sink = new CompletenessSink(EMPLOYMENT);
        sink.accept(Chats.message("2024-02-01T10:00", "Ann", "hi"));
        CompletenessLedger ledger = sink.result(ChatFormat.TELEGRAM).chats().get(0);
        assertThat(ledger.notice()).isEqualTo(EncryptionNotice.NOT_EXPECTED);
        assertThat(ledger.truncation().level()).isEqualTo(Truncation.Level.NONE);
    }

    @Test
    void aConversationThatSpansEntriesIsOneChatAndListsOfPeopleAreNone() {
        CompletenessSink sink = new CompletenessSink(EMPLOYMENT);
        sink.accept(Chats.withId("users.json", null, null, "people"));
        sink.accept(Chats.withId("general/2024-01-31.json", "general", "1", "a"));
        sink.accept(Chats.withId("general/2024-02-01.json", "general", "2", "b"));
        sink.accept(Chats.withId("sales/2024-02-01.json", "sales", "3", "c"));
        Completeness result = sink.result(ChatFormat.SLACK);
        assertThat(result.chats()).hasSize(2);
        assertThat(result.chats().get(0).entries()).isEqualTo(2);
        assertThat(result.chats().get(0).tally().messages()).isEqualTo(2);
        assertThat(result.outside().system()).isEqualTo(1);
        assertThat(result.total().messages()).isEqualTo(3);
    }

    @Test
    void moreChatsThanTheBoundAreCountedTogether() {
        CompletenessSink sink = new CompletenessSink(EMPLOYMENT, 2);
        for (String chat : List.of("a", "b", "c", "c", "d")) {
            sink.accept(Chats.withId("x.json", chat, chat, "text"));
        }
        Completeness result = sink.result(ChatFormat.TEAMS);
        assertThat(result.chats()).hasSize(2);
        assertThat(result.further()).isEqualTo(2);
        assertThat(result.total().messages()).isEqualTo(5);
    }

    @Test
    void aChatThatTheAppDoesNotExportHasALedgerOfItsOwn() {
        CompletenessLedger ledger =
                CompletenessLedger.withoutExport(new ChatKey(null, "board"), "board", ExportOutcome.EXPORT_BLOCKED);
        assertThat(JsonText.of(ledger.json()))
                .contains("\"outcome\":\"EXPORT_BLOCKED\"")
                .contains("\"messages\":0");
    }

    @Test
    void theJsonCarriesCountsReasonsAndNoContent() {
        String json = JsonText.of(
                whatsApp(Chats.message("2024-02-01T10:00", "Ann", "the words")).json());
        assertThat(json)
                .contains("\"entry\":\"chat.txt\"")
                .contains("\"inside\":1")
                .contains("\"level\":\"POSSIBLE\"")
                .contains("\"code\":\"NO_NOTICE_AT_START\"")
                .contains("\"overlap\":null")
                .doesNotContain("the words")
                .doesNotContain("Ann");
    }

    private static CompletenessLedger whatsApp(ChatRecord... records) {
        CompletenessSink sink = new CompletenessSink(EMPLOYMENT);
        Arrays.asList(records).forEach(sink::accept);
        return sink.result(ChatFormat.WHATSAPP).chats().get(0);
    }

    private static Truncation many(int messages, ChatRecord... further) {
        CompletenessSink sink = new CompletenessSink(Employment.UNKNOWN);
        ChatRecord one = Chats.message("2024-02-01T10:00", "Ann", "hi");
        for (int i = 0; i < messages; i++) {
            sink.accept(one);
        }
        Arrays.asList(further).forEach(sink::accept);
        return sink.result(ChatFormat.WHATSAPP).chats().get(0).truncation();
    }
}
