package io.lastday.device.scan;

import io.lastday.device.os.OsCatalog;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** The OS data that an evaluation judges by. */
@FunctionalInterface
public interface OsDates {

    /** @param warnings for people, where it could not be renewed */
    record Dated(OsCatalog catalog, List<String> warnings) {

        public Dated {
            warnings = List.copyOf(warnings);
        }
    }

    /** Those in force; fails only where the database does. */
    Mono<Dated> on(Instant asOf);

    /** Always the same. */
    static OsDates fixed(OsCatalog catalog) {
        return asOf -> Mono.just(new Dated(catalog, List.of()));
    }
}
