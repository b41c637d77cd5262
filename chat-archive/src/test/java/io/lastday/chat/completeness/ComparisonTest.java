package io.lastday.chat.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aMessageThatWasEditedOrDeletedSinceIsARepeatWhoseWordsChanged() {
        List<ChatRecord> earlier = List.of(
                Chats.message("2024-01-31T10:00", "Ann", "price is 40"),
                Chats.message("2024-01-31T10:01", "Bo", "wrong chat"),
                Chats.message("2024-01-31T10:02", "Ann", "ok"));
        List<ChatRecord> now = List.of(
                Chats.message("2024-01-31T10:00:07", "Ann", "price is 45", Mark.EDITED),
                Chats.message("2024-01-31T10:01:30", "Bo", "This message was deleted", Mark.DELETED),
                Chats.message("2024-01-31T10:02:00", "Ann", "ok"),
                Chats.message("2024-01-31T10:03:00", "Ann", "new"));
        Overlap overlap = Overlap.between(Chats.print(earlier), Chats.print(now));
        assertThat(overlap.repeated()).isEqualTo(3);
        assertThat(overlap.changed()).isEqualTo(2);
        assertThat(overlap.added()).isEqualTo(1);
        assertThat(overlap.onlyEarlier()).isZero();
        assertThat(overlap.isRepeat(2)).isTrue();
        assertThat(overlap.isRepeat(3)).isFalse();
    }

    @Test
    void filesAreTheSameWithAndWithoutMedia() {
        Overlap overlap = Overlap.between(
                Chats.print(List.of(Chats.message("2024-01-31T10:00", "Ann", "", Mark.MEDIA_OMITTED))),
                Chats.print(List.of(Chats.file("2024-01-31T10:00:30", Attachment.State.FOUND))));
        assertThat(overlap.repeated()).isEqualTo(1);
        assertThat(overlap.changed()).isZero();
    }

    @Test
    void theSameWordsTwiceAreOneRepeatIfTheEarlierExportHasThemOnce() {
        ChatRecord ok = Chats.message("2024-01-31T10:00", "Ann", "ok");
        Overlap overlap = Overlap.between(Chats.print(List.of(ok)), Chats.print(List.of(ok, ok)));
        assertThat(overlap.repeated()).isEqualTo(1);
        assertThat(overlap.added()).isEqualTo(1);
    }

    @Test
    void idsOfTheSourceDecideWhereThereAreAny() {
        List<ChatRecord> earlier =
                List.of(Chats.withId("a.json", "c", "1", "one"), Chats.withId("a.json", "c", "2", "two"));
        List<ChatRecord> now =
                List.of(Chats.withId("b.json", "c", "2", "two, edited"), Chats.withId("b.json", "c", "3", "one"));
        Overlap overlap = Overlap.between(Chats.print(earlier), Chats.print(now));
        assertThat(overlap.basis().state()).isEqualTo(Basis.State.BY_ID);
        assertThat(overlap.repeated()).isEqualTo(1);
        assertThat(overlap.changed()).isEqualTo(1);
        assertThat(overlap.onlyEarlier()).isEqualTo(1);
    }

    @Test
    void aCounterpartInAnotherZoneWithOtherNamesIsRecognised() {
        List<ChatRecord> here = new ArrayList<>();
        List<ChatRecord> there = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = "message number " + i;
            String minute = String.format("%02d", i);
            here.add(Chats.message("2024-01-31T10:" + minute, i % 2 == 0 ? "Ann" : "Mum", text));
            if (i != 7) {
                there.add(Chats.message("2024-01-31T15:" + minute + ":20", i % 2 == 0 ? "Ann Jones" : "Jo", text));
            }
        }
        there.add(Chats.message("2024-02-01T09:00:00", "Jo", "only here"));
        CrossCheck check = CrossCheck.between(Chats.print(here), Chats.print(there));
        assertThat(check.basis().clockOffsets()).isEqualTo("+300");
        assertThat(check.basis().clockProved()).isTrue();
        assertThat(check.basis().renamed()).isEqualTo(2);
        assertThat(check.both()).isEqualTo(39);
        assertThat(check.days())
                .containsExactly(
                        new CrossCheck.Day(LocalDate.parse("2024-01-31"), 39, 1, 0),
                        new CrossCheck.Day(LocalDate.parse("2024-02-01"), 0, 0, 1));
    }

    @Test
    void namesThatChangedPlacesAreToldApartByWhatWasWritten() {
        List<ChatRecord> here = new ArrayList<>();
        List<ChatRecord> there = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String at = "2024-01-31T10:" + String.format("%02d", i);
            here.add(Chats.message(at, i % 2 == 0 ? "Sam" : "Sam T", "message " + i));
            there.add(Chats.message(at, i % 2 == 0 ? "Sam T" : "Sam", "message " + i));
        }
        CrossCheck check = CrossCheck.between(Chats.print(here), Chats.print(there));
        assertThat(check.both()).isEqualTo(20);
        assertThat(check.basis().renamed()).isEqualTo(2);
    }

    @Test
    void whatNothingProvesIsSaidAndNotCountedAsCommon() {
        List<ChatRecord> here = List.of(Chats.message("2024-01-31T10:00", "Ann", "hello"));
        List<ChatRecord> there = List.of(Chats.message("2024-01-31T10:00", "Annie", "hello"));
        CrossCheck check = CrossCheck.between(Chats.print(here), Chats.print(there));
        assertThat(check.both()).isZero();
        assertThat(check.basis().unproved()).isEqualTo(1);
        assertThat(check.basis().clockProved()).isFalse();
    }

    @Test
    void twoZonesThatDifferInTwoWaysOverAYearAreBothFound() {
        List<ChatRecord> here = new ArrayList<>();
        List<ChatRecord> there = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String minute = ":" + String.format("%02d", i);
            here.add(Chats.message("2024-01-31T10" + minute, "Ann", "winter " + i));
            there.add(Chats.message("2024-01-31T05" + minute, "Ann", "winter " + i));
            here.add(Chats.message("2024-03-20T10" + minute, "Ann", "spring " + i));
            there.add(Chats.message("2024-03-20T06" + minute, "Ann", "spring " + i));
        }
        CrossCheck check = CrossCheck.between(Chats.print(here), Chats.print(there));
        assertThat(check.basis().clockOffsets()).isEqualTo("-240,-300");
        assertThat(check.both()).isEqualTo(60);
    }

    @Test
    void exportsOfDifferentChatsAreNotCompared() {
        Overlap overlap = Overlap.between(
                Chats.print(List.of(Chats.message("2024-01-31T10:00", "Ann", "hello"))),
                Chats.print(List.of(Chats.message("2024-01-31T11:00", "Bo", "goodbye"))));
        assertThat(overlap.basis().state()).isEqualTo(Basis.State.NOT_THE_SAME);
        assertThat(overlap.added()).isEqualTo(1);
    }

    @Test
    void messagesWithoutATimeAreCountedAndNotCompared() {
        List<ChatRecord> chat = List.of(Chats.message(null, "Ann", "hello"));
        Overlap overlap = Overlap.between(Chats.print(chat), Chats.print(chat));
        assertThat(overlap.repeated()).isZero();
        assertThat(overlap.basis().undated()).isEqualTo(2);
    }

    @Test
    void aChatLongerThanTheBoundIsNotComparedAndSaysSo() {
        ChatPrint print = new ChatPrint();
        IntStream.rangeClosed(0, ChatPrint.MOST).forEach(i -> print.add(i, 0, i, "Ann", false));
        assertThat(print.messages()).isEqualTo(ChatPrint.MOST + 1L);
        assertThat(Overlap.between(print, print).basis().state()).isEqualTo(Basis.State.TOO_LONG);
    }

    @Test
    void fingerprintsSurviveBeingStored() throws IOException {
        ChatPrint print = Chats.print(List.of(
                Chats.message("2024-01-31T10:00", "Ann", "hello"), Chats.message(null, "Bo", "x", Mark.EDITED)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print.writeTo(out);
        ChatPrint back = ChatPrint.readFrom(new ByteArrayInputStream(out.toByteArray()));
        assertThat(Overlap.between(print, back).repeated()).isEqualTo(1);
        assertThat(back.messages()).isEqualTo(2);
        assertThat(back.isChanged(1)).isTrue();
    }

    @Test
    void fingerprintsThatWereCutAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Chats.print(List.of(Chats.message("2024-01-31T10:00", "Ann", "hello"))).writeTo(out);
        byte[] cut = java.util.Arrays.copyOf(out.toByteArray(), out.size() - 3);
        assertThatThrownBy(() -> ChatPrint.readFrom(new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class);
    }
}
