package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.AdministrativeUnit;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.Objects;

/** Members of administrative units. */
final class Units {

    static final String WRITE = "AdministrativeUnit.ReadWrite.All";

    private static final String[] SELECT = {"id", "displayName", "membershipType"};

    private final Graph graph;

    Units(Graph graph) {
        this.graph = graph;
    }

    /** The units that the account is in. */
    List<Unit> of(String user) {
        return graph
                .all(
                        Groups.READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(user)
                                        .memberOf()
                                        .get(request -> {
                                            request.queryParameters.select = SELECT;
                                        }),
                                (client, link) -> client.users()
                                        .byUserId(user)
                                        .memberOf()
                                        .withUrl(link)
                                        .get(),
                                DirectoryObjectCollectionResponse::getValue))
                .stream()
                .filter(AdministrativeUnit.class::isInstance)
                .map(unit -> unit((AdministrativeUnit) unit))
                .toList();
    }

    private static Unit unit(AdministrativeUnit unit) {
        String id = String.valueOf(unit.getId());
        return new Unit(
                id,
                Objects.requireNonNullElse(unit.getDisplayName(), id),
                "Dynamic".equalsIgnoreCase(unit.getMembershipType()));
    }

    /** Takes the account out. */
    void leave(String unit, String user) {
        graph.run(
                WRITE,
                client -> client.directory()
                        .administrativeUnits()
                        .byAdministrativeUnitId(unit)
                        .members()
                        .byDirectoryObjectId(user)
                        .ref()
                        .delete());
    }

    /** Puts the account in. */
    void join(String unit, String user) {
        graph.run(
                WRITE,
                client -> client.directory()
                        .administrativeUnits()
                        .byAdministrativeUnitId(unit)
                        .members()
                        .ref()
                        .post(Groups.reference(client, user)));
    }
}
