package io.lastday.platform.scan;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does a thing again and again while the service runs, never twice at once; what fails is tried again at the next time. */
final class Timetable implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final String what;
    private final Duration every;
    private final Supplier<? extends Mono<?>> thing;
    private final Disposable.Swap going = Disposables.swap();
    private volatile boolean running;

    /** @param what in words, for the log */
    Timetable(String what, Duration every, Supplier<? extends Mono<?>> thing) {
        this.what = what;
        this.every = every;
        this.thing = thing;
    }

    @Override
    public void start() {
        running = true;
        going.update(Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(ignored -> once(), 1)
                .subscribe());
    }

    private Mono<Void> once() {
        return Mono.defer(() -> thing.get().then()).onErrorComplete(fault -> {
            LOG.warn("could not {}: {}", what, fault.toString());
            return true;
        });
    }

    @Override
    public void stop() {
        running = false;
        going.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
