package io.lastday.chat.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Terms of one special category. One term a line in UTF-8; {@code #} begins a comment. Case and accents do not matter.
 * An asterisk at the end lets the last word go on: {@code depress*}. A line that begins with {@code ?} is a term of
 * everyday use as well, found only where the sentence speaks of a person. A line that begins with {@code +} is a word
 * that speaks of a person in this category: {@code + diagnosed}. A line that begins with {@code !} is a phrase that holds
 * a term and does not count: {@code ! western union}. A stroke parts words that may stand in one place:
 * {@code vote|votes labour}.
 */
public final class Lexicon {

    /** Read once: nothing changes a lexicon that is made. */
    private static final Map<FindingKind, Lexicon> SHIPPED = new ConcurrentHashMap<>();

    private final FindingKind kind;
    private final PhraseTree plain = new PhraseTree();
    private final PhraseTree everyday = new PhraseTree();
    private final PhraseTree exempt = new PhraseTree();
    private final PhraseTree context = new PhraseTree();

    private Lexicon(FindingKind kind) {
        if (!kind.special()) {
            throw new IllegalArgumentException("a lexicon belongs to a special category, not to " + kind.label());
        }
        this.kind = kind;
    }

    /**
     * A lexicon of these lines.
     *
     * @throws IllegalArgumentException for a kind without lexicon, or a line that is no term; it names the line's number
     */
    public static Lexicon of(FindingKind kind, List<String> lines) {
        Lexicon lexicon = new Lexicon(kind);
        for (int i = 0; i < lines.size(); i++) {
            try {
                lexicon.add(lines.get(i));
            } catch (IllegalArgumentException notATerm) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + notATerm.getMessage(), notATerm);
            }
        }
        return lexicon;
    }

    /** A lexicon from a firm's file. */
    public static Lexicon read(FindingKind kind, Path file) throws IOException {
        return of(kind, Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    /** The one that comes with the library. */
    public static Lexicon shipped(FindingKind kind) {
        return SHIPPED.computeIfAbsent(kind, Lexicon::load);
    }

    private static Lexicon load(FindingKind kind) {
        String name = "lexicon/" + kind.label() + ".txt";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no lexicon for " + kind.label());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(kind, lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The category. */
    public FindingKind kind() {
        return kind;
    }

    PhraseTree plain() {
        return plain;
    }

    PhraseTree everyday() {
        return everyday;
    }

    PhraseTree exempt() {
        return exempt;
    }

    PhraseTree context() {
        return context;
    }

    private void add(String line) {
        int comment = line.indexOf('#');
        String term = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (term.isEmpty()) {
            return;
        }
        PhraseTree tree = switch (term.charAt(0)) {
            case '?' -> everyday;
            case '+' -> context;
            case '!' -> exempt;
            default -> plain;
        };
        String words = tree == plain ? term : term.substring(1).strip();
        expand("", words, tree);
    }

    /** Every choice of the words that strokes part. */
    private static void expand(String done, String rest, PhraseTree tree) {
        int blank = rest.indexOf(' ');
        String place = blank < 0 ? rest : rest.substring(0, blank);
        for (String choice : place.split("\\|", -1)) {
            if (blank < 0) {
                tree.add(done + choice);
            } else {
                expand(done + choice + ' ', rest.substring(blank + 1).strip(), tree);
            }
        }
    }
}
