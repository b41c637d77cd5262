package io.lastday.device.scan;

import io.lastday.device.inventory.DeviceJoin;
import io.lastday.device.inventory.DeviceJoin.Observed;
import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.EntraFacts;
import io.lastday.device.inventory.IntuneFacts;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.inventory.Sources;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Posture;
import io.lastday.device.rule.DeviceJudge;
import io.lastday.device.rule.RuleContext;
import io.lastday.device.summary.Tiles;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.evaluation.Evaluation;
import io.lastday.platform.evaluation.EvaluationInput;
import io.lastday.platform.evaluation.SourceSnapshot;
import io.lastday.platform.evaluation.WholeEvaluator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges every device of the firm from the last whole walks. Without one of Intune nothing is concluded: a device that is
 * missing from an inventory that nobody has read is not unmanaged.
 */
public final class DeviceEvaluator implements WholeEvaluator {

    private final JsonMapper json;
    private final OsCatalog catalog;
    private final SettingIds settingIds;
    private final DeviceSettings settings;

    public DeviceEvaluator(JsonMapper json, OsCatalog catalog, SettingIds settingIds, DeviceSettings settings) {
        this.json = json;
        this.catalog = catalog;
        this.settingIds = settingIds;
        this.settings = settings;
    }

    @Override
    public Optional<Evaluation> evaluate(EvaluationInput input) {
        return input.source(Sources.INTUNE)
                .map(snapshot -> observed(snapshot, IntuneFacts.class))
                .map(intune -> evaluate(facts(intune, input), input));
    }

    private List<DeviceFacts> facts(Observed<IntuneFacts> intune, EvaluationInput input) {
        Optional<Observed<EntraFacts>> entra =
                input.source(Sources.ENTRA).map(snapshot -> observed(snapshot, EntraFacts.class));
        return new DeviceJoin(settingIds, input.asOf()).join(intune, entra);
    }

    private <F> Observed<F> observed(SourceSnapshot snapshot, Class<F> type) {
        return new Observed<>(json.readValue(snapshot.facts(), type), snapshot.observedAt());
    }

    private Evaluation evaluate(List<DeviceFacts> devices, EvaluationInput input) {
        RuleContext context = new RuleContext(catalog, settings.assumeEdition(), input.asOf());
        List<Posture> postures = devices.stream()
                .map(device -> DeviceJudge.judge(device, context))
                .map(posture -> carriedOn(posture, input))
                .toList();
        Tiles tiles = Tiles.of(postures, catalog, LocalDate.ofInstant(input.asOf(), ZoneOffset.UTC));
        Map<String, Long> counts = Map.of(
                "devices", tiles.devices(),
                "safe", tiles.safe(),
                "notSafe", tiles.notSafe(),
                "unknown", tiles.unknown());
        List<EvaluatedRow> rows =
                postures.stream().map(posture -> DeviceRow.of(posture, json)).toList();
        return new Evaluation(json.writeValueAsString(tiles), counts, rows);
    }

    /** Since when each check fails: carried on while it fails or cannot be known, forgotten once it passes. */
    private Posture carriedOn(Posture posture, EvaluationInput input) {
        String before = input.previousBodies().get(posture.facts().identity().id());
        DeviceItem previous = before == null ? null : json.readValue(before, DeviceItem.class);
        return posture.withResults(posture.results().stream()
                .map(result -> result.failingSince(since(result, previous, input.asOf())))
                .toList());
    }

    private static @Nullable Instant since(CheckResult result, @Nullable DeviceItem previous, Instant asOf) {
        Instant before = previous == null ? null : firstFailed(result, previous);
        return switch (result.state()) {
            case FAIL -> before == null ? asOf : before;
            case UNKNOWN -> before;
            case PASS, NOT_APPLICABLE -> null;
        };
    }

    private static @Nullable Instant firstFailed(CheckResult result, DeviceItem previous) {
        return previous.checks().stream()
                .filter(check -> check.check() == result.check() && check.firstFailedAt() != null)
                .map(CheckResult::firstFailedAt)
                .findFirst()
                .orElse(null);
    }
}
