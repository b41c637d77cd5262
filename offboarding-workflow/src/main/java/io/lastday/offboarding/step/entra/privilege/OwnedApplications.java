package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.Application;
import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.KeyCredential;
import com.microsoft.graph.models.PasswordCredential;
import com.microsoft.graph.models.ReferenceCreate;
import com.microsoft.graph.models.ServicePrincipal;
import io.lastday.offboarding.step.entra.privilege.OwnedApplication.Credential;
import io.lastday.offboarding.step.entra.privilege.OwnedApplication.Kind;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applications that an account owns, and the names of their secrets. */
final class OwnedApplications {

    static final String READ = "Directory.Read.All";
    static final String WRITE = "Application.ReadWrite.All";

    private static final String[] FIELDS = {"id", "appId", "displayName", "passwordCredentials", "keyCredentials"};

    private final Graph graph;

    OwnedApplications(Graph graph) {
        this.graph = graph;
    }

    /**
     * Names one application.
     *
     * @param id its object id
     */
    record Key(String id, Kind kind) {}

    /** What {@code account} owns now. */
    List<Key> ownedBy(String account) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(account)
                                        .ownedObjects()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(account)
                                        .ownedObjects()
                                        .withUrl(link)
                                        .get(),
                                DirectoryObjectCollectionResponse::getValue))
                .stream()
                .flatMap(OwnedApplications::key)
                .toList();
    }

    /** The application as it is now; empty where it is gone. */
    Optional<OwnedApplication> read(Key key) {
        try {
            return Optional.of(
                    switch (key.kind()) {
                        case REGISTRATION -> registration(key);
                        case SERVICE_PRINCIPAL -> servicePrincipal(key);
                    });
        } catch (RemoteFailure.NotFound deleted) {
            return Optional.empty();
        }
    }

    /** Makes {@code account} an owner. */
    void addOwner(OwnedApplication application, String account) {
        graph.run(WRITE, client -> {
            ReferenceCreate owner = new ReferenceCreate();
            // at the same address as everything else: sovereign clouds have their own
            owner.setOdataId(client.getRequestAdapter().getBaseUrl() + "/directoryObjects/" + account);
            switch (application.kind()) {
                case REGISTRATION ->
                    client.applications()
                            .byApplicationId(application.id())
                            .owners()
                            .ref()
                            .post(owner);
                case SERVICE_PRINCIPAL ->
                    client.servicePrincipals()
                            .byServicePrincipalId(application.id())
                            .owners()
                            .ref()
                            .post(owner);
            }
        });
    }

    /** Takes {@code account} out of the owners; the application itself is not touched. */
    void removeOwner(OwnedApplication application, String account) {
        graph.run(WRITE, client -> {
            switch (application.kind()) {
                case REGISTRATION ->
                    client.applications()
                            .byApplicationId(application.id())
                            .owners()
                            .byDirectoryObjectId(account)
                            .ref()
                            .delete();
                case SERVICE_PRINCIPAL ->
                    client.servicePrincipals()
                            .byServicePrincipalId(application.id())
                            .owners()
                            .byDirectoryObjectId(account)
                            .ref()
                            .delete();
            }
        });
    }

    private static Stream<Key> key(DirectoryObject object) {
        return switch (object) {
            case Application application -> Stream.of(new Key(Held.text(application.getId()), Kind.REGISTRATION));
            case ServicePrincipal principal -> Stream.of(new Key(Held.text(principal.getId()), Kind.SERVICE_PRINCIPAL));
            default -> Stream.empty();
        };
    }

    private OwnedApplication registration(Key key) {
        Application found = graph.call(
                READ,
                client -> client.applications().byApplicationId(key.id()).get(request -> {
                    request.queryParameters.select = FIELDS;
                }));
        return new OwnedApplication(
                key.id(),
                key.kind(),
                Held.text(found.getAppId()),
                Held.named(found.getDisplayName(), key.id()),
                ownersOfRegistration(key.id()),
                credentials(found.getPasswordCredentials(), found.getKeyCredentials()));
    }

    private OwnedApplication servicePrincipal(Key key) {
        ServicePrincipal found = graph.call(
                READ,
                client -> client.servicePrincipals()
                        .byServicePrincipalId(key.id())
                        .get(request -> {
                            request.queryParameters.select = FIELDS;
                        }));
        return new OwnedApplication(
                key.id(),
                key.kind(),
                Held.text(found.getAppId()),
                Held.named(found.getDisplayName(), key.id()),
                ownersOfServicePrincipal(key.id()),
                credentials(found.getPasswordCredentials(), found.getKeyCredentials()));
    }

    private List<String> ownersOfRegistration(String id) {
        return ids(new Paged<>(
                client -> client.applications().byApplicationId(id).owners().get(),
                (client, link) -> client.applications()
                        .byApplicationId(id)
                        .owners()
                        .withUrl(link)
                        .get(),
                DirectoryObjectCollectionResponse::getValue));
    }

    private List<String> ownersOfServicePrincipal(String id) {
        return ids(new Paged<>(
                client -> client.servicePrincipals()
                        .byServicePrincipalId(id)
                        .owners()
                        .get(),
                (client, link) -> client.servicePrincipals()
                        .byServicePrincipalId(id)
                        .owners()
                        .withUrl(link)
                        .get(),
                DirectoryObjectCollectionResponse::getValue));
    }

    private List<String> ids(Paged<DirectoryObjectCollectionResponse, DirectoryObject> paged) {
        return graph.all(READ, paged).stream()
                .map(owner -> Held.text(owner.getId()))
                .toList();
    }

    private static List<Credential> credentials(
            @Nullable List<PasswordCredential> secrets, @Nullable List<KeyCredential> certificates) {
        Stream<Credential> first = secrets == null
                ? Stream.empty()
                : secrets.stream()
                        .map(one -> credential(
                                one.getKeyId(), /* secret */ true, one.getStartDateTime(), one.getEndDateTime()));
        Stream<Credential> second = certificates == null
                ? Stream.empty()
                : certificates.stream()
                        .map(one -> credential(
                                one.getKeyId(), /* secret */ false, one.getStartDateTime(), one.getEndDateTime()));
        return Stream.concat(first, second).toList();
    }

    private static Credential credential(
            @Nullable Object id, boolean secret, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        return new Credential(Held.text(id), secret, instant(from), instant(until));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
