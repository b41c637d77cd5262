package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.ProcessTable;
import io.lastday.sandbox.part.Supervision;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Ends parts in three rounds: the door first, then all that stands behind it, the database last. */
final class ShutDown {
    private static final List<Predicate<PartName>> ROUNDS = List.of(
            name -> name == PartName.GATEWAY,
            name -> name != PartName.GATEWAY && name != PartName.POSTGRES,
            name -> name == PartName.POSTGRES);

    private ShutDown() {}

    /** Returns, once none of them runs any more, those that did. */
    static Set<PartName> of(Collection<Part> parts) {
        Set<PartName> ended = ConcurrentHashMap.newKeySet();
        for (Predicate<PartName> round : ROUNDS) {
            try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
                parts.stream()
                        .filter(part -> round.test(part.name()))
                        .forEach(part -> each.execute(() -> end(part, ended)));
            }
        }
        return ended;
    }

    private static void end(Part part, Set<PartName> ended) {
        ProcessTable.find(part).ifPresent(process -> {
            Supervision.stop(process, part.stopSignal());
            ended.add(part.name());
        });
    }
}
