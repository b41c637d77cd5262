package io.lastday.identity.source.entra;

import com.microsoft.graph.models.UnifiedRoleAssignment;
import com.microsoft.graph.models.UnifiedRoleAssignmentCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import com.microsoft.graph.models.UnifiedRoleDefinitionCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstance;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstanceCollectionResponse;
import io.lastday.identity.directory.EntraFacts.RoleHolding;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Directory roles, held now and eligible: who may become an administrator with one click is privileged today. */
final class RoleReader {

    private static final String ROLES = "RoleManagement.Read.Directory";
    private static final String ELIGIBLE = "RoleEligibilitySchedule.Read.Directory";

    private final Graph graph;

    RoleReader(Graph graph) {
        this.graph = graph;
    }

    Mono<List<RoleHolding>> read(LongConsumer read) {
        return Patience.read(this::holdings).doOnNext(holdings -> read.accept(holdings.size()));
    }

    private List<RoleHolding> holdings() {
        Map<String, String> names = new HashMap<>();
        for (UnifiedRoleDefinition role : definitions()) {
            names.put(String.valueOf(role.getId()), String.valueOf(role.getDisplayName()));
        }
        List<RoleHolding> holdings = new ArrayList<>();
        assignments()
                .forEach(row -> holdings.add(
                        holding(row.getPrincipalId(), row.getRoleDefinitionId(), names, /* eligible */ false)));
        eligible()
                .forEach(row -> holdings.add(
                        holding(row.getPrincipalId(), row.getRoleDefinitionId(), names, /* eligible */ true)));
        return holdings;
    }

    private static RoleHolding holding(
            @Nullable String principal, @Nullable String role, Map<String, String> names, boolean eligible) {
        String definition = Objects.requireNonNull(role, "roleDefinitionId");
        return new RoleHolding(
                Objects.requireNonNull(principal, "principalId"), definition, names.get(definition), eligible);
    }

    private List<UnifiedRoleDefinition> definitions() {
        return graph.all(
                ROLES,
                new Paged<>(
                        client -> client.roleManagement()
                                .directory()
                                .roleDefinitions()
                                .get(),
                        (client, link) -> client.roleManagement()
                                .directory()
                                .roleDefinitions()
                                .withUrl(link)
                                .get(),
                        UnifiedRoleDefinitionCollectionResponse::getValue));
    }

    private List<UnifiedRoleAssignment> assignments() {
        return graph.all(
                ROLES,
                new Paged<>(
                        client -> client.roleManagement()
                                .directory()
                                .roleAssignments()
                                .get(),
                        (client, link) -> client.roleManagement()
                                .directory()
                                .roleAssignments()
                                .withUrl(link)
                                .get(),
                        UnifiedRoleAssignmentCollectionResponse::getValue));
    }

    private List<UnifiedRoleEligibilityScheduleInstance> eligible() {
        return graph.all(
                ELIGIBLE,
                new Paged<>(
                        client -> client.roleManagement()
                                .directory()
                                .roleEligibilityScheduleInstances()
                                .get(),
                        (client, link) -> client.roleManagement()
                                .directory()
                                .roleEligibilityScheduleInstances()
                                .withUrl(link)
                                .get(),
                        UnifiedRoleEligibilityScheduleInstanceCollectionResponse::getValue));
    }
}
