package io.lastday.identity.recovery;

import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.PersonFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every way back in that the facts about a person show, and those that could not be looked for. */
public final class RecoveryPaths {

    private final ResetPaths resets;
    private final MailPaths mail;
    private final OwnedPaths owned;
    private final KeycloakPaths keycloak;
    private final BackupSettings backups;

    /** @param keycloakWalked whether the realm was ever read to its end */
    public RecoveryPaths(FirmFacts firm, SharedPhones phones, BackupSettings backups, boolean keycloakWalked) {
        this.resets = new ResetPaths(firm, phones);
        this.mail = new MailPaths(firm);
        this.owned = new OwnedPaths(firm);
        this.keycloak = new KeycloakPaths(keycloakWalked);
        this.backups = backups;
    }

    /** @param asOf by which a temporary pass is alive or not */
    public List<RecoveryPath> of(PersonFacts facts, Instant asOf) {
        List<RecoveryPath> paths = new ArrayList<>(resets.of(facts, asOf));
        paths.addAll(mail.of(facts));
        paths.addAll(owned.of(facts));
        paths.addAll(keycloak.of(facts));
        paths.addAll(backups(facts.subject()));
        return paths;
    }

    private List<RecoveryPath> backups(String subject) {
        return backups.systems().stream()
                .filter(backup -> backup.owners().contains(subject))
                .map(backup -> new RecoveryPath(
                        PathKind.BACKUP_OWNER,
                        backup.name(),
                        backup.holds().isEmpty()
                                ? "owner of " + backup.name()
                                : "owner of " + backup.name() + ": " + backup.holds(),
                        others(backup.owners(), subject),
                        null))
                .toList();
    }

    private static List<String> others(Set<String> owners, String subject) {
        return owners.stream().filter(owner -> !owner.equals(subject)).sorted().toList();
    }
}
