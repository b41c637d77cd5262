package io.lastday.device.scan;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.OpenCase;
import io.lastday.device.inventory.Sources;
import io.lastday.device.posture.Leaving;
import io.lastday.platform.walk.Facts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is leaving, as the cases said when they were last read whole. That stays known after a try that broke; that nobody else is
 * leaving does not.
 *
 * @param open by person
 * @param whole whether all open cases are known: they are read, and the last try was whole
 */
record Leavers(Map<String, Leaving> open, boolean whole) {

    /** Nobody can say who is leaving. */
    static final Leavers UNKNOWN = new Leavers(Map.of(), /* whole */ false);

    private static final BinaryOperator<Leaving> EARLIER =
            BinaryOperator.minBy(Comparator.comparing(Leaving::lastDay).thenComparing(Leaving::caseId));

    Leavers {
        open = Map.copyOf(open);
    }

    /** @param complete when each source was last read whole */
    static Mono<Leavers> read(Facts facts, JsonMapper json, Map<String, Instant> complete) {
        return Mono.zip(
                facts.ofKind(Sources.LASTDAY, Kinds.LEAVER)
                        .map(fact -> json.readValue(fact.body(), OpenCase.class))
                        .collect(Collectors.toMap(
                                OpenCase::person, one -> new Leaving(one.caseId(), one.lastDay()), EARLIER)),
                facts.broken(),
                (open, broken) -> new Leavers(open, isWhole(complete, broken)));
    }

    private static boolean isWhole(Map<String, Instant> complete, Set<String> broken) {
        return complete.containsKey(Sources.LASTDAY) && !broken.contains(Sources.LASTDAY);
    }

    /** Null where no open case is known on the person. */
    @Nullable
    Leaving of(@Nullable String person) {
        return person == null ? null : open.get(person);
    }

    /** Whether the person is leaving; empty where that is not known. */
    Optional<Boolean> answer(@Nullable Leaving leaving) {
        return leaving != null ? Optional.of(true) : whole ? Optional.of(false) : Optional.empty();
    }
}
