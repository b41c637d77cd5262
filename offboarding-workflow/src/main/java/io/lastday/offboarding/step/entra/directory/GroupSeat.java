package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.Group;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group that an account is in, or owns, with what decides who may change it.
 *
 * @param dynamic its members are chosen by a rule
 * @param synced an on-premises directory rules it
 * @param exchangeOnly a distribution list or a mail-enabled security group, which only Exchange changes
 * @param roleAssignable it lends directory roles, so that changing it needs the right to give roles
 * @param licences its members get licences from it, mailboxes among them
 * @param team a team stands on it
 */
record GroupSeat(
        String id,
        String name,
        boolean dynamic,
        boolean synced,
        boolean exchangeOnly,
        boolean roleAssignable,
        boolean licences,
        boolean team)
        implements Held {

    static final String[] SELECT = {
        "id",
        "displayName",
        "groupTypes",
        "mailEnabled",
        "onPremisesSyncEnabled",
        "isAssignableToRole",
        "assignedLicenses",
        "resourceProvisioningOptions"
    };

    static GroupSeat of(Group group) {
        String id = String.valueOf(group.getId());
        List<String> types = orEmpty(group.getGroupTypes());
        return new GroupSeat(
                id,
                Objects.requireNonNullElse(group.getDisplayName(), id),
                types.contains("DynamicMembership"),
                Boolean.TRUE.equals(group.getOnPremisesSyncEnabled()),
                Boolean.TRUE.equals(group.getMailEnabled()) && !types.contains("Unified"),
                Boolean.TRUE.equals(group.getIsAssignableToRole()),
                !orEmpty(group.getAssignedLicenses()).isEmpty(),
                orEmpty(group.getResourceProvisioningOptions()).contains("Team"));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
