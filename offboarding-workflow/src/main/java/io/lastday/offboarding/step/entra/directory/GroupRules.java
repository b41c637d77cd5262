package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.remote.Removal.Judgement;
import java.util.Optional;
import java.util.Set;

/** Which groups nobody but a rule, another directory or Exchange can change, and which the person goes on needing. */
final class GroupRules {

    private GroupRules() {}

    /** What speaks against leaving a group; empty where nothing does. */
    static Optional<Judgement> common(GroupSeat seat, Set<String> keep) {
        if (keep.contains(seat.id())) {
            return Optional.of(new Judgement.Leave(DirectoryReasons.KEPT, "the new role has it too"));
        }
        if (seat.dynamic()) {
            return Optional.of(new Judgement.Leave(
                    DirectoryReasons.DYNAMIC_GROUP,
                    "a rule chooses its members; only a change of the person's attributes ends it"));
        }
        return ruledElsewhere(seat);
    }

    /** Who rules the group, where it is not Entra. */
    static Optional<Judgement> ruledElsewhere(GroupSeat seat) {
        if (seat.synced()) {
            return Optional.of(new Judgement.Ask(
                    DirectoryReasons.SYNCED_FROM_AD, "it is synchronised: change it in Active Directory"));
        }
        return seat.exchangeOnly()
                ? Optional.of(new Judgement.Ask(
                        DirectoryReasons.EXCHANGE_ONLY, "it is mail-enabled: change it in the Exchange admin centre"))
                : Optional.empty();
    }
}
