package io.lastday.platform.scan;

import io.lastday.platform.evaluation.Evaluator;
import io.lastday.platform.flag.Outbox;
import io.lastday.platform.flag.RuleNews;
import io.lastday.platform.walk.SourceWalker;
import java.util.List;

/**
 * What one audit consists of.
 *
 * @param firm the firm whose systems this service is connected to
 * @param name key of everything stored, for example {@code devices}
 * @param walkers walk side by side; the failure of one does not stop another
 * @param news what its changes are called where people are told of them; mostly nothing but "new" and "closed"
 * @param outboxes who else is told of a run, beside those named in the settings
 */
public record ScanScope(
        String firm,
        String name,
        List<SourceWalker> walkers,
        Evaluator evaluator,
        List<RuleNews> news,
        List<Outbox> outboxes) {

    public ScanScope {
        walkers = List.copyOf(walkers);
        news = List.copyOf(news);
        outboxes = List.copyOf(outboxes);
    }

    /** An audit of which only those named in the settings are told, in numbers of findings. */
    public ScanScope(String firm, String name, List<SourceWalker> walkers, Evaluator evaluator) {
        this(firm, name, walkers, evaluator, List.of(), List.of());
    }

    List<String> sources() {
        return walkers.stream().map(SourceWalker::source).toList();
    }
}
