package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.coverage.PersonItem.AccountItem;
import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.EntraFacts.Registration;
import io.lastday.identity.method.MethodWorth;
import io.lastday.identity.policy.Enforcement;
import io.lastday.identity.policy.EntraEnforcement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers for Entra accounts. The report and the list of methods must agree; who is missing from the report is unknown. */
final class EntraAccounts {

    private final EntraFacts facts;
    private final EntraPeople people;

    EntraAccounts(EntraFacts facts, EntraPeople people) {
        this.facts = facts;
        this.people = people;
    }

    /** What is known of a person's registration, and the sentence that says so. */
    private record Known(
            List<String> methods, Answer registered, Answer capable, Answer phishingResistant, String words) {

        static Known nothing(String reason, String words) {
            Answer unknown = Answer.unknown(reason);
            return new Known(List.of(), unknown, unknown, unknown, words);
        }
    }

    AccountAnswers answers(EntraUser user) {
        Known known = known(user);
        List<String> roles = people.roles(user);
        Enforcement enforcement = EntraEnforcement.of(facts.policies(), people.member(user), !roles.isEmpty());
        List<String> explanation = new ArrayList<>();
        explanation.add(known.words());
        explanation.addAll(roles);
        explanation.addAll(enforcement.explanation());
        String username = Objects.requireNonNullElse(user.userPrincipalName(), user.id());
        return new AccountAnswers(
                new AccountItem("ENTRA", user.id(), username, user.accountEnabled()),
                user.accountEnabled(),
                known.methods(),
                known.registered(),
                known.capable(),
                enforcement.answer(),
                enforcement.policy(),
                known.phishingResistant(),
                explanation);
    }

    private Known known(EntraUser user) {
        String unread = facts.registrations().unread();
        if (unread != null) {
            return Known.nothing(unread, "The registration report could not be read: " + unread + ".");
        }
        return people.registration(user)
                .map(row -> confirmed(user)
                        .map(methods -> enrolledSince(row, methods))
                        .orElseGet(() -> reported(row)))
                .orElseGet(
                        () -> Known.nothing("NOT_IN_REPORT", "Entra's registration report does not list this person."));
    }

    /** The methods themselves, where they hold a second factor that the report does not know yet. */
    private Optional<List<String>> confirmed(EntraUser user) {
        return Optional.ofNullable(facts.confirmedMethods().get(user.id()))
                .filter(methods -> MethodAnswers.registered(methods).state() != AnswerState.NO);
    }

    private static Known enrolledSince(Registration row, List<String> methods) {
        return new Known(
                methods,
                MethodAnswers.registered(methods),
                Answer.unknown("REPORT_BEHIND"),
                MethodAnswers.phishingResistant(methods),
                "Registered " + String.join(", ", methods) + " since the report of " + row.reportOf() + " was made.");
    }

    private static Known reported(Registration row) {
        Answer registered = registered(row);
        return new Known(
                row.methods(),
                registered,
                capable(row, registered),
                MethodAnswers.phishingResistant(row.methods()),
                words(row));
    }

    private static Answer registered(Registration row) {
        Answer byMethods = MethodAnswers.registered(row.methods());
        if (byMethods.state() == AnswerState.UNKNOWN || row.mfaRegistered() == null) {
            return Answer.unknown(Objects.requireNonNullElse(byMethods.reason(), "NOT_REPORTED"));
        }
        boolean agree = row.mfaRegistered() == (byMethods.state() == AnswerState.YES);
        boolean passing = row.methods().stream().anyMatch(word -> MethodWorth.of(word) == MethodWorth.NOT_DURABLE);
        return agree || (passing && byMethods.state() == AnswerState.NO)
                ? byMethods
                : Answer.unknown("REPORT_CONTRADICTS_METHODS");
    }

    /** Capable: registered, and the method allowed by the tenant's policy, as Entra itself works out. */
    private static Answer capable(Registration row, Answer registered) {
        if (registered.state() == AnswerState.UNKNOWN) {
            return registered;
        }
        if (row.mfaCapable() == null) {
            return Answer.unknown("NOT_REPORTED");
        }
        return row.mfaCapable() && registered.state() == AnswerState.YES
                ? Answer.yes()
                : Answer.no(registered.state() == AnswerState.NO ? Answer.NONE_REGISTERED : "METHOD_NOT_ALLOWED");
    }

    private static String words(Registration row) {
        String methods = row.methods().isEmpty() ? "no method" : String.join(", ", row.methods());
        return "Entra: registered " + methods + ", by the report of " + row.reportOf() + ".";
    }
}
