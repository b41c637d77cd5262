package io.lastday.identity.method;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.Methods;
import io.lastday.identity.directory.Registration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an Entra account holds, from the report (hours old) and from its methods where they were asked for (now). The two must not
 * contradict each other; who is missing from both is unknown and not unregistered.
 */
public final class EntraMethods {

    /** Graph v1.0 does not list these one by one, so their absence there says nothing. */
    private static final Set<String> REPORT_ONLY = Set.of(
            "hardwareOneTimePasscode",
            "x509Certificate",
            "x509CertificateMultiFactor",
            "x509CertificateSingleFactor",
            "securityQuestion",
            "qrCodePin");

    private EntraMethods() {}

    /** @param unread why there is no report; null where there is one */
    public static Held of(@Nullable Registration row, @Nullable Methods asked, @Nullable String unread) {
        Optional<List<Held.Method>> now = Optional.ofNullable(asked).map(EntraMethods::asked);
        if (row == null) {
            String reason = Objects.requireNonNullElse(unread, "NOT_IN_REPORT");
            return now.map(methods -> withoutReport(methods, reason)).orElseGet(() -> nothing(reason));
        }
        return now.map(methods -> both(row, methods)).orElseGet(() -> reported(row));
    }

    private static List<Held.Method> asked(Methods methods) {
        return methods.methods().stream()
                .map(method -> new Held.Method(
                        MethodWorth.plain(method.type()),
                        MethodWorth.of(method.type()),
                        method.label(),
                        method.created()))
                .filter(method -> !method.word().equals("password"))
                .toList();
    }

    private static Held nothing(String reason) {
        String words = reason.equals("NOT_IN_REPORT")
                ? "Entra's registration report does not list this person."
                : "Entra's registration report could not be read: " + reason + ".";
        return Held.unknown(List.of(), reason, words);
    }

    /** The methods themselves are the better evidence; whether they are allowed is for the report to say. */
    private static Held withoutReport(List<Held.Method> methods, String reason) {
        return new Held(
                methods,
                Settled.registered(methods),
                Answer.unknown(reason),
                Settled.phishingResistant(methods),
                List.of("Entra: registered " + words(methods) + ", asked one by one because the report says nothing ("
                        + reason + ")."));
    }

    private static Held both(Registration row, List<Held.Method> now) {
        Held report = reported(row);
        AnswerState asked = Settled.registered(now).state();
        if (asked == AnswerState.YES && report.registered().state() != AnswerState.YES) {
            return enrolledSince(row, now);
        }
        if (asked != AnswerState.YES && report.registered().state() == AnswerState.YES && !onlyInReport(row)) {
            return Held.unknown(
                    now,
                    "REPORT_CONTRADICTS_METHODS",
                    "The report of " + row.reportOf() + " names " + String.join(", ", row.methods())
                            + ", asked now there is " + words(now) + ".");
        }
        return withLabels(report, now);
    }

    private static boolean onlyInReport(Registration row) {
        return row.methods().stream().anyMatch(REPORT_ONLY::contains);
    }

    private static Held withLabels(Held report, List<Held.Method> now) {
        List<Held.Method> methods = now.isEmpty() ? report.methods() : now;
        Answer resistant = Settled.phishingResistant(methods).state() == AnswerState.YES
                ? Answer.yes()
                : report.phishingResistant();
        return new Held(methods, report.registered(), report.capable(), resistant, report.words());
    }

    private static Held enrolledSince(Registration row, List<Held.Method> now) {
        return new Held(
                now,
                Settled.registered(now),
                Answer.unknown("REPORT_BEHIND"),
                Settled.phishingResistant(now),
                List.of("Registered " + words(now) + " since the report of " + row.reportOf() + " was made."));
    }

    private static Held reported(Registration row) {
        List<Held.Method> methods = row.methods().stream().map(Held.Method::of).toList();
        Answer registered = registered(row, methods);
        return new Held(
                methods,
                registered,
                capable(row, registered),
                Settled.phishingResistant(methods),
                List.of("Entra: registered " + words(methods) + ", by the report of " + row.reportOf() + "."));
    }

    private static Answer registered(Registration row, List<Held.Method> methods) {
        Answer byMethods = Settled.registered(methods);
        if (byMethods.state() == AnswerState.UNKNOWN || row.mfaRegistered() == null) {
            return Answer.unknown(Objects.requireNonNullElse(byMethods.reason(), "NOT_REPORTED"));
        }
        boolean agree = row.mfaRegistered() == (byMethods.state() == AnswerState.YES);
        boolean passing = methods.stream().anyMatch(method -> method.worth() == MethodWorth.NOT_DURABLE);
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

    private static String words(List<Held.Method> methods) {
        return methods.isEmpty()
                ? "no method"
                : methods.stream().map(Held.Method::word).distinct().collect(Collectors.joining(", "));
    }
}
