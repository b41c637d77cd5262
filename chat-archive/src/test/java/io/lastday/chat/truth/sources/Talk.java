package io.lastday.chat.truth.sources;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** People, moments and words for made messages. */
final class Talk {

    private static final List<String> NAMES = List.of("Ann Lee", "Ben \"B\" Carter", "李雷", "Zoë O'Neil", "محمد 🦊");
    private static final List<String> TEXTS = List.of(
            "ok",
            "price is 40 & that's <final>",
            "line one\nline two\n\nline four",
            "😀 emoji 👩‍👩‍👧 here",
            "quotes \" and ' and \\ and / and {\"json\": [1]}",
            "&#55357; as text, &amp; too",
            "مرحبا\u200f و \u202eoverride",
            "a\ttab",
            "null",
            "]]> <!-- x -->");

    private final SplittableRandom random;
    private Instant now = Instant.ofEpochSecond(1_700_000_000L);
    private int count;

    Talk(SplittableRandom random) {
        this.random = random;
    }

    /** The next moment, in whole seconds. */
    Instant next() {
        now = now.plusSeconds(1 + random.nextInt(40_000));
        return now;
    }

    int person() {
        return random.nextInt(NAMES.size());
    }

    static String name(int person) {
        return NAMES.get(person);
    }

    static int people() {
        return NAMES.size();
    }

    /** A token that no other message has. */
    String token() {
        return "#" + Integer.toString(++count, 36) + ";";
    }

    String words(String token) {
        return TEXTS.get(random.nextInt(TEXTS.size())) + " " + token;
    }

    int number() {
        return count;
    }
}
