package io.lastday.chat.finding;

import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.RecordKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Records to look through, and detectors of everything under a key of the tests. */
final class FindingSample {

    static final FindingKey KEY = FindingKey.of(new byte[32]);

    private FindingSample() {}

    /** Every kind, every confidence. */
    static DetectorSettings everything() {
        return DetectorSettings.standard()
                .only(EnumSet.copyOf(Arrays.asList(FindingKind.values())))
                .from(Confidence.LOW);
    }

    static List<Finding> in(String text) {
        return Detectors.of(everything(), KEY).in(message(text));
    }

    static List<Finding> in(String text, FindingKind kind) {
        return Detectors.of(everything().only(Set.of(kind)), KEY).in(message(text));
    }

    static ChatRecord message(String text) {
        return record(RecordKind.MESSAGE, text);
    }

    static ChatRecord record(RecordKind kind, String text) {
        return new ChatRecord(
                kind, "_chat.txt", null, "Ann", text, List.of(), new ByteRange(10, 20), "", Set.of(), Identity.NONE);
    }
}
