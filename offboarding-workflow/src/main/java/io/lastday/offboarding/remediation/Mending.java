package io.lastday.offboarding.remediation;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import java.util.Map;
import java.util.Optional;

/** What can be said of a remediation without writing, and what a written one means. Pure. */
final class Mending {

    static final ReasonCode ACTION_NOT_OFFERED = new ReasonCode("ACTION_NOT_OFFERED");
    static final ReasonCode ACCOUNT_DISABLED = new ReasonCode("ACCOUNT_DISABLED");
    static final ReasonCode SYNCED_FROM_LDAP = new ReasonCode("SYNCED_FROM_LDAP");

    private Mending() {}

    /**
     * How it ends as the account stands; empty where it has to be written.
     *
     * @param sent whether an earlier run has written it
     */
    static Optional<Outcome> settled(AccountNow now, Action action, boolean sent) {
        if (now.isAsked()) {
            return Optional.of(
                    sent
                            ? asked(now, action)
                            : new Outcome.AlreadyDone(
                                    "Keycloak asks them to " + action.words() + " already.", evidence(now)));
        }
        if (action.isDoneWith(now.credentials())) {
            return Optional.of(new Outcome.AlreadyDone(
                    "They did " + action.words() + " before: nothing is to be asked.", evidence(now)));
        }
        if (!now.enabled()) {
            return Optional.of(new Outcome.Skipped(
                    ACCOUNT_DISABLED, "Nobody can log in with the account, so nothing is asked of it."));
        }
        return now.alias() == null || !now.offered() ? Optional.of(notOffered(now, action)) : Optional.empty();
    }

    /** Written and read back. */
    static Outcome asked(AccountNow now, Action action) {
        return new Outcome.Done(
                "Read back: Keycloak asks them to " + action.words()
                        + " at the next log-in. The next scan shows whether" + " they did.",
                evidence(now));
    }

    /** Keycloak would not write what a directory rules. */
    static Outcome ruledElsewhere() {
        return new Outcome.NeedsHuman(
                SYNCED_FROM_LDAP,
                "The account comes from a directory that Keycloak may only read, and it refused. Ask the person to set it"
                        + " up in their account console.");
    }

    private static Outcome notOffered(AccountNow now, Action action) {
        String what = now.alias() == null
                ? "The realm does not have the required action " + action.provider()
                : "The realm has the required action " + now.alias() + " switched off";
        return new Outcome.NeedsHuman(
                ACTION_NOT_OFFERED, what + ". Switch it on under Authentication, Required actions, and ask again.");
    }

    private static Map<String, String> evidence(AccountNow now) {
        return Map.of(
                "alias", String.valueOf(now.alias()),
                "asked", String.join(" ", now.asked().stream().sorted().toList()),
                "credentials",
                        String.join(" ", now.credentials().stream().sorted().toList()));
    }
}
