package io.lastday.platform.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** How many rows filters mean, remembered: a published evaluation never changes, so neither does the number. */
final class Totals {

    private static final int REMEMBERED = 2_000;

    private final Map<Key, Long> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Key(UUID evaluation, RowFilter filter) {}

    Mono<Long> of(UUID evaluation, RowFilter filter, Mono<Long> counted) {
        Key key = new Key(evaluation, filter);
        return Mono.defer(() -> {
            Long total = known.get(key);
            return total == null ? counted.doOnNext(found -> known.put(key, found)) : Mono.just(total);
        });
    }
}
