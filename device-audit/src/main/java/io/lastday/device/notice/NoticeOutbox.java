package io.lastday.device.notice;

import io.lastday.device.fix.FixList;
import io.lastday.platform.flag.FlagRows;
import io.lastday.platform.flag.FlaggedRun;
import io.lastday.platform.flag.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts down one message for each person who can do something about what a run opened. */
final class NoticeOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeOutbox.class);

    private final NoticeStore store;
    private final FixList fixes;
    private final FlagRows rows;
    private final JsonMapper json;
    private final int most;

    NoticeOutbox(NoticeStore store, FixList fixes, FlagRows rows, JsonMapper json, int most) {
        this.store = store;
        this.fixes = fixes;
        this.rows = rows;
        this.json = json;
        this.most = most;
    }

    @Override
    public Mono<Void> raise(FlaggedRun run) {
        String firm = run.attempt().firm();
        return store.opened(firm, run.asOf())
                .filter(gap -> gap.person() != null && gap.advice(fixes).isPresent())
                .collectMultimap(gap -> Objects.requireNonNull(gap.person()))
                .filter(gaps -> !gaps.isEmpty())
                .flatMap(gaps -> store.addresses(firm, gaps.keySet(), run.asOf())
                        .map(Map::keySet)
                        .flatMap(told -> put(run, gaps, told)));
    }

    private Mono<Void> put(FlaggedRun run, Map<String, Collection<Gap>> gaps, Set<String> told) {
        if (told.size() > most) {
            LOG.warn(
                    "run {} would tell {} people of their devices, more than {}: it tells none",
                    run.attempt().run(),
                    told.size(),
                    most);
            return Mono.empty();
        }
        return Flux.fromIterable(told)
                .concatMap(person -> rows.put(run, person, message(run, person, gaps.getOrDefault(person, List.of()))))
                .then();
    }

    private String message(FlaggedRun run, String person, Collection<Gap> gaps) {
        return json.writeValueAsString(
                new Notice(person, run.asOf(), gaps.stream().map(Gap::finding).toList()));
    }
}
