package io.lastday.identity.scan;

import io.lastday.identity.directory.Sources;
import io.lastday.platform.evaluation.WholeConclusion;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.scan.SourceReader;
import io.lastday.platform.scan.WholeWalker;
import io.lastday.platform.walk.SourceWalker;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IdentityScanConfiguration {

    @Bean
    ScanScope identityScan(FirmSettings firm, List<SourceReader> readers, JsonMapper json) {
        return new ScanScope(
                firm.id(),
                "identity",
                readers.stream().<SourceWalker>map(WholeWalker::new).toList(),
                WholeConclusion.by(
                        new IdentityEvaluator(json, firm.breakGlass()), Set.of(Sources.ENTRA, Sources.KEYCLOAK)));
    }
}
