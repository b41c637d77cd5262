package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.PrivilegedAccessGroupAssignmentSchedule;
import com.microsoft.graph.models.PrivilegedAccessGroupAssignmentScheduleCollectionResponse;
import com.microsoft.graph.models.PrivilegedAccessGroupAssignmentScheduleRequest;
import com.microsoft.graph.models.PrivilegedAccessGroupEligibilitySchedule;
import com.microsoft.graph.models.PrivilegedAccessGroupEligibilityScheduleCollectionResponse;
import com.microsoft.graph.models.PrivilegedAccessGroupEligibilityScheduleRequest;
import com.microsoft.graph.models.PrivilegedAccessGroupMemberType;
import com.microsoft.graph.models.PrivilegedAccessGroupRelationships;
import com.microsoft.graph.models.ScheduleRequestActions;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups by Privileged Identity Management. Graph lists them only for one principal or one group at a time. */
final class GroupSchedules {

    static final String ELIGIBLE = "PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup";
    static final String ACTIVE = "PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup";

    private static final String[] WITH_GROUP = {"group"};

    private final Graph graph;

    GroupSchedules(Graph graph) {
        this.graph = graph;
    }

    /** Everything scheduled for {@code account}: eligible first. */
    List<GroupSchedule> of(String account) {
        return Stream.concat(eligible(account), active(account)).toList();
    }

    /** Asks for a schedule's end. */
    void remove(GroupSchedule schedule) {
        if (schedule.eligible()) {
            eligibility(schedule, ScheduleRequestActions.AdminRemove);
        } else {
            endActive(schedule);
        }
    }

    /** Makes somebody eligible again, without an end, as restoration does. */
    void giveEligible(GroupSchedule schedule) {
        eligibility(schedule, ScheduleRequestActions.AdminAssign);
    }

    private void eligibility(GroupSchedule schedule, ScheduleRequestActions action) {
        PrivilegedAccessGroupEligibilityScheduleRequest asked = new PrivilegedAccessGroupEligibilityScheduleRequest();
        asked.setAction(action);
        asked.setPrincipalId(schedule.principal());
        asked.setGroupId(schedule.group());
        asked.setAccessId(access(schedule));
        asked.setJustification(Scheduling.JUSTIFICATION);
        if (action == ScheduleRequestActions.AdminAssign) {
            asked.setScheduleInfo(Scheduling.fromNowOn());
        }
        graph.run(
                ELIGIBLE,
                client -> client.identityGovernance()
                        .privilegedAccess()
                        .group()
                        .eligibilityScheduleRequests()
                        .post(asked));
    }

    private void endActive(GroupSchedule schedule) {
        PrivilegedAccessGroupAssignmentScheduleRequest asked = new PrivilegedAccessGroupAssignmentScheduleRequest();
        asked.setAction(ScheduleRequestActions.AdminRemove);
        asked.setPrincipalId(schedule.principal());
        asked.setGroupId(schedule.group());
        asked.setAccessId(access(schedule));
        asked.setJustification(Scheduling.JUSTIFICATION);
        graph.run(
                ACTIVE,
                client -> client.identityGovernance()
                        .privilegedAccess()
                        .group()
                        .assignmentScheduleRequests()
                        .post(asked));
    }

    private static PrivilegedAccessGroupRelationships access(GroupSchedule schedule) {
        return schedule.owner() ? PrivilegedAccessGroupRelationships.Owner : PrivilegedAccessGroupRelationships.Member;
    }

    private Stream<GroupSchedule> eligible(String account) {
        List<PrivilegedAccessGroupEligibilitySchedule> found = graph.all(
                ELIGIBLE,
                new Paged<>(
                        client -> client.identityGovernance()
                                .privilegedAccess()
                                .group()
                                .eligibilitySchedules()
                                .get(request -> {
                                    request.queryParameters.filter = Scheduling.of(account);
                                    request.queryParameters.expand = WITH_GROUP;
                                }),
                        (client, link) -> client.identityGovernance()
                                .privilegedAccess()
                                .group()
                                .eligibilitySchedules()
                                .withUrl(link)
                                .get(),
                        PrivilegedAccessGroupEligibilityScheduleCollectionResponse::getValue));
        return found.stream()
                .map(one -> new GroupSchedule(
                        Held.text(one.getId()),
                        Held.text(one.getPrincipalId()),
                        Held.text(one.getGroupId()),
                        name(one.getGroup(), one.getGroupId()),
                        one.getAccessId() == PrivilegedAccessGroupRelationships.Owner,
                        /* eligible */ true,
                        one.getMemberType() != PrivilegedAccessGroupMemberType.Group));
    }

    private Stream<GroupSchedule> active(String account) {
        List<PrivilegedAccessGroupAssignmentSchedule> found = graph.all(
                ACTIVE,
                new Paged<>(
                        client -> client.identityGovernance()
                                .privilegedAccess()
                                .group()
                                .assignmentSchedules()
                                .get(request -> {
                                    request.queryParameters.filter = Scheduling.of(account);
                                    request.queryParameters.expand = WITH_GROUP;
                                }),
                        (client, link) -> client.identityGovernance()
                                .privilegedAccess()
                                .group()
                                .assignmentSchedules()
                                .withUrl(link)
                                .get(),
                        PrivilegedAccessGroupAssignmentScheduleCollectionResponse::getValue));
        return found.stream()
                .map(one -> new GroupSchedule(
                        Held.text(one.getId()),
                        Held.text(one.getPrincipalId()),
                        Held.text(one.getGroupId()),
                        name(one.getGroup(), one.getGroupId()),
                        one.getAccessId() == PrivilegedAccessGroupRelationships.Owner,
                        /* eligible */ false,
                        one.getMemberType() != PrivilegedAccessGroupMemberType.Group));
    }

    private static String name(@Nullable Group group, @Nullable String id) {
        return Held.named(group == null ? null : group.getDisplayName(), id);
    }
}
