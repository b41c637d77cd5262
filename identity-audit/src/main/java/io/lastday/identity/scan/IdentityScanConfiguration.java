package io.lastday.identity.scan;

import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.scan.SourceReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IdentityScanConfiguration {

    @Bean
    ScanScope identityScan(FirmSettings firm, List<SourceReader> readers, JsonMapper json) {
        return new ScanScope(firm.id(), "identity", readers, new IdentityEvaluator(json, firm.breakGlass()));
    }
}
