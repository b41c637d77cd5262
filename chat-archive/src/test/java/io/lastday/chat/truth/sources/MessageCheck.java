package io.lastday.chat.truth.sources;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.truth.sources.MadeSource.Placed;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds records against made messages: each stands in one record of its own, which says what is true of it. */
final class MessageCheck {

    private final List<String> differences = new ArrayList<>();

    static List<String> differences(MadeSource made, List<ChatRecord> records) {
        MessageCheck check = new MessageCheck();
        Set<ChatRecord> used = new HashSet<>();
        for (Placed placed : made.messages()) {
            List<ChatRecord> holding =
                    records.stream().filter(record -> holds(record, placed)).toList();
            if (holding.size() != 1 || !used.add(holding.get(0))) {
                check.differences.add(placed + " stands in " + holding.size() + " records, or shares one");
            } else {
                check.compare(placed.message(), holding.get(0));
            }
        }
        long messages = records.stream()
                .filter(record -> record.kind() == RecordKind.MESSAGE)
                .count();
        long expected = made.messages().stream()
                .filter(placed -> !placed.message().system())
                .count();
        check.expect("messages", expected, messages, expected == messages);
        long gaps = records.stream()
                .filter(record -> record.kind() == RecordKind.GAP)
                .count();
        check.expect("gaps", 0, gaps, gaps == 0);
        return check.differences;
    }

    private static boolean holds(ChatRecord record, Placed placed) {
        return record.entry().equals(placed.entry())
                && record.bytes().from() <= placed.from()
                && record.bytes().to() >= placed.to();
    }

    private void compare(TrueMessage expected, ChatRecord found) {
        String place = found.entry() + found.bytes() + " ";
        RecordKind kind = expected.system() ? RecordKind.SYSTEM : RecordKind.MESSAGE;
        expect(place + "kind", kind, found.kind(), found.kind() == kind);
        expect(place + "author", expected.author(), found.author(), isAuthor(expected, found));
        boolean noTime =
                expected.at() == null && found.at() == null && found.marks().contains(Mark.TIME_UNCERTAIN);
        expect(place + "time", expected.at(), found.at(), noTime || isTime(expected, found));
        String id = expected.id();
        expect(
                place + "id",
                id,
                found.identity().id(),
                id == null || id.equals(found.identity().id()));
        String says = expected.says();
        expect(place + "text", says, found.text(), says == null || found.text().contains(says));
        Set<String> files = found.attachments().stream().map(Attachment::name).collect(Collectors.toSet());
        expect(place + "files", expected.files(), files, files.equals(Set.copyOf(expected.files())));
        Set<String> marks = found.marks().stream().map(Mark::label).collect(Collectors.toSet());
        expect(place + "marks", expected.marks(), marks, marks.containsAll(expected.marks()));
        for (String told : List.of("edited", "deleted", "draft", "unsent")) {
            expect(place + told, expected.marks(), marks, expected.marks().contains(told) == marks.contains(told));
        }
    }

    private static boolean isAuthor(TrueMessage expected, ChatRecord found) {
        return expected.author() == null
                ? found.author() == null
                : expected.author().equals(found.author())
                        || expected.author().equals(found.identity().authorId());
    }

    private static boolean isTime(TrueMessage expected, ChatRecord found) {
        String at = found.at();
        return expected.at() != null
                && at != null
                && OffsetDateTime.parse(at).toInstant().equals(expected.at());
    }

    private void expect(String what, @Nullable Object expected, @Nullable Object found, boolean holds) {
        if (!holds) {
            differences.add(what + ": " + expected + ", not " + found);
        }
    }
}
