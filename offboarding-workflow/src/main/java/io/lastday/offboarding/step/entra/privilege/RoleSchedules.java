package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.ExpirationPattern;
import com.microsoft.graph.models.RequestSchedule;
import com.microsoft.graph.models.UnifiedRoleAssignmentSchedule;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import com.microsoft.graph.models.UnifiedRoleEligibilitySchedule;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleScheduleBase;
import com.microsoft.graph.models.UnifiedRoleScheduleRequestActions;
import io.lastday.offboarding.step.entra.privilege.RoleSchedule.Kind;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directory roles by Privileged Identity Management. Schedules are read, not instances: they also show what starts later. */
final class RoleSchedules {

    static final String ELIGIBLE_READ = "RoleEligibilitySchedule.Read.Directory";
    static final String ACTIVE_READ = "RoleManagement.Read.Directory";
    static final String ELIGIBLE_WRITE = "RoleEligibilitySchedule.ReadWrite.Directory";
    static final String ACTIVE_WRITE = "RoleAssignmentSchedule.ReadWrite.Directory";

    private static final String[] WITH_ROLE = {"roleDefinition"};
    private static final String DIRECT = "Direct";
    private static final String ACTIVATED = "Activated";

    private final Graph graph;
    private final Principals principals;

    RoleSchedules(Graph graph) {
        this.graph = graph;
        this.principals = new Principals(graph);
    }

    /** Everything scheduled for {@code account} and for the groups that it is in: eligible first. */
    List<RoleSchedule> of(String account) {
        List<String> all = principals.of(account);
        return Stream.concat(all.stream().flatMap(this::eligible), all.stream().flatMap(this::active))
                .toList();
    }

    /** Asks for a schedule's end. */
    void remove(RoleSchedule schedule) {
        if (schedule.kind() == Kind.ELIGIBLE) {
            eligibility(schedule, UnifiedRoleScheduleRequestActions.AdminRemove);
        } else {
            endActive(schedule);
        }
    }

    /** Makes somebody eligible again, without an end, as restoration does. */
    void giveEligible(RoleSchedule schedule) {
        eligibility(schedule, UnifiedRoleScheduleRequestActions.AdminAssign);
    }

    private void eligibility(RoleSchedule schedule, UnifiedRoleScheduleRequestActions action) {
        UnifiedRoleEligibilityScheduleRequest asked = new UnifiedRoleEligibilityScheduleRequest();
        asked.setAction(action);
        asked.setPrincipalId(schedule.principal());
        asked.setRoleDefinitionId(schedule.role());
        asked.setDirectoryScopeId(schedule.scope());
        asked.setJustification(Scheduling.JUSTIFICATION);
        if (action == UnifiedRoleScheduleRequestActions.AdminAssign) {
            asked.setScheduleInfo(Scheduling.fromNowOn());
        }
        graph.run(
                ELIGIBLE_WRITE,
                client -> client.roleManagement()
                        .directory()
                        .roleEligibilityScheduleRequests()
                        .post(asked));
    }

    private void endActive(RoleSchedule schedule) {
        UnifiedRoleAssignmentScheduleRequest asked = new UnifiedRoleAssignmentScheduleRequest();
        asked.setAction(UnifiedRoleScheduleRequestActions.AdminRemove);
        asked.setPrincipalId(schedule.principal());
        asked.setRoleDefinitionId(schedule.role());
        asked.setDirectoryScopeId(schedule.scope());
        asked.setJustification(Scheduling.JUSTIFICATION);
        graph.run(
                ACTIVE_WRITE,
                client -> client.roleManagement()
                        .directory()
                        .roleAssignmentScheduleRequests()
                        .post(asked));
    }

    private Stream<RoleSchedule> eligible(String principal) {
        List<UnifiedRoleEligibilitySchedule> found = graph.all(
                ELIGIBLE_READ,
                new Paged<>(
                        client -> client.roleManagement()
                                .directory()
                                .roleEligibilitySchedules()
                                .get(request -> {
                                    request.queryParameters.filter = Scheduling.of(principal);
                                    request.queryParameters.expand = WITH_ROLE;
                                }),
                        (client, link) -> client.roleManagement()
                                .directory()
                                .roleEligibilitySchedules()
                                .withUrl(link)
                                .get(),
                        UnifiedRoleEligibilityScheduleCollectionResponse::getValue));
        return found.stream().map(one -> schedule(one, Kind.ELIGIBLE, one.getMemberType()));
    }

    private Stream<RoleSchedule> active(String principal) {
        List<UnifiedRoleAssignmentSchedule> found = graph.all(
                ACTIVE_READ,
                new Paged<>(
                        client -> client.roleManagement()
                                .directory()
                                .roleAssignmentSchedules()
                                .get(request -> {
                                    request.queryParameters.filter = Scheduling.of(principal);
                                    request.queryParameters.expand = WITH_ROLE;
                                }),
                        (client, link) -> client.roleManagement()
                                .directory()
                                .roleAssignmentSchedules()
                                .withUrl(link)
                                .get(),
                        UnifiedRoleAssignmentScheduleCollectionResponse::getValue));
        return found.stream().map(one -> schedule(one, kind(one), one.getMemberType()));
    }

    private static Kind kind(UnifiedRoleAssignmentSchedule active) {
        if (ACTIVATED.equalsIgnoreCase(active.getAssignmentType())) {
            return Kind.ACTIVATED;
        }
        return ends(active.getScheduleInfo()) ? Kind.TIME_BOUND : Kind.PERMANENT;
    }

    private static boolean ends(@Nullable RequestSchedule schedule) {
        ExpirationPattern end = schedule == null ? null : schedule.getExpiration();
        return end != null && (end.getEndDateTime() != null || end.getDuration() != null);
    }

    private static RoleSchedule schedule(UnifiedRoleScheduleBase one, Kind kind, @Nullable String memberType) {
        UnifiedRoleDefinition role = one.getRoleDefinition();
        return new RoleSchedule(
                Held.text(one.getId()),
                Held.text(one.getPrincipalId()),
                Held.text(one.getRoleDefinitionId()),
                Held.named(role == null ? null : role.getDisplayName(), one.getRoleDefinitionId()),
                Held.scope(one.getDirectoryScopeId()),
                kind,
                memberType == null || memberType.equalsIgnoreCase(DIRECT));
    }
}
