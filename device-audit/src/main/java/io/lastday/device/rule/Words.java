package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckResult.Conflict;
import io.lastday.device.posture.DeviceFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What all sources say of a device, the newest first. A source that knows nothing of a check has not observed it; where several
 * did, the newest observation counts and the others are shown as conflicts. What was only seen signing in says nothing beside a
 * management.
 */
record Words(List<Word> newestFirst) {

    /** Of a source that was not asked, or does not know of such things. */
    private static final Set<String> SILENCE =
            Set.of("NOT_REPORTED", "NOT_ASKED", "NOT_MEASURED", "OWNER_NOT_REPORTED");

    static Words of(List<DeviceFacts> sources, RuleContext context) {
        boolean managed = sources.stream().anyMatch(DeviceFacts::managed);
        return new Words(sources.stream()
                .filter(facts -> facts.managed() == managed)
                .map(facts -> Word.of(facts, context))
                .sorted(Comparator.comparing(Words::at).reversed())
                .toList());
    }

    private static Instant at(Word word) {
        return Objects.requireNonNullElse(word.facts().lastSync(), Instant.MIN);
    }

    CheckResult result(Check check) {
        Word decisive = word(check);
        CheckResult result = decisive.result(check);
        List<Conflict> against = newestFirst.stream()
                .filter(word -> word != decisive && word.speaks(check) && decisive.speaks(check))
                .filter(word -> word.contradicts(result))
                .map(word -> word.conflict(check))
                .toList();
        return against.isEmpty() ? result : result.against(against);
    }

    /** The facts that decide a check. */
    DeviceFacts decisive(Check check) {
        return word(check).facts();
    }

    private Word word(Check check) {
        Word speaking = first(word -> word.speaks(check));
        if (speaking != null) {
            return speaking;
        }
        Word fresh = newestFresh(check);
        Word spoke = first(word -> word.spoke(check));
        if (spoke != null && (fresh == null || !tells(fresh, check))) {
            return spoke;
        }
        return fresh == null ? newestFirst.getFirst() : fresh;
    }

    /** Of those that are heard today the newest that was asked, else the newest. */
    private @Nullable Word newestFresh(Check check) {
        Predicate<Word> fresh = word -> word.result(check).lastKnown() == null;
        Word telling = first(fresh.and(word -> tells(word, check)));
        return telling == null ? first(fresh) : telling;
    }

    /** Whether an unknown result is more than silence. */
    private static boolean tells(Word word, Check check) {
        String reason = word.result(check).reason();
        return reason == null || !SILENCE.contains(reason);
    }

    private @Nullable Word first(Predicate<Word> which) {
        return newestFirst.stream().filter(which).findFirst().orElse(null);
    }
}
