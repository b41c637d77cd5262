package io.lastday.chat.completeness;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier export of the same chat already held. Repeated messages are marked; both exports stay whole.
 *
 * @param basis what the comparison rests on
 * @param repeated messages that the earlier export has too, changed ones included
 * @param changed those of them that were edited or deleted since
 * @param added messages that only this export has
 * @param onlyEarlier messages that only the earlier export has: deleted or cut since
 * @param marks numbers of the repeated messages, counted from zero over the messages of this export
 */
public record Overlap(Basis basis, long repeated, long changed, long added, long onlyEarlier, BitSet marks) {

    /** Compares an export with an earlier one of the same chat. */
    public static Overlap between(ChatPrint earlier, ChatPrint now) {
        if (!earlier.isWhole() || !now.isWhole()) {
            return new Overlap(Basis.TOO_LONG, 0, 0, 0, 0, new BitSet());
        }
        Matching matching = Matching.of(earlier, now);
        long comparedEarlier = compared(matching, earlier);
        long comparedNow = compared(matching, now);
        long repeated = matching.inTwo().cardinality();
        return new Overlap(
                Basis.of(matching, earlier.size() - comparedEarlier + now.size() - comparedNow),
                repeated,
                matching.changed(),
                comparedNow - repeated,
                comparedEarlier - matching.inOne().cardinality(),
                matching.inTwo());
    }

    private static long compared(Matching matching, ChatPrint print) {
        return IntStream.range(0, print.size())
                .filter(i -> matching.compares(print, i))
                .count();
    }

    /** Whether a message of this export stands in the earlier one. */
    public boolean isRepeat(int message) {
        return marks.get(message);
    }

    /** As a value for JSON: numbers, no content. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = basis.json();
        json.put("repeated", repeated);
        json.put("changed", changed);
        json.put("added", added);
        json.put("onlyEarlier", onlyEarlier);
        return json;
    }
}
