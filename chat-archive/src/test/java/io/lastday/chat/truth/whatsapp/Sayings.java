package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord.Kind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes the records of a chat, common ones mostly, one after the other. */
final class Sayings {

    static final String GROUP = "Project 🏗";
    private static final String MARK = "\u200e";

    private final SplittableRandom random;
    private final Dialect dialect;
    private final Habits habits;
    private final Words words;
    private final People people;
    private final Bodies bodies;
    private final Files files;

    Sayings(SplittableRandom random, Dialect dialect, Habits habits) {
        this.random = random;
        this.dialect = dialect;
        this.habits = habits;
        this.words = Words.of(dialect.language());
        this.people = new People(random, habits.odd() > 10);
        this.bodies = new Bodies(random, dialect);
        this.files = new Files(random, dialect, words, this::mark);
    }

    Said next(LocalDateTime at) {
        String author = people.any(random);
        if (random.nextInt(100) >= habits.odd() + 15) {
            return plain(author, bodies.plain());
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> lines(author, at);
            case 2 -> files.attached(author, at);
            case 3 -> files.omitted(author);
            case 4 -> edited(author);
            case 5 -> deleted(author);
            case 6 -> notice();
            case 7 -> subject();
            case 8 -> place(author);
            case 9 -> files.contact(author);
            case 10 -> poll(author);
            case 11 -> call(author);
            case 12 -> nothing(author);
            default -> plain(author, bodies.misleading());
        };
    }

    /** The app's own mark, where this version sets it. */
    private String mark() {
        return habits.marks() ? MARK : "";
    }

    private Said plain(String author, String text) {
        String token = bodies.token();
        return Said.words(author, text + " " + token, token);
    }

    private Said lines(String author, LocalDateTime at) {
        List<Integer> splits = bodies.noSplits();
        String token = bodies.token();
        String text = token + " " + bodies.plain() + bodies.lines(5, at, people.any(random), splits);
        return Said.words(author, text, token).splitAt(splits);
    }

    private Said edited(String author) {
        if (words.edited().isEmpty()) {
            return plain(author, bodies.misleading());
        }
        Said said = plain(author, bodies.plain());
        String text = said.text() + " " + (dialect.ios() ? mark() : "") + "<" + words.edited() + ">";
        return Said.words(author, text, String.valueOf(said.says())).with(Set.of("edited"));
    }

    private Said deleted(String author) {
        return words.deleted().isEmpty()
                ? plain(author, bodies.misleading())
                : Said.marked(author, (dialect.ios() ? mark() : "") + words.deleted(), "deleted")
                        .led(lead());
    }

    /** Whether the app sets a mark before the header, as iOS does with what it writes itself. */
    private boolean lead() {
        return dialect.ios() && habits.marks() && random.nextBoolean();
    }

    private Said notice() {
        boolean named = dialect.ios() && (habits.marks() || words.system().isEmpty());
        boolean encryption = words.system().isEmpty() || random.nextInt(3) == 0 || dialect.ios() && !habits.marks();
        if (encryption && !words.notice().isEmpty()) {
            boolean authored = dialect.ios() && random.nextBoolean();
            return Said.notice(authored ? GROUP : null, (authored ? mark() : "") + words.notice())
                    .led(lead());
        }
        if (words.system().isEmpty()) {
            return plain(people.any(random), bodies.plain());
        }
        String text = words.system().get(random.nextInt(words.system().size())).replace("@", name());
        boolean known = named && habits.marks() && !words.subject().isEmpty();
        return Said.notice(known ? GROUP : null, (known ? mark() : "") + text);
    }

    private Said subject() {
        if (words.subject().isEmpty()) {
            return notice();
        }
        String text = words.subject()
                .replace("@", name())
                .replace("1", "Ops: UK")
                .replace("2", random.nextBoolean() ? "Ops: EU" : "Q3 - plans: all");
        boolean known = dialect.ios() && habits.marks();
        return Said.notice(known ? GROUP : null, (known ? mark() : "") + text);
    }

    /** A name for the inside of a notice: of one sort, so that templates stay what they are. */
    private String name() {
        return random.nextBoolean() ? "Ann" : "Zoë O'Neil";
    }

    private Said place(String author) {
        if (words.location().isEmpty()) {
            return plain(author, bodies.misleading());
        }
        String address = ": https://maps.google.com/?q=51." + random.nextInt(10_000, 99_999) + ",-0.1278";
        String word = words.location();
        String text = dialect.ios() ? mark() + Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
        return Said.marked(author, text + address, "location");
    }

    private Said poll(String author) {
        if (words.poll().isEmpty()) {
            return plain(author, bodies.misleading());
        }
        String mark = dialect.ios() ? mark() : "";
        String option = "\n" + mark + words.poll().get(1) + " ";
        String text = mark + words.poll().get(0) + "\nLunch?" + option + "Noon (2 votes)" + option + "13:00 (1 vote)";
        return Said.marked(author, text, "poll");
    }

    private Said call(String author) {
        if (words.call().isEmpty()) {
            return plain(author, bodies.misleading());
        }
        Said said = Said.marked(author, mark() + words.call(), "call");
        return dialect.ios()
                ? said.as(Kind.EITHER)
                : Said.notice(null, words.call()).with(Set.of("call"));
    }

    /** Something that showed itself once: its header remains. */
    private Said nothing(String author) {
        return new Said(
                Kind.MESSAGE,
                author,
                false,
                "",
                List.of(),
                Set.of(),
                Set.of("view-once", "ephemeral"),
                null,
                List.of());
    }
}
