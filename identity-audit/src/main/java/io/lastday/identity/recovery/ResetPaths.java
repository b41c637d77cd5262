package io.lastday.identity.recovery;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.Methods;
import io.lastday.identity.directory.Methods.Method;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.directory.Registration;
import io.lastday.identity.directory.Tenant;
import io.lastday.identity.method.MethodWorth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What resets a password, or lets somebody in once: personal addresses and telephones, questions, temporary passes. */
final class ResetPaths {

    private static final String ENTRA = "ENTRA";
    private static final String EMAIL = "email";
    private static final String PASS = "temporaryAccessPass";
    private static final Set<String> REPORTED_PHONES = Set.of("mobilePhone", "alternateMobilePhone");

    private final FirmFacts firm;
    private final SharedPhones phones;
    private final List<String> domains;

    ResetPaths(FirmFacts firm, SharedPhones phones) {
        this.firm = firm;
        this.phones = phones;
        Tenant tenant = firm.tenant();
        this.domains = tenant == null
                ? List.of()
                : tenant.domains().stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .toList();
    }

    List<RecoveryPath> of(PersonFacts facts, Instant asOf) {
        List<RecoveryPath> paths = new ArrayList<>();
        Registration row = facts.registration();
        Methods methods = facts.methods();
        boolean resets = row == null || !Boolean.FALSE.equals(row.ssprEnabled());
        List<String> reported = row == null ? List.of() : row.methods();
        if (methods != null) {
            methods.methods().forEach(method -> asked(method, resets, asOf).ifPresent(paths::add));
            methods.methods().forEach(method -> shared(facts.subject(), method).ifPresent(paths::add));
        } else {
            reported.forEach(word -> reported(word, resets).ifPresent(paths::add));
            paths.addAll(notAsked(reported));
        }
        if (resets && reported.contains("securityQuestion")) {
            paths.add(RecoveryPath.of(PathKind.SECURITY_QUESTIONS, ENTRA, "security questions reset the password"));
        }
        if (row == null) {
            paths.addAll(notReported(facts, methods != null));
        }
        return paths;
    }

    /** The report names kinds of methods, never numbers: a telephone that is one of several people's looks like anybody's. */
    private List<RecoveryPath> notAsked(List<String> reported) {
        return reported.stream().noneMatch(REPORTED_PHONES::contains)
                ? List.of()
                : List.of(RecoveryPath.unknown(
                        PathKind.SHARED_PHONE, ENTRA, "whether others use the telephone too", whyNotAsked()));
    }

    private String whyNotAsked() {
        return Objects.requireNonNullElse(firm.reason(Parts.METHODS), "NOT_ASKED");
    }

    /** Who is not in the report may have any of these. Guests reset nothing here. */
    private List<RecoveryPath> notReported(PersonFacts facts, boolean asked) {
        EntraUser user = facts.user();
        if (user == null || user.guest()) {
            return List.of();
        }
        String reason = Objects.requireNonNullElse(firm.reason(Parts.REGISTRATION), "NOT_IN_REPORT");
        RecoveryPath questions = RecoveryPath.unknown(
                PathKind.SECURITY_QUESTIONS, ENTRA, "whether security questions reset the password", reason);
        return asked
                ? List.of(questions)
                : List.of(
                        RecoveryPath.unknown(
                                PathKind.PERSONAL_EMAIL, ENTRA, "which addresses reset the password", reason),
                        RecoveryPath.unknown(
                                PathKind.PERSONAL_PHONE, ENTRA, "which telephones answer for sign-ins", reason),
                        questions,
                        RecoveryPath.unknown(PathKind.TEMPORARY_PASS, ENTRA, "temporary access passes", reason));
    }

    private Optional<RecoveryPath> asked(Method method, boolean resets, Instant asOf) {
        return switch (MethodWorth.plain(method.type())) {
            case EMAIL -> resets ? email(method) : Optional.empty();
            case "phone" ->
                Optional.of(RecoveryPath.of(
                        PathKind.PERSONAL_PHONE,
                        ENTRA,
                        resets
                                ? "telephone that resets the password and answers for sign-ins"
                                : "telephone that answers for sign-ins"));
            case PASS -> alive(method, asOf);
            default -> Optional.empty();
        };
    }

    private Optional<RecoveryPath> email(Method method) {
        String domain = method.label() == null ? "" : method.label().toLowerCase(Locale.ROOT);
        if (domains.contains(domain)) {
            return Optional.empty();
        }
        String whose = domain.isEmpty() ? "an address" : "an address at " + domain;
        return Optional.of(RecoveryPath.of(PathKind.PERSONAL_EMAIL, ENTRA, whose + " resets the password"));
    }

    private static Optional<RecoveryPath> alive(Method method, Instant asOf) {
        Instant until = method.usableUntil();
        if (until != null && !until.isAfter(asOf)) {
            return Optional.empty();
        }
        String end = until == null ? "" : " until " + until;
        return Optional.of(RecoveryPath.of(PathKind.TEMPORARY_PASS, ENTRA, "temporary access pass" + end));
    }

    private Optional<RecoveryPath> shared(String subject, Method method) {
        List<String> others = method.phone() == null ? List.of() : phones.others(method.phone(), subject);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecoveryPath(
                        PathKind.SHARED_PHONE,
                        ENTRA,
                        "telephone that " + others.size() + " others use too",
                        others,
                        null));
    }

    /** The report names the kind only: whose address it is, and whether a pass is still alive, it does not say. */
    private Optional<RecoveryPath> reported(String word, boolean resets) {
        if (word.equals(EMAIL) && resets) {
            return Optional.of(RecoveryPath.of(
                    PathKind.PERSONAL_EMAIL, ENTRA, "an address, whose is not reported, resets the password"));
        }
        if (REPORTED_PHONES.contains(word)) {
            return Optional.of(RecoveryPath.of(PathKind.PERSONAL_PHONE, ENTRA, "telephone that answers for sign-ins"));
        }
        return word.equals(PASS)
                ? Optional.of(RecoveryPath.unknown(
                        PathKind.TEMPORARY_PASS, ENTRA, "whether a temporary access pass is alive", whyNotAsked()))
                : Optional.empty();
    }
}
