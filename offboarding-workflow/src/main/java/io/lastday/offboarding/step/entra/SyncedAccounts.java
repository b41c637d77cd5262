package io.lastday.offboarding.step.entra;

import com.microsoft.graph.models.Organization;
import com.microsoft.graph.models.OrganizationCollectionResponse;
import com.microsoft.graph.models.User;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cloud can tell of the on-premises directory behind it: of one account, and when all was last synchronised. */
public final class SyncedAccounts {

    /** Reads the tenant itself. */
    public static final String TENANT = "Directory.Read.All";

    private static final String[] STATE = {
        "id",
        "accountEnabled",
        "onPremisesSyncEnabled",
        "onPremisesLastSyncDateTime",
        "onPremisesSecurityIdentifier",
        "onPremisesImmutableId"
    };

    private final Graph graph;

    /** @param graph the firm's tenant */
    public SyncedAccounts(Graph graph) {
        this.graph = graph;
    }

    /** The account now. A missing property is no proof that it is off. */
    public SyncedAccount read(String id) {
        User user = graph.call(
                EntraAccounts.READ,
                client -> client.users().byUserId(id).get(request -> {
                    request.queryParameters.select = STATE;
                }));
        return new SyncedAccount(
                id,
                !Boolean.FALSE.equals(user.getAccountEnabled()),
                Boolean.TRUE.equals(user.getOnPremisesSyncEnabled()),
                instant(user.getOnPremisesLastSyncDateTime()),
                user.getOnPremisesSecurityIdentifier(),
                user.getOnPremisesImmutableId());
    }

    /** When the tenant was last synchronised; empty where it does not say. */
    public Optional<Instant> lastSync() {
        return graph
                .all(
                        TENANT,
                        new Paged<OrganizationCollectionResponse, Organization>(
                                client -> client.organization().get(request -> {
                                    request.queryParameters.select = new String[] {"id", "onPremisesLastSyncDateTime"};
                                }),
                                (client, link) ->
                                        client.organization().withUrl(link).get(),
                                OrganizationCollectionResponse::getValue))
                .stream()
                .map(tenant -> instant(tenant.getOnPremisesLastSyncDateTime()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
