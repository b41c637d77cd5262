package io.lastday.chat.review;

import io.lastday.chat.model.RecordKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One conversation of a bag: who wrote in it, and which records of the model are its own, in their order. */
final class Conversation {

    private final int number;
    private final String format;
    private final String key;
    private final @Nullable String id;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private String title;
    private int[] records = new int[0];
    private boolean localTimes;
    private boolean unknownTimes;
    private boolean everyMessageTimed = true;
    private @Nullable String first;
    private @Nullable String last;

    Conversation(int number, String format, String key, @Nullable String id, String title) {
        this.number = number;
        this.format = format;
        this.key = key;
        this.id = id;
        this.title = title;
    }

    void add(ReviewRecord record) {
        Person author = Person.of(record);
        if (author != null) {
            people.merge(author.key(), author, (known, now) -> known.hasName() ? known : now);
        }
        String name = record.identity().conversationName();
        if (name != null && !name.isBlank()) {
            title = name;
        }
        localTimes |= record.at() != null && record.utc() == null;
        boolean message = record.kind() == RecordKind.MESSAGE;
        unknownTimes |= message && record.at() == null;
        everyMessageTimed &= !message || record.utc() != null;
        String at = record.at();
        if (at != null) {
            first = first == null || at.compareTo(first) < 0 ? at : first;
            last = last == null || at.compareTo(last) > 0 ? at : last;
        }
    }

    void records(int[] inOrder) {
        records = inOrder;
    }

    /** Counted from 1, in the order in which conversations begin in the model. */
    int number() {
        return number;
    }

    /** Label of the source's format. */
    String format() {
        return format;
    }

    /** Tells it apart from every other conversation of the bag. */
    String key() {
        return key;
    }

    /** Its id in the source, null if it has none. */
    @Nullable
    String id() {
        return id;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** Who wrote a record, under the name that the conversation knows; null if nobody did or the source does not say. */
    @Nullable
    Person author(ReviewRecord record) {
        Person author = Person.of(record);
        return author == null ? null : people.getOrDefault(author.key(), author);
    }

    /** The name of who wrote a record, or what else it is. */
    String who(ReviewRecord record) {
        Person author = author(record);
        if (author != null) {
            return author.display();
        }
        return record.kind() == RecordKind.MESSAGE
                ? "author not known"
                : record.kind().label();
    }

    Collection<Person> people() {
        return people.values();
    }

    int size() {
        return records.length;
    }

    /** The index in the model of the record at a position of this conversation. */
    int recordAt(int position) {
        return records[position];
    }

    /** Whether some times are local ones of an unknown zone. */
    boolean hasLocalTimes() {
        return localTimes;
    }

    /** Whether some messages have no known time. */
    boolean hasUnknownTimes() {
        return unknownTimes;
    }

    /** Whether the source has ids and the moment of every message is known: then moments give the order. */
    boolean isOrderedByTime() {
        return id != null && everyMessageTimed;
    }

    /** The earliest known time, as the model writes it. */
    @Nullable
    String first() {
        return first;
    }

    /** The latest known time, as the model writes it. */
    @Nullable
    String last() {
        return last;
    }

    /** Begins the names of its files. */
    String fileName() {
        return "c" + Digits.of(number, 5);
    }
}
