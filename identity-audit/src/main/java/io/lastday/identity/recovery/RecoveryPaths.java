package io.lastday.identity.recovery;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Mailbox;
import io.lastday.identity.directory.OwnedApplication;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.PersonFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every way back in that the facts about a person show, and those that could not be looked for. */
public final class RecoveryPaths {

    private static final String ENTRA = "ENTRA";
    private static final String KEYCLOAK = "KEYCLOAK";

    private final FirmFacts firm;
    private final ResetPaths resets;
    private final BackupSettings backups;

    public RecoveryPaths(FirmFacts firm, SharedPhones phones, BackupSettings backups) {
        this.firm = firm;
        this.resets = new ResetPaths(
                phones, firm.tenant() == null ? List.of() : firm.tenant().domains());
        this.backups = backups;
    }

    /** @param asOf by which a temporary pass is alive or not */
    public List<RecoveryPath> of(PersonFacts facts, Instant asOf) {
        List<RecoveryPath> paths = new ArrayList<>(resets.of(facts, asOf));
        paths.addAll(mail(facts));
        facts.drives()
                .forEach(drive -> paths.add(path(
                        PathKind.FILE_OWNER,
                        ENTRA,
                        Objects.requireNonNullElse(drive.name(), "drive " + drive.id())
                                + (Objects.equals(drive.owners(), 1) ? ", as its only owner" : ""))));
        facts.applications()
                .forEach(application -> paths.add(path(PathKind.APPLICATION_OWNER, ENTRA, words(application))));
        facts.accounts().forEach(account -> paths.addAll(keycloak(account)));
        paths.addAll(backups(facts.subject()));
        return paths;
    }

    private static RecoveryPath path(PathKind kind, String system, String what) {
        return new RecoveryPath(kind, system, what, List.of(), null);
    }

    private List<RecoveryPath> mail(PersonFacts facts) {
        Mailbox mailbox = facts.mailbox();
        String unread = mailbox == null ? unreadMailbox(facts.user()) : mailbox.unread();
        if (unread != null) {
            return Stream.of(PathKind.MAILBOX_FORWARDING, PathKind.MAILBOX_DELEGATE)
                    .map(kind -> new RecoveryPath(kind, ENTRA, "the mailbox's settings", List.of(), unread))
                    .toList();
        }
        return mailbox == null ? List.of() : read(mailbox);
    }

    private @Nullable String unreadMailbox(@Nullable EntraUser user) {
        return user == null || user.guest() ? null : firm.reason(Parts.MAILBOXES);
    }

    private static List<RecoveryPath> read(Mailbox mailbox) {
        List<RecoveryPath> paths = new ArrayList<>();
        mailbox.forwardsTo()
                .forEach(forward -> paths.add(path(
                        PathKind.MAILBOX_FORWARDING,
                        ENTRA,
                        "forwards to "
                                + (Boolean.FALSE.equals(forward.external())
                                        ? "an address of the firm"
                                        : outside(forward))
                                + (forward.by() == null ? "" : " (" + forward.by() + ")"))));
        mailbox.delegates()
                .forEach(delegate -> paths.add(new RecoveryPath(
                        PathKind.MAILBOX_DELEGATE,
                        ENTRA,
                        "delegate" + (delegate.right() == null ? "" : " with " + delegate.right()),
                        List.of(delegate.who()),
                        null)));
        return paths;
    }

    private static String outside(Mailbox.Forward forward) {
        return "an address at " + forward.address().substring(forward.address().indexOf('@') + 1);
    }

    private static String words(OwnedApplication application) {
        String name = "app " + Objects.requireNonNullElse(application.name(), application.id());
        long credentials =
                (long) application.secrets().size() + application.certificates().size();
        String last = Stream.concat(application.secrets().stream(), application.certificates().stream())
                .map(OwnedApplication.Credential::ends)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(ends -> ", the last until " + ends.toString().substring(0, 10))
                .orElse("");
        String owner = Objects.equals(application.owners(), 1) ? ", as its only owner" : "";
        return name + owner + (credentials == 0 ? "" : ", with " + credentials + " secrets or certificates" + last);
    }

    private static List<RecoveryPath> keycloak(KeycloakUser account) {
        List<RecoveryPath> paths = new ArrayList<>();
        account.identityLinks()
                .forEach(link -> paths.add(path(
                        PathKind.IDENTITY_PROVIDER_LINK,
                        KEYCLOAK,
                        "log-in at " + link.provider() + " opens " + account.username())));
        Integer offline = account.offlineSessions();
        if (offline != null && offline > 0) {
            paths.add(path(
                    PathKind.OFFLINE_SESSION,
                    KEYCLOAK,
                    offline + " offline sessions of " + account.username()
                            + (account.active() ? "" : ", which come back when the account is enabled again")));
        }
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
