package io.lastday.identity.scan;

import io.lastday.identity.population.AccountSettings;
import io.lastday.identity.recovery.BackupSettings;
import io.lastday.identity.rule.RuleSettings;
import java.util.List;

/**
 * What the firm says that no directory knows.
 *
 * @param breakGlass person ids of emergency accounts
 */
public record Settings(List<String> breakGlass, AccountSettings accounts, BackupSettings backups, RuleSettings rules) {

    public Settings {
        breakGlass = List.copyOf(breakGlass);
    }
}
