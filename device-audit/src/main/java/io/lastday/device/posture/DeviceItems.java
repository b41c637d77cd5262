package io.lastday.device.posture;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Stored rows as the API shows them: with the times that are not kept in them, and what mends them. */
@Component
class DeviceItems {

    private final EvaluationReader evaluations;
    private final LastContacts contacts;
    private final Fixes fixes;
    private final JsonMapper json;

    DeviceItems(EvaluationReader evaluations, LastContacts contacts, Fixes fixes, JsonMapper json) {
        this.evaluations = evaluations;
        this.contacts = contacts;
        this.fixes = fixes;
        this.json = json;
    }

    /** The evaluation that is named, else the one that was in force at a time, else the one in force now. */
    Mono<PublishedEvaluation> in(String firm, @Nullable UUID evaluation, @Nullable Instant at) {
        return evaluation == null ? evaluations.at(firm, at) : evaluations.of(firm, evaluation);
    }

    /** Rows of an evaluation; the last contact is told where it is the one in force. */
    Mono<List<DeviceItem>> of(String firm, UUID evaluation, List<String> bodies) {
        List<DeviceItem> items = bodies.stream().map(this::stored).toList();
        return Mono.zip(evaluations.of(firm, evaluation), evaluations.current(firm))
                .flatMap(found -> seen(firm, found.getT1(), found.getT2(), items)
                        .map(seen -> read(items, reading(found.getT1()), seen)));
    }

    private Mono<Map<String, Instant>> seen(
            String firm, PublishedEvaluation in, PublishedEvaluation current, List<DeviceItem> items) {
        return in.id().equals(current.id())
                ? contacts.of(firm, items.stream().map(DeviceItem::id).toList())
                : Mono.just(Map.of());
    }

    private List<DeviceItem> read(List<DeviceItem> items, Reading reading, Map<String, Instant> seen) {
        return items.stream()
                .map(item -> item.read(reading, seen.get(item.id()), fixes))
                .toList();
    }

    private Reading reading(PublishedEvaluation in) {
        return json.readValue(in.summary(), Reading.class);
    }

    /** A row exactly as it is kept. */
    DeviceItem stored(String body) {
        return json.readValue(body, DeviceItem.class);
    }
}
