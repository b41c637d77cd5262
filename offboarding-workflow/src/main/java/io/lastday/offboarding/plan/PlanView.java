package io.lastday.offboarding.plan;

import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Phase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What will be done, what cannot be, and what to look at first. */
record PlanView(
        UUID id,
        FoundPerson person,
        List<Section> sections,
        List<Cannot> cannot,
        List<Warning> warnings,
        int approvalsNeeded,
        DevicesView devices,
        Mfa mfa,
        RecoveryView recoveryPaths) {

    /** One phase, and when it runs. */
    record Section(Phase phase, String when, List<Item> items) {}

    /** @param reversible whether a restoration gives it back */
    record Item(String step, ConnectedSystem system, String what, boolean reversible) {}

    /** Something that Lastday cannot do for this person. */
    record Cannot(String what, String why) {}

    /** Something to look at before approving. */
    record Warning(String code, String what, String whatToDo) {}

    /** Whether a number is one. */
    enum Knowledge {
        KNOWN,
        UNKNOWN
    }

    /** The leaver's MFA, in the identity audit's words. */
    record Mfa(
            String state,
            List<String> registered,
            String enforced,
            @Nullable String asOf,
            @Nullable String reason) {

        static Mfa unknown(String reason) {
            return new Mfa("UNKNOWN", List.of(), "UNKNOWN", null, reason);
        }
    }
}
