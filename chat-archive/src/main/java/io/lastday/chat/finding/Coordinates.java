package io.lastday.chat.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds pairs of geographic coordinates: decimal degrees, or degrees, minutes and seconds. */
final class Coordinates {

    private static final int FEWEST_DECIMALS = 3;
    private static final int MOST_DIGITS = 18;
    private static final List<String> LONGITUDE = List.of("longitude", "long", "lng", "lon");

    private Coordinates() {}

    static void look(ChatText text, Hits hits) {
        String raw = text.raw();
        for (int at = 0; at < raw.length(); ) {
            boolean begins = Glyphs.digit(raw.charAt(at)) >= 0
                    && (at == 0
                            || compass(raw, at - 1)
                            || !Glyphs.isWordPart(raw.charAt(at - 1)) && raw.charAt(at - 1) != '.');
            int end = begins ? pair(raw, at, hits) : 0;
            at = Math.max(at + 1, end);
        }
    }

    private static int pair(String raw, int start, Hits hits) {
        Angle first = Angle.at(raw, start);
        if (first == null) {
            return 0;
        }
        int next = between(raw, first.end());
        Angle second = next < 0 ? null : Angle.at(raw, next);
        if (second == null || !first.fits(second)) {
            return 0;
        }
        int from = start > 0 && (raw.charAt(start - 1) == '-' || raw.charAt(start - 1) == '+') ? start - 1 : start;
        Confidence confidence = first.exact() && second.exact() ? Confidence.HIGH : Confidence.MEDIUM;
        hits.add(FindingKind.LOCATION, confidence, from, second.end(), plain(raw, from, second.end()));
        return second.end();
    }

    /** Over a comma, blanks, the word "long" and a sign; -1 if something else stands there. */
    private static int between(String raw, int from) {
        int parted = separators(raw, from);
        int at = parted;
        for (String word : LONGITUDE) {
            if (at == parted && raw.regionMatches(true, parted, word, 0, word.length())) {
                at = separators(raw, parted + word.length());
            }
        }
        if (at < raw.length()
                && (raw.charAt(at) == '-' || raw.charAt(at) == '+' || raw.charAt(at) == '\u2212' || compass(raw, at))) {
            at++;
        }
        return parted > from && at < raw.length() ? at : -1;
    }

    private static int separators(String raw, int from) {
        int at = from;
        int longest = Math.min(raw.length(), from + 4);
        while (at < longest && ",/;:= ".indexOf(raw.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** A letter of the compass that stands alone before an angle. */
    private static boolean compass(String raw, int at) {
        return "NSEW".indexOf(raw.charAt(at)) >= 0 && (at == 0 || !Glyphs.isWordPart(raw.charAt(at - 1)));
    }

    private static String plain(String raw, int from, int to) {
        return ChatText.normal(raw.substring(from, to)).replace(" ", "");
    }

    /**
     * One angle.
     *
     * @param degrees whole degrees
     * @param decimals how many places follow, 0 for minutes and seconds
     * @param sexagesimal whether it has a sign of degrees and minutes
     * @param end the place after it
     */
    private record Angle(int degrees, int decimals, boolean sexagesimal, int end) {

        static @Nullable Angle at(String raw, int from) {
            int at = from;
            int degrees = 0;
            while (at < raw.length() && at - from < 3 && Glyphs.digit(raw.charAt(at)) >= 0) {
                degrees = degrees * 10 + Glyphs.digit(raw.charAt(at++));
            }
            if (at == from || at >= raw.length() || degrees > 180) {
                return null;
            }
            at += raw.charAt(at) == ' ' && at + 1 < raw.length() && raw.charAt(at + 1) == '\u00b0' ? 1 : 0;
            return raw.charAt(at) == '.' ? decimal(raw, at + 1, degrees) : minutes(raw, at, degrees);
        }

        private static @Nullable Angle decimal(String raw, int from, int degrees) {
            int at = from;
            while (at < raw.length() && at - from < MOST_DIGITS && Glyphs.digit(raw.charAt(at)) >= 0) {
                at++;
            }
            int decimals = at - from;
            if (decimals < FEWEST_DECIMALS || at < raw.length() && Glyphs.digit(raw.charAt(at)) >= 0) {
                return null;
            }
            return new Angle(degrees, decimals, false, hemisphere(raw, at));
        }

        /** {@code 51°30'26.1"N}: a sign of degrees, then at most ten characters of minutes and seconds. */
        private static @Nullable Angle minutes(String raw, int from, int degrees) {
            if (raw.charAt(from) != '\u00b0') {
                return null;
            }
            int at = from + 1;
            int longest = Math.min(raw.length(), from + 16);
            while (at < longest
                    && (Glyphs.digit(raw.charAt(at)) >= 0
                            || " .'\"\u2032\u2033\u2019\u201d".indexOf(raw.charAt(at)) >= 0)) {
                at++;
            }
            int end = hemisphere(raw, at);
            return end > at ? new Angle(degrees, 0, true, end) : null;
        }

        /** After a sign of degrees and a letter of the compass, if they are there. */
        private static int hemisphere(String raw, int from) {
            int at = from;
            at += at < raw.length() && raw.charAt(at) == '\u00b0' ? 1 : 0;
            int letter = at < raw.length() && raw.charAt(at) == ' ' ? at + 1 : at;
            boolean compass = letter < raw.length()
                    && "NSEW".indexOf(raw.charAt(letter)) >= 0
                    && (letter + 1 == raw.length() || !Glyphs.isWordPart(raw.charAt(letter + 1)));
            return compass ? letter + 1 : at;
        }

        boolean fits(Angle longitude) {
            return degrees <= 90 && sexagesimal == longitude.sexagesimal;
        }

        boolean exact() {
            return sexagesimal || decimals > FEWEST_DECIMALS;
        }
    }
}
