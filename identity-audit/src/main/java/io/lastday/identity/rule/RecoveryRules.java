package io.lastday.identity.rule;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Mailbox;
import io.lastday.identity.directory.OwnedApplication;
import io.lastday.identity.person.Person;
import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.RecoveryPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Rules about ways back in, and about backups. A path that could not be looked for raises nothing. */
final class RecoveryRules {

    private static final Map<PathKind, String> BY_KIND = Map.of(
            PathKind.PERSONAL_EMAIL, "reset-by-personal-address",
            PathKind.SECURITY_QUESTIONS, "security-questions",
            PathKind.SHARED_PHONE, "shared-phone",
            PathKind.TEMPORARY_PASS, "temporary-pass-alive",
            PathKind.IDENTITY_PROVIDER_LINK, "identity-provider-link");

    private final RuleSettings settings;

    RecoveryRules(RuleSettings settings) {
        this.settings = settings;
    }

    List<Gap> of(Person person, Instant asOf) {
        List<Gap> gaps = new ArrayList<>();
        for (PathKind kind : PathKind.values()) {
            String rule = BY_KIND.get(kind);
            if (rule != null) {
                gaps.addAll(byPath(person, kind, rule));
            }
        }
        gaps.addAll(forwarding(person));
        gaps.addAll(applications(person, asOf));
        person.facts().accounts().stream()
                .filter(account -> !account.active())
                .filter(account -> Objects.requireNonNullElse(account.offlineSessions(), 0) > 0)
                .forEach(account -> gaps.add(offline(account)));
        gaps.addAll(backups(person));
        return gaps;
    }

    private static List<Gap> byPath(Person person, PathKind kind, String rule) {
        List<RecoveryPath> open = person.paths().stream()
                .filter(path -> path.kind() == kind && path.unknown() == null)
                .toList();
        List<String> what = open.stream().map(RecoveryPath::what).distinct().toList();
        List<String> others =
                open.stream().flatMap(path -> path.others().stream()).distinct().toList();
        return open.isEmpty() ? List.of() : List.of(Gap.of(rule, Map.of("paths", what, "others", others)));
    }

    private static List<Gap> forwarding(Person person) {
        Mailbox mailbox = person.facts().mailbox();
        if (mailbox == null) {
            return List.of();
        }
        List<String> outside = mailbox.forwardsTo().stream()
                .filter(forward -> Boolean.TRUE.equals(forward.external()))
                .map(forward -> Objects.requireNonNullElse(forward.by(), "mailbox"))
                .distinct()
                .toList();
        return outside.isEmpty() ? List.of() : List.of(Gap.of("mail-forwarded-outside", Map.of("rules", outside)));
    }

    private List<Gap> applications(Person person, Instant asOf) {
        Instant longest = asOf.plus(Duration.ofDays(settings.secretDays()));
        List<Gap> gaps = new ArrayList<>();
        for (OwnedApplication application : person.facts().applications()) {
            String name = Objects.requireNonNullElse(application.name(), application.id());
            boolean credentials = !application.secrets().isEmpty()
                    || !application.certificates().isEmpty();
            if (Objects.equals(application.owners(), 1) && credentials) {
                gaps.add(new Gap("application-sole-owner", application.id(), Map.of("application", name)));
            }
            if (application.secrets().stream()
                    .map(OwnedApplication.Credential::ends)
                    .anyMatch(ends -> ends == null || ends.isAfter(longest))) {
                gaps.add(new Gap("application-secret-endless", application.id(), Map.of("application", name)));
            }
        }
        return gaps;
    }

    private static Gap offline(KeycloakUser account) {
        return new Gap("offline-session-of-disabled", account.id(), Map.of("account", account.username()));
    }

    private static List<Gap> backups(Person person) {
        boolean unprotected =
                Stream.of(person.registered(), person.enforced()).anyMatch(answer -> answer.state() == AnswerState.NO)
                        && !person.breakGlass();
        List<Gap> gaps = new ArrayList<>();
        person.paths().stream()
                .filter(path -> path.kind() == PathKind.BACKUP_OWNER)
                .forEach(path -> {
                    if (path.others().isEmpty()) {
                        gaps.add(new Gap("backup-sole-owner", path.system(), Map.of("backup", path.system())));
                    }
                    if (unprotected) {
                        gaps.add(new Gap("backup-owner-unprotected", path.system(), Map.of("backup", path.system())));
                    }
                });
        return gaps;
    }
}
