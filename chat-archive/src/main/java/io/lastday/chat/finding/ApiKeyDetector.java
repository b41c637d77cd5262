package io.lastday.chat.finding;

import java.util.List;

/**
 * Finds keys and tokens: those of well-known services by their form, web tokens by their first part, and any other long
 * mixture of letters and digits that a word such as "API key" stands before.
 */
final class ApiKeyDetector implements Detector {

    private static final int WORDS_BEFORE = 6;
    private static final int FEWEST = 16;
    private static final int MOST = 4096;
    private static final double MIXED_ENOUGH = 3.0;

    private static final List<String> WEBHOOKS = List.of(
            "hooks.slack.com/services/",
            "discord.com/api/webhooks/",
            "discordapp.com/api/webhooks/",
            "hooks.zapier.com/hooks/catch/",
            "api.telegram.org/bot");

    private static final PhraseTree KEY = CueList.tolerant("api-key-key");

    private static final PhraseTree OTHER = CueList.tolerant("api-key-other");

    @Override
    public void look(ChatText text, Hits hits) {
        String raw = text.raw();
        for (int at = 0; at < raw.length(); ) {
            if (!inToken(raw.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < raw.length() && inToken(raw.charAt(end))) {
                end++;
            }
            token(text, at, trimmed(raw, at, end), hits);
            at = end;
        }
    }

    private static boolean inToken(char letter) {
        return letter < 0x80 && Glyphs.isWordPart(letter) || "-_.+/=~".indexOf(letter) >= 0;
    }

    private static int trimmed(String raw, int from, int end) {
        int last = end;
        while (last > from && ".-/~".indexOf(raw.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private static void token(ChatText text, int start, int end, Hits hits) {
        if (end - start < FEWEST) {
            return;
        }
        String raw = text.raw();
        int hook = webhook(raw, start, end);
        if (hook > 0) {
            add(hits, Confidence.HIGH, raw, hook, end);
            return;
        }
        for (int from = start; from >= 0 && from < end; from = afterJoint(raw, from, end)) {
            int to = from;
            while (to < end && KeyForm.Alphabet.TOKEN.holds(raw.charAt(to))) {
                to++;
            }
            if (to - from >= FEWEST && known(raw.substring(from, Math.min(to, from + MOST)))) {
                add(hits, Confidence.HIGH, raw, from, to);
                return;
            }
        }
        mixture(text, start, end, hits);
    }

    /** Where the secret path of an address for incoming messages begins, or 0. */
    private static int webhook(String raw, int start, int end) {
        for (String path : WEBHOOKS) {
            int at = raw.substring(start, Math.min(end, start + MOST)).indexOf(path);
            if (at >= 0 && start + at + path.length() + FEWEST < end) {
                return start + at + path.length();
            }
        }
        return 0;
    }

    /** After {@code NAME=} or a slash inside a token, or -1. */
    private static int afterJoint(String raw, int from, int end) {
        for (int at = from; at < end; at++) {
            char letter = raw.charAt(at);
            if (letter == '=' || letter == '/' || letter == '+') {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean known(String token) {
        return webToken(token) || KeyForm.KNOWN.stream().anyMatch(form -> form.fits(token));
    }

    /** Three parts of base64, the first of which begins with an opening brace and a quotation mark: RFC 7519. */
    private static boolean webToken(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        return token.startsWith("eyJ") && first > 10 && second > first + 10 && token.indexOf('.', second + 1) < 0;
    }

    private static void mixture(ChatText text, int start, int end, Hits hits) {
        String raw = text.raw();
        if (end - start > MOST || address(raw, start)) {
            return;
        }
        int from = start;
        int equals = raw.indexOf('=', start);
        if (equals > 0 && equals < end - FEWEST && upperName(raw, start, equals)) {
            from = equals + 1;
        }
        int word = text.wordFrom(from);
        if (!KEY.within(text, word - WORDS_BEFORE, word) || OTHER.within(text, word - WORDS_BEFORE, word)) {
            return;
        }
        String token = raw.substring(from, end);
        if (Entropy.looksRandom(token, MIXED_ENOUGH)) {
            add(hits, Confidence.MEDIUM, raw, from, end);
        }
    }

    private static boolean address(String raw, int start) {
        return start > 0 && raw.charAt(start - 1) == ':' && raw.startsWith("//", start)
                || raw.startsWith("www.", start)
                || start > 0 && raw.charAt(start - 1) == '@';
    }

    private static boolean upperName(String raw, int from, int to) {
        for (int at = from; at < to; at++) {
            char letter = raw.charAt(at);
            if (!(letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter == '_' || letter == '-')) {
                return false;
            }
        }
        return to > from;
    }

    private static void add(Hits hits, Confidence confidence, String raw, int start, int end) {
        hits.add(FindingKind.API_KEY, confidence, start, end, raw.substring(start, end));
    }
}
