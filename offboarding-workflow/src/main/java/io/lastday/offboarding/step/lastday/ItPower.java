package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.person.Privilege;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether somebody's departure concerns the emergency accounts, because they could know them or who can. Pure.
 *
 * @param privilege the power that they held
 * @param playbook the name of the playbook that they leave by
 * @param left from when on they could not sign in any more
 */
record ItPower(Privilege privilege, String playbook, Instant left) {

    private static final List<String> OF_IT = List.of("admin", "it");
    private static final String FOR_ADMINISTRATORS = "privileged";

    /** As the case says; where containment was never verified, its beginning counts. */
    static ItPower of(LeaverCase leaver, Instant now) {
        Instant contained = leaver.progress().containedAt();
        Instant began = Objects.requireNonNullElse(leaver.progress().clearedAt(), now);
        return new ItPower(leaver.privilege(), leaver.playbook().name(), Objects.requireNonNullElse(contained, began));
    }

    /**
     * What makes the leaver one of IT, in words; empty for everybody else.
     *
     * @param operates the roles with which they operate Lastday
     */
    Optional<String> why(Collection<String> operates) {
        if (!privilege.roles().isEmpty()) {
            return Optional.of("held " + String.join(", ", privilege.roles()));
        }
        if (privilege.privileged() || playbook.equals(FOR_ADMINISTRATORS)) {
            return Optional.of("leaves as an administrator");
        }
        return OF_IT.stream()
                .filter(operates::contains)
                .findFirst()
                .map(role -> "operated Lastday with the role " + role);
    }
}
