package io.lastday.chat.truth.whatsapp;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Records that speak of files, sent along or left out. */
final class Files {

    private static final DateTimeFormatter IOS = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss");
    private static final DateTimeFormatter ANDROID = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String[] KINDS = {"PHOTO,jpg", "VIDEO,mp4", "AUDIO,opus", "STICKER,webp", "GIF,mp4"};
    private static final String[] SHORT = {"IMG,jpg", "VID,mp4", "PTT,opus", "STK,webp", "AUD,m4a"};

    private final SplittableRandom random;
    private final Dialect dialect;
    private final Words words;
    private final Supplier<String> mark;
    private int number;

    Files(SplittableRandom random, Dialect dialect, Words words, Supplier<String> mark) {
        this.random = random;
        this.dialect = dialect;
        this.words = words;
        this.mark = mark;
    }

    Said attached(String author, LocalDateTime at) {
        if (dialect.ios()) {
            return words.iosAttached().isEmpty() ? omitted(author) : ios(author, at);
        }
        return words.attached().isEmpty() ? omitted(author) : android(author, at);
    }

    private Said ios(String author, LocalDateTime at) {
        if (random.nextInt(3) == 0) {
            String document = document();
            String file = String.format("%08d-%s", ++number, document);
            return Said.file(author, document + " • " + mark.get() + "2 pages " + tag(file), file);
        }
        String[] kind = KINDS[random.nextInt(KINDS.length)].split(",");
        String file = String.format("%08d-%s-%s.%s", ++number, kind[0], IOS.format(at), kind[1]);
        String caption = random.nextInt(4) == 0 ? "a caption: with a colon " : "";
        return Said.file(author, caption + tag(file), file).led(!mark.get().isEmpty() && random.nextBoolean());
    }

    private String tag(String file) {
        boolean french = dialect.language().equals("fr");
        return mark.get() + "<" + words.iosAttached() + (french ? "\u00a0: " : ": ") + file + ">";
    }

    private Said android(String author, LocalDateTime at) {
        String[] kind = SHORT[random.nextInt(SHORT.length)].split(",");
        boolean document = random.nextInt(3) == 0;
        String file = document
                ? document()
                : String.format("%s-%s-WA%04d.%s", kind[0], ANDROID.format(at), ++number % 10_000, kind[1]);
        String text = mark.get() + file + " (" + words.attached() + ")";
        if (document) {
            text += "\n" + file.substring(0, file.lastIndexOf('.'));
        } else if (random.nextInt(3) == 0) {
            text += "\na caption: on the next line";
        }
        return Said.file(author, text, file);
    }

    private String document() {
        String[] names = {
            "Q3 plan.pdf", "Q3 (final).pdf", "Müller – Angebot.docx", "a.b.c.xlsx", "报价.pdf", "10.30 notes.txt"
        };
        return names[random.nextInt(names.length)];
    }

    Said omitted(String author) {
        if (!dialect.ios()) {
            return Said.marked(author, words.omitted(), "media-omitted");
        }
        if (words.iosOmitted().isEmpty()) {
            return Said.words(author, "nothing left out", "nothing left out");
        }
        String text = words.iosOmitted().get(random.nextInt(words.iosOmitted().size()));
        return Said.marked(author, mark.get() + text, "media-omitted")
                .led(!mark.get().isEmpty() && random.nextBoolean());
    }

    Said contact(String author) {
        String who = "Ben Carter.vcf";
        if (dialect.ios()) {
            if (words.iosAttached().isEmpty()) {
                return omitted(author);
            }
            String file = String.format("%08d-%s", ++number, who);
            return Said.file(author, tag(file), file).with(Set.of("contact"));
        }
        return words.attached().isEmpty()
                ? omitted(author)
                : Said.file(author, mark.get() + who + " (" + words.attached() + ")", who)
                        .with(Set.of("contact"));
    }
}
