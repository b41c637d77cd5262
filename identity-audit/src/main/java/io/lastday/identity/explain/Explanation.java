package io.lastday.identity.explain;

import io.lastday.identity.person.Account;
import io.lastday.identity.person.Person;
import io.lastday.identity.policy.Bearing;
import io.lastday.identity.policy.Bearing.Effect;
import io.lastday.identity.policy.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person's answers rest on, in sentences: methods, why they matter, each policy with its path in and out, what escapes. */
public final class Explanation {

    private Explanation() {}

    /** The sentences, account by account. */
    public static List<String> of(Person person) {
        List<String> lines = new ArrayList<>();
        person.accounts().forEach(account -> lines.addAll(of(account)));
        lines.addAll(person.marks());
        person.links()
                .forEach(link -> lines.add(
                        (link.conflict() ? "Conflict: " : "Not taken for the same person: ") + link.reason()));
        return lines;
    }

    private static List<String> of(Account account) {
        List<String> lines = new ArrayList<>(account.held().words());
        if (!account.enabled()) {
            lines.add("The account in " + account.system() + " is disabled.");
        } else if (!account.counts()) {
            lines.add("The account in " + account.system()
                    + " has no credential of its own; it signs in through the linked account or not at all.");
        }
        if (account.system().equals("ENTRA")) {
            account.judgement().bearings().forEach(bearing -> lines.add(words(bearing)));
        }
        if (!account.judgement().escapes().isEmpty()) {
            lines.add("No second factor is asked for at: "
                    + words(account.judgement().escapes()) + ".");
        }
        lines.addAll(account.judgement().notes());
        return lines;
    }

    private static String words(Bearing bearing) {
        return "Policy \"" + bearing.name() + "\" " + demand(bearing) + "; it " + reach(bearing) + ".";
    }

    private static String demand(Bearing bearing) {
        return switch (bearing.effect()) {
            case ENFORCES, EXCLUDED -> "demands a second factor (" + bearing.grant() + ")" + except(bearing);
            case BLOCKS -> "lets nobody in" + except(bearing);
            case WEAKER -> weaker(bearing);
            case REPORTS_ONLY -> "would ask for " + bearing.grant() + " and only reports, so it protects nobody";
            case UNCLEAR -> "asks for " + bearing.grant() + except(bearing);
        };
    }

    private static String weaker(Bearing bearing) {
        return "OTHER_CONTROL_SUFFICES".equals(bearing.reason())
                ? "asks for " + bearing.grant() + ", so that something else than a second factor is enough"
                        + except(bearing)
                : "demands a second factor (" + bearing.grant() + "), weakened: " + bearing.reason() + except(bearing);
    }

    private static String except(Bearing bearing) {
        String always = bearing.effect() == Effect.ENFORCES ? " at every sign-in" : "";
        return bearing.escapes().isEmpty() ? always : ", but not for: " + words(bearing.escapes());
    }

    private static String words(List<Escape> escapes) {
        return escapes.stream()
                .map(escape -> escape.kind().toLowerCase(Locale.ROOT) + ": " + escape.what())
                .collect(Collectors.joining("; "));
    }

    private static String reach(Bearing bearing) {
        if (bearing.effect() == Effect.UNCLEAR) {
            return "may mean this person: " + bearing.reason();
        }
        if (bearing.excluded() != null) {
            return "takes this person in (" + bearing.included() + ") and leaves them out (" + bearing.excluded() + ")";
        }
        return "takes this person in (" + bearing.included() + ")";
    }
}
