package io.lastday.offboarding.audit;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an audit answered, or why it did not. */
public sealed interface AuditAnswer<T> {

    /** The answer. */
    record Given<T>(T value) implements AuditAnswer<T> {}

    /**
     * No answer.
     *
     * @param service which audit, as it is called in the system
     * @param detail the code that came instead, for example {@code ANSWERED_503}; no body and no token
     * @param retryAfter the audit's own wish, where it named one
     */
    record Missing<T>(
            String service,
            Silence why,
            String detail,
            @Nullable Duration retryAfter) implements AuditAnswer<T> {

        /** For people who ask why something is unknown. */
        public String reason() {
            return service + ": " + detail;
        }

        <O> Missing<O> retyped() {
            return new Missing<>(service, why, detail, retryAfter);
        }
    }

    /** The same answer in other words; no answer stays none. */
    default <O> AuditAnswer<O> map(Function<? super T, ? extends O> words) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(words.apply(value));
            case Missing<T> missing -> missing.retyped();
        };
    }

    /** What follows from the answer; no answer stays none. */
    default <O> AuditAnswer<O> flatMap(Function<? super T, ? extends AuditAnswer<O>> next) {
        return switch (this) {
            case Given<T>(T value) -> next.apply(value);
            case Missing<T> missing -> missing.retyped();
        };
    }

    /** The answer, or what {@code unknown} makes of there being none. */
    default T orElseGet(Function<Missing<T>, T> unknown) {
        return switch (this) {
            case Given<T>(T value) -> value;
            case Missing<T> missing -> unknown.apply(missing);
        };
    }
}
