package io.lastday.device.scan;

import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.scan.SourceReader;
import java.util.List;
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
            List<SourceReader> readers,
            JsonMapper json,
            OsCatalog catalog,
            SettingIds ids,
            DeviceSettings settings) {
        return new ScanScope(firm.id(), "devices", readers, new DeviceEvaluator(json, catalog, ids, settings));
    }
}
