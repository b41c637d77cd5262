package io.lastday.identity.recovery;

import io.lastday.identity.directory.Methods.Method;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.directory.Registration;
import io.lastday.identity.method.MethodWorth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What resets a password, or lets somebody in once: personal addresses and telephones, questions, temporary passes. */
final class ResetPaths {

    private static final String ENTRA = "ENTRA";
    private static final String EMAIL = "email";
    private static final String PASS = "temporaryAccessPass";
    private static final Set<String> REPORTED_PHONES = Set.of("mobilePhone", "alternateMobilePhone");

    private final SharedPhones phones;
    private final List<String> domains;

    ResetPaths(SharedPhones phones, List<String> domains) {
        this.phones = phones;
        this.domains =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
    }

    List<RecoveryPath> of(PersonFacts facts, Instant asOf) {
        List<RecoveryPath> paths = new ArrayList<>();
        List<String> reported = Optional.ofNullable(facts.registration())
                .map(Registration::methods)
                .orElse(List.of());
        boolean resets = facts.registration() == null
                || !Boolean.FALSE.equals(facts.registration().ssprEnabled());
        if (facts.methods() != null) {
            facts.methods()
                    .methods()
                    .forEach(method -> asked(method, resets, asOf).ifPresent(paths::add));
            facts.methods()
                    .methods()
                    .forEach(method -> shared(facts.subject(), method).ifPresent(paths::add));
        } else {
            reported.forEach(word -> reported(word, resets).ifPresent(paths::add));
        }
        if (resets && reported.contains("securityQuestion")) {
            paths.add(path(PathKind.SECURITY_QUESTIONS, "security questions reset the password"));
        }
        return paths;
    }

    private static RecoveryPath path(PathKind kind, String what) {
        return new RecoveryPath(kind, ENTRA, what, List.of(), null);
    }

    private Optional<RecoveryPath> asked(Method method, boolean resets, Instant asOf) {
        return switch (MethodWorth.plain(method.type())) {
            case EMAIL -> resets ? email(method) : Optional.empty();
            case "phone" ->
                Optional.of(path(
                        PathKind.PERSONAL_PHONE,
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
        return Optional.of(path(PathKind.PERSONAL_EMAIL, whose + " resets the password"));
    }

    private static Optional<RecoveryPath> alive(Method method, Instant asOf) {
        Instant until = method.usableUntil();
        if (until != null && !until.isAfter(asOf)) {
            return Optional.empty();
        }
        String end = until == null ? "" : " until " + until;
        return Optional.of(path(PathKind.TEMPORARY_PASS, "temporary access pass" + end));
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
    private static Optional<RecoveryPath> reported(String word, boolean resets) {
        if (word.equals(EMAIL) && resets) {
            return Optional.of(path(PathKind.PERSONAL_EMAIL, "an address, whose is not reported, resets the password"));
        }
        if (REPORTED_PHONES.contains(word)) {
            return Optional.of(path(PathKind.PERSONAL_PHONE, "telephone that answers for sign-ins"));
        }
        return word.equals(PASS)
                ? Optional.of(new RecoveryPath(
                        PathKind.TEMPORARY_PASS, ENTRA, "temporary access pass", List.of(), "NOT_ASKED"))
                : Optional.empty();
    }
}
