package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.OAuth2PermissionGrant;
import com.microsoft.graph.models.OAuth2PermissionGrantCollectionResponse;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;

/** What applications may do in the account's name. */
final class OAuthGrants {

    static final String READ = "Directory.Read.All";
    static final String WRITE = "DelegatedPermissionGrant.ReadWrite.All";

    private static final String ONE_PERSON = "Principal";

    private final Graph graph;

    OAuthGrants(Graph graph) {
        this.graph = graph;
    }

    /**
     * One consent.
     *
     * @param id of the grant
     * @param client the application's service principal
     * @param resource what it may reach
     * @param scope what it may do there
     * @param own whether it is this account's own consent, and not one that an administrator gave for everybody
     */
    record Consent(String id, String client, String resource, String scope, boolean own) {

        /** For people: who may do what. */
        String words() {
            return "application " + client + " (" + scope + ")";
        }
    }

    /** Every consent that holds for {@code account}. */
    List<Consent> of(String account) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(account)
                                        .oauth2PermissionGrants()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(account)
                                        .oauth2PermissionGrants()
                                        .withUrl(link)
                                        .get(),
                                OAuth2PermissionGrantCollectionResponse::getValue))
                .stream()
                .map(OAuthGrants::consent)
                .toList();
    }

    /** Asks Entra to end one consent. */
    void remove(String id) {
        graph.run(
                WRITE,
                client -> client.oauth2PermissionGrants()
                        .byOAuth2PermissionGrantId(id)
                        .delete());
    }

    private static Consent consent(OAuth2PermissionGrant one) {
        return new Consent(
                Held.text(one.getId()),
                Held.text(one.getClientId()),
                Held.text(one.getResourceId()),
                Held.text(one.getScope()).strip(),
                ONE_PERSON.equals(one.getConsentType()));
    }
}
