package io.lastday.chat.truth.whatsapp;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What people write, and what of it misleads readers. Each text carries a token that no other text has. */
final class Bodies {

    private static final List<String> PLAIN = List.of(
            "ok",
            "see you at the site tomorrow",
            "can you send me the latest figures please, the client has asked twice",
            "👍",
            "Danke, ich kümmere mich darum und melde mich am Nachmittag",
            "d'accord, on se voit à la réunion",
            "好的，明天见",
            "حسنا، أراك غدا",
            "ठीक है, कल मिलते हैं",
            "https://example.com/a?b=c&d=e#f is the link, have a look when you have a minute",
            "price is 40 for the first hundred and 35 after that, delivery included, valid until Friday",
            "running late");

    private static final List<String> MISLEADING = List.of(
            "note: the total is 40: forty",
            "at 10:30 - not before: bring keys",
            "[draft] 1: first, 2: second",
            "one\u2028two",
            "one\u0085two\u000bthree",
            "he wrote <This message was edited> in his text and that was it",
            "the image omitted a detail, as was deleted by hand",
            "I wrote (file attached) but forgot it again",
            "\u202ebidi\u202c stays",
            "a\u00a0b\u202fc\u2009d",
            "😀😃👩‍👩‍👧‍👦🇬🇧",
            "\ufeffmark inside",
            "<attached> nothing",
            "=1+1",
            "null",
            "- Ann: hello",
            "31/01/2024, that was the day");

    private static final List<String> LINES = List.of(
            "",
            "- one: first",
            "12/05 all day",
            "2024 was good",
            "10:30 call",
            "[x] done",
            "31/01/2024",
            "31/01/2024, 22:04",
            "[31/01/2024]",
            "PS: thanks",
            "  indented",
            "٣١ يناير");

    private final SplittableRandom random;
    private final Dialect dialect;
    private long count;

    Bodies(SplittableRandom random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    /** A token that stands nowhere else in the file. */
    String token() {
        return "#" + Long.toString(++count, 36) + ";";
    }

    String plain() {
        return of(PLAIN);
    }

    String misleading() {
        return of(MISLEADING);
    }

    /** Further lines; numbers of those that could be headers go to {@code splits}. */
    String lines(int most, LocalDateTime at, String name, List<Integer> splits) {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(most);
        for (int i = 1; i <= lines; i++) {
            text.append('\n');
            switch (random.nextInt(12)) {
                case 0 -> text.append("[22:04, 31/01/2024] ").append(name).append(": quoted");
                case 1 -> foreignHeader(text, name);
                case 2 -> {
                    if (random.nextInt(4) == 0) {
                        dialect.header(text, at);
                        text.append(name).append(": quoted");
                        splits.add(i);
                    }
                }
                default -> text.append(random.nextInt(3) == 0 ? of(LINES) : plain());
            }
        }
        return text.toString();
    }

    List<Integer> noSplits() {
        return new ArrayList<>();
    }

    /** A header as the other platform writes it, pasted: no header here. */
    private void foreignHeader(StringBuilder text, String name) {
        text.append(dialect.ios() ? "31/01/2024, 22:04 - " : "[31/01/2024, 22:04:05] ")
                .append(name)
                .append(": quoted");
    }

    private String of(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
