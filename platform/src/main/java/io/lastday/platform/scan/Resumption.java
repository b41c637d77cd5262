package io.lastday.platform.scan;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks now and then for a run that nobody works on any more, and goes on with it. */
final class Resumption implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final ScanPipeline pipeline;
    private final Duration every;
    private final Disposable.Swap looking = Disposables.swap();
    private volatile boolean running;

    Resumption(ScanPipeline pipeline, Duration every) {
        this.pipeline = pipeline;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        looking.update(Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(ignored -> pipeline.takeUp().onErrorResume(this::said), 1)
                .subscribe());
    }

    private <T> Mono<T> said(Throwable fault) {
        LOG.warn("could not look for silent runs: {}", fault.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        running = false;
        looking.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
