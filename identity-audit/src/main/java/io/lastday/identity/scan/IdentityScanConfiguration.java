package io.lastday.identity.scan;

import io.lastday.identity.emergency.EmergencyAccounts;
import io.lastday.identity.population.AccountSettings;
import io.lastday.identity.population.FirmSettings;
import io.lastday.identity.recovery.BackupSettings;
import io.lastday.identity.rule.RuleSettings;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.walk.SourceWalker;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IdentityScanConfiguration {

    @Bean
    ScanScope identityScan(
            FirmSettings firm,
            AccountSettings accounts,
            EmergencyAccounts emergency,
            BackupSettings backups,
            RuleSettings rules,
            List<SourceWalker> walkers,
            JsonMapper json) {
        Settings settings = new Settings(firm.breakGlass(), accounts, backups, rules);
        return new ScanScope(firm.id(), "identity", walkers, new IdentityEvaluator(json, settings, emergency::record));
    }
}
