package io.lastday.device.scan;

import io.lastday.device.attestation.AttestationStore;
import io.lastday.device.gap.GapNews;
import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.FleetSettings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDataset;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.os.renewal.OsRenewal;
import io.lastday.platform.flag.Outbox;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.walk.SourceWalker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DeviceScanConfiguration {

    /** Read at start: a file that is not whole has to stop the service and not its first scan. */
    @Bean
    OsDates osDates(JsonMapper json, DeviceSettings settings, FirmSettings firm, OsRenewal renewal) {
        OsDataset given = OsDatasetFile.in(settings.osData(), json);
        return asOf -> renewal.of(given, firm.id(), asOf)
                .map(renewed -> new OsDates.Dated(new OsCatalog(renewed.data()), renewed.warnings()));
    }

    @Bean
    Vouched vouched(FirmSettings firm, AttestationStore attestations) {
        return today -> attestations.current(firm.id(), today);
    }

    @Bean
    DeviceEvaluator deviceEvaluator(
            JsonMapper json,
            OsDates dates,
            SettingIds ids,
            DeviceSettings settings,
            FleetSettings fleet,
            List<SourceWalker> walkers,
            Vouched vouched) {
        Set<String> sources = walkers.stream().map(SourceWalker::source).collect(Collectors.toSet());
        return new DeviceEvaluator(json, dates, ids, settings, fleet, sources, vouched);
    }

    @Bean
    ScanScope deviceScan(
            FirmSettings firm, List<SourceWalker> walkers, DeviceEvaluator evaluator, ObjectProvider<Outbox> outboxes) {
        return new ScanScope(
                firm.id(),
                "devices",
                walkers,
                evaluator,
                GapNews.ALL,
                outboxes.orderedStream().toList());
    }
}
