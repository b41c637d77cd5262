package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.ReferenceUpdate;
import com.microsoft.graph.models.User;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.Objects;

/** Who reports to whom. */
final class Reports {

    static final String WRITE = "User.ReadWrite.All";

    private static final String[] SELECT = {"id", "displayName", "onPremisesSyncEnabled"};

    private final Graph graph;

    Reports(Graph graph) {
        this.graph = graph;
    }

    /** The people whose manager is this account. */
    List<Report> of(String user) {
        return graph
                .all(
                        EntraAccounts.READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(user)
                                        .directReports()
                                        .get(request -> {
                                            request.queryParameters.select = SELECT;
                                        }),
                                (client, link) -> client.users()
                                        .byUserId(user)
                                        .directReports()
                                        .withUrl(link)
                                        .get(),
                                DirectoryObjectCollectionResponse::getValue))
                .stream()
                .filter(User.class::isInstance)
                .map(report -> report((User) report))
                .toList();
    }

    private static Report report(User user) {
        String id = String.valueOf(user.getId());
        return new Report(
                id,
                Objects.requireNonNullElse(user.getDisplayName(), id),
                Boolean.TRUE.equals(user.getOnPremisesSyncEnabled()));
    }

    /** Gives {@code report} another manager. */
    void assign(String report, String manager) {
        graph.run(WRITE, client -> {
            ReferenceUpdate reference = new ReferenceUpdate();
            reference.setOdataId(client.getRequestAdapter().getBaseUrl() + "/users/" + manager);
            client.users().byUserId(report).manager().ref().put(reference);
        });
    }
}
