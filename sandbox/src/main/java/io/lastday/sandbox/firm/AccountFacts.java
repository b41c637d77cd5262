package io.lastday.sandbox.firm;

import java.util.Map;

/** What the seeded firm tells the identity audit of its accounts, because no directory knows it. */
public final class AccountFacts {

    private AccountFacts() {}

    /** Settings of the identity audit. */
    public static Map<String, String> settings() {
        return Map.of(
                "lastday.accounts.finance",
                GroupFiles.idOf("Finance"),
                "lastday.accounts.mailbox-rich",
                person("diana.harbour"),
                "lastday.accounts.service-names",
                "svc-",
                "lastday.accounts.break-glass-checks[0].account",
                person("breakglass"),
                "lastday.accounts.break-glass-checks[0].on",
                "2026-06-30",
                "lastday.backups.systems[0].name",
                "Vault",
                "lastday.backups.systems[0].holds",
                "every mailbox, nightly",
                "lastday.backups.systems[0].owners",
                person("gail.ashworth"));
    }

    private static String person(String localPart) {
        return "entra:" + Firm.entraId(localPart);
    }
}
