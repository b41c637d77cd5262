package io.lastday.platform.scan;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.Attempt;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.TakenOver;
import io.lastday.platform.walk.WalkStore;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Walks all sources side by side; the failure of one does not stop another. */
final class SourceWalks {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWalks.class);

    private final WalkStore store;
    private final List<SourceWalker> walkers;

    SourceWalks(WalkStore store, List<SourceWalker> walkers) {
        this.store = store;
        this.walkers = List.copyOf(walkers);
    }

    /**
     * How one walk ended.
     *
     * @param settled its facts have been in force since an earlier attempt at the same run
     */
    record Walked(SourceReport report, boolean settled) {

        boolean isWhole() {
            return report.state() == SourceState.COMPLETE;
        }
    }

    Mono<List<Walked>> all(Attempt attempt, ScanProgress progress) {
        return Flux.fromIterable(walkers)
                .flatMapSequential(walker -> one(attempt, walker, progress))
                .collectList();
    }

    private Mono<Walked> one(Attempt attempt, SourceWalker walker, ScanProgress progress) {
        String source = walker.source();
        return store.open(attempt, source, progress.counter(source))
                .doOnNext(opened -> progress.counter(source).accept(opened.read()))
                .flatMap(opened -> walk(attempt, walker, opened))
                .map(settled -> new Walked(report(source, SourceState.COMPLETE, null, progress), settled))
                .onErrorResume(
                        fault -> !(fault instanceof TakenOver), fault -> broken(attempt, source, fault, progress))
                .doOnNext(walked -> progress.end(walked.report()));
    }

    private Mono<Boolean> walk(Attempt attempt, SourceWalker walker, WalkStore.Opened opened) {
        if (opened.settled()) {
            return Mono.just(true);
        }
        return Mono.defer(() -> walker.walk(opened.walk()))
                .then(store.requireWhole(attempt, walker.source()))
                .thenReturn(false);
    }

    private Mono<Walked> broken(Attempt attempt, String source, Throwable fault, ScanProgress progress) {
        LOG.warn("source {} could not be read to its end: {}", source, fault.toString());
        SourceState state = progress.read(source) > 0 ? SourceState.PARTIAL : SourceState.FAILED;
        Walked walked = new Walked(report(source, state, SourceFault.reason(fault), progress), /* settled */ false);
        return (mayPass(fault) ? Mono.<Void>empty() : store.discard(attempt, source)).thenReturn(walked);
    }

    /** Whether going on from the last page may succeed; a cursor that is refused would be refused every time. */
    private static boolean mayPass(Throwable fault) {
        return fault instanceof RemoteFailure.Throttled
                || fault instanceof RemoteFailure.Transient
                || fault instanceof TimeoutException
                || fault instanceof DataAccessException;
    }

    private static SourceReport report(
            String source, SourceState state, @Nullable String reason, ScanProgress progress) {
        return new SourceReport(source, state, reason, progress.read(source), null, null);
    }
}
