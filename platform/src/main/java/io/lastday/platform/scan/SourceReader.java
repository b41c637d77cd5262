package io.lastday.platform.scan;

import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;

/** Reads one connected system, never writing to it. */
public interface SourceReader {

    /** Stable name, for example {@code intune}. */
    String source();

    /**
     * The facts of one <b>whole</b> walk as JSON, or an error: a reader that met a fault mid-way must not return what it has.
     *
     * @param read told how many objects arrived, each time some do
     */
    Mono<String> read(LongConsumer read);
}
