package io.lastday.chat.truth;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.truth.TrueRecord.CalendarKind;
import io.lastday.chat.truth.TrueRecord.Kind;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a parser says against what is true, and lists where they differ. */
public final class TruthCheck {

    private final List<TrueRecord> truth;
    private final Map<Long, ChatRecord> read = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final boolean ambiguous;

    /** Lines from which on a name that holds a colon tells itself: fewer may begin alike by chance. */
    private static final int TELLING = 12;

    private final Map<String, Integer> lines = new HashMap<>();

    private TruthCheck(List<TrueRecord> truth, List<ChatRecord> records, boolean ambiguous) {
        this.truth = truth;
        this.ambiguous = ambiguous;
        records.forEach(record -> read.put(record.bytes().from(), record));
        truth.forEach(record -> lines.merge(String.valueOf(record.author()), 1, Integer::sum));
    }

    /**
     * Where parser and truth differ; empty if nowhere.
     *
     * @param ambiguous whether the parser said that the order of dates is open, so that it may leave times out
     */
    public static List<String> differences(List<TrueRecord> truth, List<ChatRecord> records, boolean ambiguous) {
        return new TruthCheck(truth, records, ambiguous).run();
    }

    private List<String> run() {
        Set<Long> expected = new HashSet<>();
        for (TrueRecord record : truth) {
            expected.add(record.from());
            expected.addAll(record.splits());
            ChatRecord found = read.get(record.from());
            if (found == null) {
                differences.add("no record begins at " + record.from() + ", where " + record.kind() + " does");
            } else {
                compare(record, found);
            }
        }
        read.keySet().stream()
                .filter(from -> !expected.contains(from))
                .sorted()
                .forEach(from -> differences.add("a record begins at " + from + ", where none does"));
        return differences;
    }

    private void compare(TrueRecord expected, ChatRecord found) {
        String place = "[" + expected.from() + "," + expected.to() + ") ";
        expect(place + "kind", expected.kind(), found.kind(), isKind(expected.kind(), found.kind()));
        boolean ends = found.bytes().to() == expected.to()
                || expected.splits().contains(found.bytes().to());
        expect(place + "end", expected.to(), found.bytes().to(), ends);
        if (expected.kind() == Kind.GAP) {
            return;
        }
        expect(place + "continuation", expected.firstLineEnd(), found.continuation(), isContinued(expected, found));
        if (isCutName(expected, found)) {
            return;
        }
        expect(place + "author", expected.author(), found.author(), isAuthor(expected, found));
        expect(place + "time", expected.at(), found.at(), isTime(expected, found));
        Set<String> files = found.attachments().stream()
                .map(Attachment::name)
                .map(TruthCheck::visible)
                .collect(Collectors.toSet());
        expect(
                place + "files",
                expected.files(),
                files,
                Set.copyOf(expected.files()).equals(files));
        marks(place, expected, found);
        String says = expected.says();
        expect(
                place + "text",
                says,
                "a text without it",
                says == null || found.text().contains(says));
    }

    private void marks(String place, TrueRecord expected, ChatRecord found) {
        Set<String> marks = found.marks().stream().map(Mark::label).collect(Collectors.toSet());
        Set<String> decided = new HashSet<>(marks);
        decided.retainAll(TrueRecord.DECIDED);
        if (expected.marks().contains("media-omitted")) {
            // a card that was left out is both
            decided.remove("contact");
        }
        expect(place + "marks", expected.marks(), decided, decided.equals(expected.marks()));
        boolean one = expected.oneOf().isEmpty() || expected.oneOf().stream().anyMatch(marks::contains);
        expect(place + "one of the marks", expected.oneOf(), marks, one);
    }

    private static boolean isKind(Kind expected, RecordKind found) {
        return switch (expected) {
            case MESSAGE -> found == RecordKind.MESSAGE;
            case SYSTEM -> found == RecordKind.SYSTEM;
            case EITHER -> found != RecordKind.GAP;
            case GAP -> found == RecordKind.GAP;
        };
    }

    private static boolean isContinued(TrueRecord expected, ChatRecord found) {
        ByteRange rest = found.continuation();
        long end = found.bytes().to();
        return expected.firstLineEnd() == end
                ? rest == null
                : rest != null && rest.from() == expected.firstLineEnd() && rest.to() == end;
    }

    /** Whether a name with a colon, of which few lines are there, was read up to the colon: nobody can know better. */
    private boolean isCutName(TrueRecord expected, ChatRecord found) {
        String name = expected.author();
        return name != null
                && name.contains(": ")
                && lines.getOrDefault(name, 0) < TELLING
                && name.substring(0, name.indexOf(": ")).equals(found.author());
    }

    private static boolean isAuthor(TrueRecord expected, ChatRecord found) {
        String author = found.author();
        if (author == null) {
            return expected.author() == null || expected.kind() == Kind.EITHER;
        }
        return expected.author() != null && plainName(author).equals(plainName(expected.author()));
    }

    private boolean isTime(TrueRecord expected, ChatRecord found) {
        String at = found.at();
        if (at == null) {
            return ambiguous
                    || expected.calendar() != CalendarKind.GREGORIAN
                            && found.marks().contains(Mark.CALENDAR_UNKNOWN);
        }
        return local(at).equals(expected.at());
    }

    /** The local time of an ISO 8601 time, with offset or without. */
    private static LocalDateTime local(String at) {
        int time = at.indexOf('T');
        boolean offset = at.endsWith("Z") || at.indexOf('+', time) > 0 || at.indexOf('-', time) > 0;
        return offset ? OffsetDateTime.parse(at).toLocalDateTime() : LocalDateTime.parse(at);
    }

    /** A name without what is not seen of it, and without the sign for people who are in no address book. */
    private static String plainName(String name) {
        String plain =
                visible(name).replace('\u202f', ' ').replace('\u00a0', ' ').strip();
        return plain.startsWith("~") ? plain.substring(1).strip() : plain;
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(sign -> sign != 0xfeff && sign != 0x200e && sign != 0x200f)
                .filter(sign -> (sign < 0x202a || sign > 0x202e) && (sign < 0x2066 || sign > 0x2069))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void expect(String what, @Nullable Object expected, @Nullable Object found, boolean holds) {
        if (!holds) {
            differences.add(what + ": " + expected + ", not " + found);
        }
    }
}
