package io.lastday.platform.scan;

import io.lastday.platform.evaluation.WholeEvaluator;
import java.util.List;

/**
 * What one audit consists of.
 *
 * @param firm the firm whose systems this service is connected to
 * @param name key of everything stored, for example {@code devices}
 * @param readers read side by side; the failure of one does not stop another
 */
public record ScanScope(String firm, String name, List<SourceReader> readers, WholeEvaluator evaluator) {

    public ScanScope {
        readers = List.copyOf(readers);
    }

    List<String> sources() {
        return readers.stream().map(SourceReader::source).toList();
    }
}
