package io.lastday.identity.rule;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.person.Account;
import io.lastday.identity.person.Link;
import io.lastday.identity.person.Person;
import io.lastday.identity.policy.Escape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Rules about second factors and the accounts themselves; emergency accounts have rules of their own. */
final class FactorRules {

    private static final String ENTRA = "ENTRA";

    private final RuleSettings settings;

    FactorRules(RuleSettings settings) {
        this.settings = settings;
    }

    List<Gap> of(Person person, Instant asOf) {
        List<Gap> gaps = new ArrayList<>(conflicts(person));
        switch (person.population()) {
            case PRIVILEGED -> {
                gaps.addAll(answers(person));
                gaps.addAll(privileged(person));
            }
            case SENSITIVE, STAFF -> gaps.addAll(answers(person));
            case GUESTS -> {
                gaps.addAll(answers(person));
                gaps.addAll(unused(person, asOf));
            }
            case SERVICE_ACCOUNTS -> gaps.addAll(service(person));
            case SHARED_MAILBOXES -> gaps.addAll(shared(person));
            case BREAK_GLASS, NOT_COUNTED -> {
                // the first has rules of its own, with the second nobody signs in
            }
        }
        return gaps;
    }

    private static List<Gap> answers(Person person) {
        List<Gap> gaps = new ArrayList<>();
        if (isNo(person.registered())) {
            gaps.add(Gap.of("mfa-registered", evidence(person, person.registered())));
        } else if (isNo(person.capable())) {
            gaps.add(Gap.of("mfa-capable", evidence(person, person.capable())));
        }
        if (isNo(person.enforced())) {
            gaps.add(enforced(person));
        }
        if (person.deciding().stream().anyMatch(account -> account.held().onlyWeak())) {
            gaps.add(Gap.of("weak-methods-only", evidence(person, person.registered())));
        }
        return gaps;
    }

    private static Gap enforced(Person person) {
        Map<String, Object> evidence = evidence(person, person.enforced());
        if (person.policy() != null) {
            evidence.put("policy", person.policy());
        }
        List<String> escapes = person.deciding().stream()
                .flatMap(account -> account.judgement().escapes().stream())
                .map(FactorRules::words)
                .distinct()
                .toList();
        if (!escapes.isEmpty()) {
            evidence.put("escapes", escapes);
        }
        boolean legacy = "LEGACY_CLIENTS_ESCAPE".equals(person.enforced().reason());
        return Gap.of(legacy ? "legacy-clients" : "mfa-enforced", evidence);
    }

    private static String words(Escape escape) {
        return escape.kind() + ": " + escape.what();
    }

    private static List<Gap> privileged(Person person) {
        List<Gap> gaps = new ArrayList<>();
        if (isNo(person.phishingResistant())) {
            gaps.add(Gap.of("phishing-resistant-privileged", evidence(person, person.phishingResistant())));
        }
        boolean weakerWillDo = person.deciding().stream()
                .filter(account -> account.system().equals(ENTRA))
                .anyMatch(account -> isNo(account.judgement().phishingResistant()));
        if (weakerWillDo && person.enforced().state() == AnswerState.YES) {
            gaps.add(Gap.of("phishing-resistant-enforced", Map.of("roles", person.marks())));
        }
        EntraUser user = person.facts().user();
        if (user != null && Boolean.TRUE.equals(user.synced())) {
            gaps.add(Gap.of("privileged-synced", Map.of("roles", person.marks())));
        }
        return gaps;
    }

    private static List<Gap> service(Person person) {
        boolean passwordAlone = isNo(person.enforced());
        return passwordAlone
                ? List.of(Gap.of("service-account-sign-in", evidence(person, person.enforced())))
                : List.of();
    }

    private static List<Gap> shared(Person person) {
        EntraUser user = person.facts().user();
        return user != null && user.enabled()
                ? List.of(Gap.of(
                        "shared-mailbox-sign-in",
                        Map.of(
                                "purpose",
                                Objects.requireNonNull(person.facts().mailbox()).purpose() + "")))
                : List.of();
    }

    private List<Gap> unused(Person person, Instant asOf) {
        EntraUser user = person.facts().user();
        if (user == null || user.lastSignIn() == null) {
            return List.of();
        }
        Instant limit = asOf.minus(Duration.ofDays(settings.guestDays()));
        return user.lastSignIn().isBefore(limit)
                ? List.of(Gap.of(
                        "guest-unused", Map.of("lastSignIn", user.lastSignIn().toString())))
                : List.of();
    }

    private static List<Gap> conflicts(Person person) {
        return person.links().stream()
                .filter(Link::conflict)
                .map(link -> new Gap("account-conflict", link.account(), Map.of("reason", link.reason())))
                .toList();
    }

    private static boolean isNo(Answer answer) {
        return answer.state() == AnswerState.NO;
    }

    private static Map<String, Object> evidence(Person person, Answer answer) {
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("reason", String.valueOf(answer.reason()));
        evidence.put("methods", words(person.deciding()));
        return evidence;
    }

    private static List<String> words(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.held().methods().isEmpty()
                        ? Stream.of(account.system() + ": none")
                        : account.held().methods().stream().map(method -> account.system() + ": " + method.word()))
                .distinct()
                .toList();
    }
}
