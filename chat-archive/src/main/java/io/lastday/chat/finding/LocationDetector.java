package io.lastday.chat.finding;

/** Finds places by link: maps, shared positions and three-word addresses. */
final class LocationDetector implements Detector {

    private static final PhraseTree MAPS = CueList.exact("location-maps");
    private static final PhraseTree SHARED = CueList.exact("location-shared");
    private static final int LONGEST = 2048;

    @Override
    public void look(ChatText text, Hits hits) {
        String raw = text.raw();
        int word = 0;
        for (int at = 0; at < raw.length(); ) {
            int end = at;
            while (end < raw.length() && !Glyphs.isBlank(raw.charAt(end))) {
                end++;
            }
            int after = word;
            while (after < text.count() && text.start(after) < end) {
                after++;
            }
            if (end > at) {
                chunk(text, at, end, word, after, hits);
            }
            word = after;
            at = end + 1;
        }
        shared(text, hits);
        Coordinates.look(text, hits);
    }

    /** What a messenger writes in the place of a shared position. */
    private static void shared(ChatText text, Hits hits) {
        for (int word = 0; word < text.count(); word++) {
            int words = SHARED.matchAt(text, word);
            if (words > 0) {
                String value = text.raw().substring(text.start(word), text.end(word + words - 1));
                hits.add(
                        FindingKind.LOCATION,
                        Confidence.MEDIUM,
                        text.start(word),
                        text.end(word + words - 1),
                        ChatText.normal(value));
                word += words - 1;
            }
        }
    }

    private static void chunk(ChatText text, int start, int end, int word, int after, Hits hits) {
        String raw = text.raw();
        int from = opening(raw, start, end);
        int to = closing(raw, from, end);
        if (to - from < 6 || to - from > LONGEST) {
            return;
        }
        boolean link = MAPS.within(text, word, after) && raw.substring(from, to).indexOf('/') > 0;
        if (PlusCode.fits(raw.substring(from, to))) {
            hits.add(FindingKind.LOCATION, Confidence.HIGH, from, to, raw.substring(from, to));
        } else if (link || raw.startsWith("geo:", from)) {
            hits.add(FindingKind.LOCATION, Confidence.HIGH, from, to, raw.substring(from, to));
        } else if (threeWords(text, from, to, word, after)) {
            boolean said = raw.startsWith("///", from);
            hits.add(
                    FindingKind.LOCATION,
                    said ? Confidence.HIGH : Confidence.MEDIUM,
                    from,
                    to,
                    ChatText.normal(raw.substring(from, to)).replace("/", ""));
        }
    }

    private static int opening(String raw, int start, int end) {
        int at = start;
        while (at < end && "(<[\"'\u201c*_".indexOf(raw.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int closing(String raw, int from, int end) {
        int at = end;
        while (at > from && ")>]\"'\u201d*_.,!?;".indexOf(raw.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Three words apart by full stops: after three slashes, or where the service is named. */
    private static boolean threeWords(ChatText text, int from, int to, int word, int after) {
        if (after - word != 3) {
            return false;
        }
        String raw = text.raw();
        boolean slashes = raw.startsWith("///", from);
        for (int i = word; i < after; i++) {
            boolean letters = text.word(i).chars().allMatch(Character::isLetter)
                    && text.word(i).length() >= 3;
            boolean joined = i == word
                    ? text.start(i) == from + (slashes ? 3 : 0)
                    : raw.charAt(text.end(i - 1)) == '.' && text.start(i) == text.end(i - 1) + 1;
            if (!letters || !joined) {
                return false;
            }
        }
        return text.end(after - 1) == to && (slashes || SERVICE.within(text, word - 6, word));
    }

    private static final PhraseTree SERVICE =
            PhraseTree.of("what3words", "what 3 words", "what three words", "w3w", "3 word address");
}
