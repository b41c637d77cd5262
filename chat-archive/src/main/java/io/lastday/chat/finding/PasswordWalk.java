package io.lastday.chat.finding;

import io.lastday.chat.finding.PasswordCues.Announced;
import io.lastday.chat.finding.PasswordCues.Cue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks from a cue to the value it announces: forward over a few words, else back over fewer. */
final class PasswordWalk {

    private static final int CHUNKS_AHEAD = 12;
    private static final int CHUNKS_BACK = 7;

    /** After these the value stands. */
    private static final Set<String> IS = CueList.words("password-is");
    /** These may stand between "is" and the value. */
    private static final Set<String> KEEPS = CueList.words("password-keeps");
    /** After these a thing stands that the password is for. */
    private static final Set<String> FOR = CueList.words("password-for");

    private static final Set<String> THE = CueList.words("password-the");
    /** What may follow a value of letters alone without making it part of a sentence. */
    private static final Set<String> TAIL = CueList.words("password-tail");

    /** A code to join a meeting opens nothing else, and invitations are full of them. */
    private static final PhraseTree MEETING = CueList.exact("password-meeting");

    private static final int MEETING_WORDS = 8;
    private static final Set<String> LINKS = Set.of("is", "as", "thats", "that's", "was", "its", "it's");

    private PasswordWalk() {}

    /** Adds the value of a cue at a word; where it ends, or 0 if none was found. */
    static int from(ChatText text, int word, Cue cue, Hits hits) {
        int last = word + cue.words() - 1;
        if (cue.announced() == Announced.ACCOUNT || MEETING.within(text, word - MEETING_WORDS, last + MEETING_WORDS)) {
            return 0;
        }
        int ahead = ahead(text, text.end(last), cue, hits);
        if (ahead > 0 || cue.vague() && cue.announced() != Announced.PASSWORD) {
            return ahead;
        }
        return back(text, text.start(word), last, cue, hits);
    }

    private static int ahead(ChatText text, int from, Cue cue, Hits hits) {
        boolean is = false;
        boolean thing = false;
        int at = from;
        for (int i = 0; i < CHUNKS_AHEAD; i++) {
            Chunk chunk = Chunk.after(text, at);
            if (chunk == null || chunk.start() == chunk.end()) {
                return 0;
            }
            String word = ChatText.normal(chunk.in(text));
            boolean dash = chunk.joint() == '-' && cue.announced() == Announced.ANSWER;
            boolean said = is || dash || chunk.joint() == ':' || chunk.joint() == '\n' && i > 0;
            boolean adjacent = i == 0;
            if (thing && !THE.contains(word)) {
                // what the password is for may look like one: "office365"
                thing = false;
            } else if (accepts(text, chunk, cue, said, adjacent)) {
                return add(text, chunk, cue, said || adjacent, hits);
            } else if (said
                    && (!cue.vague() || adjacent && chunk.joint() == ':')
                    && !thing
                    && !TAIL.contains(word)
                    && Ordinary.mayBeSecret(text, chunk, cue.announced(), TAIL)) {
                return addWord(text, chunk, cue, hits);
            } else if (FOR.contains(word)) {
                thing = true;
                is = false;
                at = chunk.next();
                continue;
            }
            is = IS.contains(word) || is && KEEPS.contains(word) || i > 0 && word.endsWith("'s");
            if (chunk.endsSentence(text) && !is && i > 1) {
                return 0;
            }
            at = Math.max(chunk.end(), chunk.start() + 1);
        }
        return 0;
    }

    private static boolean accepts(ChatText text, Chunk chunk, Cue cue, boolean said, boolean adjacent) {
        String piece = chunk.in(text);
        if (cue.announced() == Announced.KEYPAD) {
            return SecretShape.keypad(piece) && (said || !cue.vague()) && !measure(text, chunk)
                    || SecretShape.strong(piece) && said && !cue.vague();
        }
        if (cue.announced() == Announced.ANSWER) {
            return false;
        }
        if (cue.vague() && !said && !(adjacent && SecretShape.unmistakable(piece))) {
            return false;
        }
        boolean digits = said && piece.length() >= 4 && piece.chars().allMatch(Character::isDigit);
        return SecretShape.strong(piece) || digits || chunk.quoted() && said && piece.length() >= 4;
    }

    /** "2040 x 926", "1200 mm": a length and no code. */
    private static boolean measure(ChatText text, Chunk chunk) {
        Chunk next = Chunk.after(text, chunk.next());
        return next != null && next.joint() == ' ' && SecretShape.unit(ChatText.normal(next.in(text)));
    }

    private static int add(ChatText text, Chunk chunk, Cue cue, boolean sure, Hits hits) {
        Confidence confidence = sure && !cue.vague() ? Confidence.HIGH : Confidence.MEDIUM;
        hits.add(FindingKind.PASSWORD, confidence, chunk.start(), chunk.end(), chunk.in(text));
        return chunk.end();
    }

    private static int addWord(ChatText text, Chunk chunk, Cue cue, Hits hits) {
        int end = Ordinary.phraseEnd(text, chunk, cue.announced());
        hits.add(
                FindingKind.PASSWORD,
                Confidence.MEDIUM,
                chunk.start(),
                end,
                text.raw().substring(chunk.start(), end));
        return end;
    }

    /** "Harbour22 is the password", "use Harbour22 as the pw": the nearest that fits before the cue. */
    private static int back(ChatText text, int cueStart, int lastWord, Cue cue, Hits hits) {
        int at = cueStart;
        boolean linked = false;
        for (int i = 0; i < CHUNKS_BACK && cue.announced() != Announced.ANSWER; i++) {
            Chunk chunk = before(text, at);
            if (chunk == null || chunk.start() == chunk.end()) {
                return 0;
            }
            String piece = chunk.in(text);
            boolean keypad = cue.announced() == Announced.KEYPAD && SecretShape.keypad(piece);
            boolean secret = cue.announced() == Announced.PASSWORD && SecretShape.strong(piece);
            if (linked && (keypad || secret) || SecretShape.unmistakable(piece) && !thing(text, chunk)) {
                hits.add(FindingKind.PASSWORD, Confidence.MEDIUM, chunk.start(), chunk.end(), piece);
                return text.end(lastWord);
            }
            linked |= LINKS.contains(ChatText.normal(piece));
            at = chunk.start();
        }
        return 0;
    }

    /** Whether the chunk names what a password is for. */
    private static boolean thing(ChatText text, Chunk chunk) {
        Chunk before = before(text, chunk.start());
        return before != null && FOR.contains(ChatText.normal(before.in(text)));
    }

    /** The chunk that ends before a place. */
    static @Nullable Chunk before(ChatText text, int place) {
        String raw = text.raw();
        int end = place;
        while (end > 0 && (Glyphs.isBlank(raw.charAt(end - 1)) || Chunk.emoji(raw.codePointBefore(end)))) {
            end--;
        }
        int start = end;
        int furthest = Math.max(0, end - 160);
        while (start > furthest && !Glyphs.isBlank(raw.charAt(start - 1))) {
            start--;
        }
        return end == start ? null : Chunk.after(text, start);
    }
}
