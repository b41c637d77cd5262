package io.lastday.chat.finding;

import org.jspecify.annotations.Nullable;

/** Finds a name and a password side by side where a log-in is spoken of: {@code admin / Harbour22}. */
final class LoginPairs {

    private static final int CHUNKS = 10;
    private static final int WORDS_BACK = 8;

    private LoginPairs() {}

    static void look(ChatText text, Hits hits) {
        int past = -1;
        for (int word = 0; word < text.count(); word++) {
            PasswordCues.Cue cue = PasswordCues.at(text, word);
            if (cue.announced() == PasswordCues.Announced.ACCOUNT && cue.words() > 0 && text.start(word) > past) {
                int from = text.start(Math.max(0, word - WORDS_BACK));
                past = pair(text, Math.max(from, past + 1), hits);
            }
        }
    }

    private static int pair(ChatText text, int from, Hits hits) {
        int at = from;
        boolean mail = false;
        int last = from;
        for (int i = 0; i < CHUNKS + WORDS_BACK; i++) {
            @Nullable Chunk chunk = Chunk.after(text, at);
            if (chunk == null || chunk.start() == chunk.end()) {
                break;
            }
            String piece = chunk.in(text);
            int split = Math.max(piece.indexOf('/'), piece.indexOf(':'));
            boolean second = chunk.joint() == '/' && i > 0 || mail;
            if (split > 1 && !SecretShape.address(piece) && SecretShape.strong(piece.substring(split + 1))) {
                add(text, chunk.start() + split + 1, chunk.end(), hits);
                return chunk.end();
            }
            if (second && SecretShape.strong(piece)) {
                add(text, chunk.start(), chunk.end(), hits);
                return chunk.end();
            }
            boolean and = mail && (piece.equals("and") || piece.equals("with") || piece.equals("then"));
            mail = and || piece.indexOf('@') > 0 && SecretShape.address(piece);
            last = chunk.end();
            at = Math.max(chunk.end(), chunk.start() + 1);
        }
        return last;
    }

    private static void add(ChatText text, int start, int end, Hits hits) {
        hits.add(FindingKind.PASSWORD, Confidence.MEDIUM, start, end, text.raw().substring(start, end));
    }
}
