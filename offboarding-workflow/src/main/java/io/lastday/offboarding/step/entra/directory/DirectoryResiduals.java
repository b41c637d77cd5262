package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.Residual;
import java.util.Optional;

/** What a thing that is left means, in words. */
final class DirectoryResiduals {

    private DirectoryResiduals() {}

    // Groups that a rule fills are listed with the account itself, and teams as teams.
    static Optional<Residual> group(GroupSeat seat) {
        return seat.dynamic() || seat.team()
                ? Optional.empty()
                : Optional.of(HeldResiduals.residual("group " + seat.name(), groupReason(seat)));
    }

    private static String groupReason(GroupSeat seat) {
        if (seat.synced()) {
            return "it is synchronised: membership ends in Active Directory";
        }
        if (seat.exchangeOnly()) {
            return "it is mail-enabled: membership ends in Exchange";
        }
        if (seat.roleAssignable()) {
            return "it can hold directory roles, and membership was not taken away";
        }
        return seat.licences()
                ? "it gives licences, and membership was not taken away"
                : "membership was not taken away";
    }

    static Optional<Residual> owned(OwnedGroup owned) {
        return Optional.of(HeldResiduals.residual(
                "ownership of group " + owned.name(),
                owned.owners().isEmpty() ? "nobody else who can sign in owns it" : "it was not handed over"));
    }

    static Optional<Residual> team(TeamSeat seat) {
        return Optional.of(HeldResiduals.residual(
                "team " + seat.name(),
                seat.dynamic()
                        ? "its members are chosen by a rule: only a change of the person's attributes ends membership"
                        : "membership was not taken away"));
    }

    static Optional<Residual> device(OwnDevice device) {
        return Optional.of(HeldResiduals.residual("device " + device.name(), deviceReason(device)));
    }

    private static String deviceReason(OwnDevice device) {
        if (device.shared()) {
            return "it is enabled, because others use it too";
        }
        return device.windows() ? "it is enabled" : "it is enabled: an application may not disable " + device.system();
    }

    static Optional<Residual> method(AuthMethod method) {
        return Optional.of(HeldResiduals.residual(
                "registered sign-in method: " + method.name(), "it works again if the account is enabled"));
    }
}
