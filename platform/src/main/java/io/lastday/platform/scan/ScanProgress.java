package io.lastday.platform.scan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** What has arrived so far, source by source; written by the readers' threads and read by the heartbeat. */
final class ScanProgress {

    private final List<String> sources;
    private final Map<String, AtomicLong> read = new ConcurrentHashMap<>();
    private final Map<String, SourceReport> ended = new ConcurrentHashMap<>();

    ScanProgress(List<String> sources) {
        this.sources = List.copyOf(sources);
    }

    LongConsumer counter(String source) {
        return count(source)::addAndGet;
    }

    long read(String source) {
        return count(source).get();
    }

    void end(SourceReport report) {
        ended.put(report.source(), report);
    }

    List<SourceReport> reports() {
        return sources.stream()
                .map(source -> {
                    SourceReport end = ended.get(source);
                    return end == null ? SourceReport.pending(source, read(source)) : end;
                })
                .toList();
    }

    private AtomicLong count(String source) {
        return read.computeIfAbsent(source, ignored -> new AtomicLong());
    }
}
