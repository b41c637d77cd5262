package io.lastday.device.scan;

import io.lastday.device.gap.GapRule;
import io.lastday.device.gap.Gaps;
import io.lastday.device.gap.LongestFailing;
import io.lastday.device.gap.Since;
import io.lastday.device.inventory.Merged;
import io.lastday.device.inventory.Sighting;
import io.lastday.device.person.People;
import io.lastday.device.posture.Attestation;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Earlier;
import io.lastday.device.posture.Leaving;
import io.lastday.device.posture.Posture;
import io.lastday.device.rule.DeviceJudge;
import io.lastday.device.rule.RuleContext;
import io.lastday.device.summary.DatasetAge;
import io.lastday.device.summary.Figures;
import io.lastday.device.summary.Tiles;
import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.walk.Facts;
import io.lastday.platform.walk.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** One evaluation of all devices, a few hundred in memory at a time; figures are counted from the rows as they pass. */
final class DeviceConclusion implements Conclusion {

    /** What no run walks: nothing is closed by a run that could not read who is there. */
    private static final Set<String> UNREAD = Set.of("people");

    private static final int AT_ONCE = 500;

    /** So many times {@value #AT_ONCE} are carried on side by side. */
    private static final int AHEAD = 2;

    private final Facts facts;
    private final JsonMapper json;
    private final FactBodies bodies;
    private final Gathering gathering;
    private final RuleContext context;
    private final Gaps gaps;
    private final Known known;
    private final Figures figures;

    /**
     * What was known before anything was judged.
     *
     * @param sources all that know devices and that the service is connected to
     * @param vouched what people said, by device
     * @param people all users of the directory
     * @param leavers on whom a case is open
     */
    record Known(
            Set<String> sources,
            Map<String, Instant> readAt,
            List<String> warnings,
            Map<String, List<Attestation>> vouched,
            People people,
            Leavers leavers) {}

    /** A device with what it was known by before. */
    private record CarriedOn(Posture posture, @Nullable Leaving leaving, DeviceItem item, EvaluatedRow row) {}

    DeviceConclusion(
            Facts facts,
            JsonMapper json,
            FactBodies bodies,
            Gathering gathering,
            RuleContext context,
            Gaps gaps,
            Known known) {
        this.facts = facts;
        this.json = json;
        this.bodies = bodies;
        this.gathering = gathering;
        this.context = context;
        this.gaps = gaps;
        this.known = known;
        this.figures = new Figures(known.leavers().whole());
    }

    @Override
    public Flux<EvaluatedRow> rows() {
        return facts.subjects()
                .buffer(AT_ONCE)
                .flatMapSequential(some -> beside(() -> sightings(some)), AHEAD, 1)
                .concatMapIterable(sightings -> sightings)
                .concatMapIterable(sighting ->
                        gathering.take(sighting).flatMap(Merged::of).stream().toList())
                .buffer(AT_ONCE)
                .flatMapSequential(some -> beside(() -> judged(some)).flatMap(this::carriedOn), AHEAD, 1)
                .concatMapIterable(carried -> carried)
                .map(this::counted);
    }

    private static <T> Mono<List<T>> beside(Callable<List<T>> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.parallel());
    }

    private List<Sighting> sightings(List<Subject> subjects) {
        return subjects.stream().map(bodies::sighting).flatMap(Optional::stream).toList();
    }

    private List<Posture> judged(List<List<DeviceFacts>> devices) {
        return devices.stream().map(this::judgedAlone).toList();
    }

    private Posture judgedAlone(List<DeviceFacts> sources) {
        String id = sources.getFirst().identity().id();
        return DeviceJudge.judge(sources, context.with(known.vouched().getOrDefault(id, List.of())))
                .heldBy(known.people().of(sources.getFirst().identity().personId()));
    }

    private Mono<List<CarriedOn>> carriedOn(List<Posture> postures) {
        List<String> ids = postures.stream().map(DeviceConclusion::id).toList();
        return facts.inForce(ids)
                .publishOn(Schedulers.parallel())
                .map(before -> postures.stream()
                        .map(posture -> carriedOn(posture, before.get(id(posture))))
                        .toList());
    }

    private CarriedOn carriedOn(Posture judged, @Nullable String body) {
        Earlier before = body == null ? null : json.readValue(body, Earlier.class);
        Posture posture = Since.carriedOn(judged, before, context.now());
        Leaving leaving = known.leavers().of(posture.facts().identity().personId());
        DeviceItem item = DeviceItem.of(posture, leaving, LongestFailing.of(posture, before));
        EvaluatedRow row = DeviceRow.of(posture, item, gaps.of(posture, context.now()), known.leavers(), today(), json);
        return new CarriedOn(posture, leaving, item, row);
    }

    /** The figures are for one thread, and rows pass here one after another. */
    private EvaluatedRow counted(CarriedOn device) {
        figures.add(device.posture(), device.leaving(), today());
        figures.add(device.item().id(), device.item().failing());
        return device.row();
    }

    private static String id(Posture posture) {
        DeviceFacts facts = posture.facts();
        return facts.identity().id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.now(), ZoneOffset.UTC);
    }

    private Tiles tiles() {
        DatasetAge age =
                DatasetAge.of(context.catalog().revision(), context.catalog().date(), today());
        return figures.tiles(age, known.readAt(), known.people(), known.warnings());
    }

    @Override
    public String summary() {
        return json.writeValueAsString(tiles());
    }

    @Override
    public Map<String, Long> counts() {
        Tiles tiles = tiles();
        return Map.of(
                "devices", tiles.devices(),
                "safe", tiles.safe(),
                "notSafe", tiles.notSafe(),
                "unknown", tiles.unknown());
    }

    /** A device may be known to any source, and its newest word counts: only a run that read all of them closes a finding. */
    @Override
    public Set<String> restsOn(String rule) {
        boolean unread = GapRule.restsOnPeople(rule) && !known.people().tellsMissing();
        return unread ? UNREAD : known.sources();
    }
}
