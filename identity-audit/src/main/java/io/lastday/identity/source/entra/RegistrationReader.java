package io.lastday.identity.source.entra;

import com.microsoft.graph.models.UserRegistrationDetails;
import com.microsoft.graph.models.UserRegistrationDetailsCollectionResponse;
import io.lastday.identity.directory.EntraFacts.Registration;
import io.lastday.identity.directory.EntraFacts.Registrations;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;

/** The registration report: hours late, silent about disabled accounts, and only for tenants with Entra ID P1. */
final class RegistrationReader {

    private static final String PERMISSION = "AuditLog.Read.All";

    private final Graph graph;

    RegistrationReader(Graph graph) {
        this.graph = graph;
    }

    Mono<Registrations> read(LongConsumer read) {
        return Patience.read(() -> rows(read))
                .map(rows -> new Registrations(rows, null))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(new Registrations(List.of(), Unread.reason(refused))));
    }

    private List<Registration> rows(LongConsumer read) {
        List<Registration> rows = new ArrayList<>();
        graph.eachPage(
                PERMISSION,
                new Paged<>(
                        client -> client.reports()
                                .authenticationMethods()
                                .userRegistrationDetails()
                                .get(),
                        (client, link) -> client.reports()
                                .authenticationMethods()
                                .userRegistrationDetails()
                                .withUrl(link)
                                .get(),
                        UserRegistrationDetailsCollectionResponse::getValue),
                page -> {
                    page.forEach(row -> rows.add(row(row)));
                    read.accept(page.size());
                });
        return rows;
    }

    private static Registration row(UserRegistrationDetails row) {
        OffsetDateTime made = row.getLastUpdatedDateTime();
        return new Registration(
                Objects.requireNonNull(row.getId(), "userRegistrationDetails.id"),
                row.getIsMfaRegistered(),
                row.getIsMfaCapable(),
                Objects.requireNonNullElse(row.getMethodsRegistered(), List.of()),
                made == null ? null : made.toInstant());
    }
}
