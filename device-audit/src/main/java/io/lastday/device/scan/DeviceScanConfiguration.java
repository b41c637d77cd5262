package io.lastday.device.scan;

import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.inventory.Sources;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.platform.evaluation.WholeConclusion;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.walk.SourceWalker;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DeviceScanConfiguration {

    @Bean
    OsCatalog osCatalog(JsonMapper json) {
        return new OsCatalog(OsDatasetFile.shipped(json));
    }

    @Bean
    ScanScope deviceScan(
            FirmSettings firm,
            List<SourceWalker> walkers,
            JsonMapper json,
            OsCatalog catalog,
            SettingIds ids,
            DeviceSettings settings) {
        return new ScanScope(
                firm.id(),
                "devices",
                walkers,
                WholeConclusion.by(
                        new DeviceEvaluator(json, catalog, ids, settings), Set.of(Sources.INTUNE, Sources.ENTRA)));
    }
}
