package io.lastday.chat.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.Parsing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompletenessPropertiesTest {

    private static final Employment EMPLOYMENT =
            new Employment(LocalDate.parse("2024-01-10"), LocalDate.parse("2024-06-30"));
    private static final LocalDateTime START = LocalDateTime.parse("2024-02-14T23:50");

    /** A message as its writer knows it; {@code pause} is the time since the one before, in minutes. */
    record Said(int pause, String author, String text) {}

    @Property(tries = 300)
    void ledgersOfTwoPartsAddUpToThatOfTheWhole(
            @ForAll("records") List<ChatRecord> one, @ForAll("records") List<ChatRecord> two) {
        List<ChatRecord> whole = new ArrayList<>(one);
        whole.addAll(two);
        assertThat(total(whole)).isEqualTo(total(one).plus(total(two)));
    }

    @Property(tries = 300)
    void aReexportByAnotherPhoneInAnotherLanguageRepeatsExactlyWhatBothHold(
            @ForAll("chats") List<Said> chat,
            @ForAll @IntRange(max = 30) int cut,
            @ForAll @IntRange(max = 30) int stop) {
        int from = Math.min(cut, chat.size() - 1);
        int to = Math.max(1, chat.size() - stop);
        List<LocalDateTime> times = times(chat, from, to);
        List<ChatRecord> earlier = parse(android(chat, times, 0, to), DateOrder.DMY);
        List<ChatRecord> now = parse(ios(chat, times, from, chat.size()), DateOrder.MDY);
        Overlap overlap = Overlap.between(Chats.print(earlier), Chats.print(now));
        assertThat(overlap.repeated()).isEqualTo(Math.max(0, to - from));
        assertThat(overlap.changed()).isZero();
        assertThat(overlap.added()).isEqualTo(chat.size() - from - Math.max(0, to - from));
        assertThat(now).hasSize(chat.size() - from);
    }

    @Property(tries = 300)
    void aCrossCheckLosesNoMessageOfEitherSide(
            @ForAll("chats") List<Said> chat, @ForAll @IntRange(min = 2, max = 9) int lost) {
        List<LocalDateTime> times = times(chat, 0, 0);
        List<ChatRecord> here = parse(android(chat, times, 0, chat.size()), DateOrder.DMY);
        List<ChatRecord> there = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            if (i % lost != 0) {
                there.add(here.get(i));
            }
        }
        CrossCheck check = CrossCheck.between(Chats.print(here), Chats.print(there));
        assertThat(check.both() + check.onlyHere()).isEqualTo(here.size());
        assertThat(check.both() + check.onlyThere()).isEqualTo(there.size());
        assertThat(check.both()).isEqualTo(there.size());
        assertThat(check.days().stream().mapToLong(CrossCheck.Day::both).sum()).isEqualTo(check.both());
        assertThat(check.days().stream().mapToLong(CrossCheck.Day::onlyHere).sum())
                .isEqualTo(check.onlyHere());
    }

    @Property(tries = 200)
    void aShiftedClockAndRenamedContactsAreProvedOrSaid(
            @ForAll @IntRange(min = -840, max = 840) int minutes,
            @ForAll @IntRange(min = 0, max = 2) int renamed,
            @ForAll @IntRange(min = 1, max = 40) int each) {
        List<String> names = List.of("Ann", "Bo", "Cy");
        List<ChatRecord> here = new ArrayList<>();
        List<ChatRecord> there = new ArrayList<>();
        for (int i = 0; i < each * names.size(); i++) {
            int author = i % names.size();
            LocalDateTime at = START.plusMinutes(i);
            here.add(Chats.message(at.toString(), names.get(author), "message " + i));
            String other = author < renamed ? "Contact " + author : names.get(author);
            there.add(Chats.message(at.plusMinutes(minutes).toString(), other, "message " + i));
        }
        CrossCheck check = CrossCheck.between(Chats.print(here), Chats.print(there));
        boolean provable = each >= 3;
        if (provable) {
            assertThat(check.both()).isEqualTo(here.size());
            assertThat(check.basis().renamed()).isEqualTo(renamed);
            assertThat(check.basis().clockProved()).isTrue();
        } else {
            // clocks are proved by the three authors together, names by each author's own messages
            long joined = (long) each * (names.size() - renamed);
            assertThat(check.both() + check.basis().unproved()).isEqualTo(here.size());
            assertThat(check.both()).isEqualTo(joined);
        }
        assertThat(check.both() + check.onlyThere()).isEqualTo(there.size());
    }

    private static Tally total(List<ChatRecord> records) {
        CompletenessSink sink = new CompletenessSink(EMPLOYMENT);
        records.forEach(sink::accept);
        return sink.result(ChatFormat.WHATSAPP).total();
    }

    /** The time of each message; at the two places where an export begins or ends, a minute passes at least. */
    private static List<LocalDateTime> times(List<Said> chat, int from, int to) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime now = START;
        for (int i = 0; i < chat.size(); i++) {
            int pause = chat.get(i).pause();
            now = now.plusMinutes(i == from || i == to ? Math.max(1, pause) : pause);
            times.add(now);
        }
        return times;
    }

    private static String android(List<Said> chat, List<LocalDateTime> times, int from, int to) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm", Locale.UK);
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            String text = chat.get(i).text().replace("{photo}", "<Media omitted>");
            out.append(form.format(times.get(i)))
                    .append(" - ")
                    .append(chat.get(i).author());
            out.append(": ").append(text).append('\n');
        }
        return out.toString();
    }

    private static String ios(List<Said> chat, List<LocalDateTime> times, int from, int to) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("M/d/yy, h:mm:ss\u202fa", Locale.US);
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            String text = chat.get(i).text().replace("{photo}", "\u200eimage omitted");
            out.append('[')
                    .append(form.format(times.get(i).plusSeconds(i % 60)))
                    .append("] ");
            out.append(chat.get(i).author()).append(": ").append(text).append("\r\n");
        }
        return out.toString();
    }

    private static List<ChatRecord> parse(String text, DateOrder order) {
        ParseOptions options = new ParseOptions(ChatFormat.WHATSAPP, null, order, ZipLimits.usual());
        List<ChatRecord> records =
                Parsing.of(text.getBytes(StandardCharsets.UTF_8), options).records();
        assertThat(records).allMatch(record -> record.kind() == RecordKind.MESSAGE && record.at() != null);
        return records;
    }

    @Provide
    Arbitrary<List<Said>> chats() {
        Arbitrary<String> texts = Arbitraries.of(
                "ok",
                "ok",
                "on my way",
                "{photo}",
                "see you at 10:30",
                "line one\nline two",
                "👍🏽",
                "naïve café",
                "a, b: c");
        Arbitrary<Said> said = Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.of("Ann", "Bo: the builder", "~ Cy"), texts)
                .as((pause, author, text) -> new Said(pause, author.replace(":", ""), text));
        return said.list().ofMinSize(2).ofMaxSize(80);
    }

    @Provide
    Arbitrary<List<ChatRecord>> records() {
        Arbitrary<ChatRecord> record = Arbitraries.of(
                Chats.system(Chats.NOTICE),
                Chats.message("2024-01-09T10:00", "Ann", "before"),
                Chats.message("2024-03-09T10:00", "Ann", "inside", Mark.EDITED),
                Chats.message("2024-08-09T10:00", "Bo", "after", Mark.DELETED),
                Chats.message(null, "Bo", "undated", Mark.MEDIA_OMITTED),
                Chats.file("2024-03-10T10:00", Attachment.State.MISSING),
                ChatRecord.gap("chat.txt", "?", Chats.BYTES, Chats.HASH),
                Chats.withId("a.json", "c", "1", "one"));
        return record.list().ofMinSize(1).ofMaxSize(50);
    }
}
