package io.lastday.offboarding.step.keycloak;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientMappingsRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MappingsRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** What an account of the firm's realm holds: groups, roles, links to identity providers, credentials. Always by id. */
final class KeycloakHoldings {

    private static final int PAGE = 100;
    private static final int REFUSED = 400;

    private final KeycloakRealm realm;

    KeycloakHoldings(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** A group that the account is a member of. */
    record Group(String id, String path) {}

    /**
     * A role that was given to the account itself; those of its groups go with the groups.
     *
     * @param client the client that the role belongs to, by Keycloak's own id; null for a role of the realm
     * @param name for people, with the client's name before it
     * @param role the role's name alone
     */
    record Role(@Nullable String client, String id, String name, String role) {}

    /** A link to an account at an identity provider. */
    record Link(String provider, String user, String name) {}

    /** Something to log in with. The secret is not in it. */
    record Credential(String id, String type, String label) {}

    /** All groups; pages are asked for as long as they come full. */
    List<Group> groups(String id) {
        List<Group> all = new ArrayList<>();
        List<GroupRepresentation> page;
        do {
            int first = all.size();
            page = realm.call(KeycloakAccounts.VIEW, r -> r.users().get(id).groups(first, PAGE, /* brief */ true));
            page.forEach(group -> all.add(new Group(group.getId(), said(group.getPath(), group.getName()))));
        } while (page.size() == PAGE);
        return all;
    }

    void leave(String id, Group group) {
        realm.run(KeycloakAccounts.MANAGE, r -> r.users().get(id).leaveGroup(group.id()));
    }

    void join(String id, Group group) {
        realm.run(KeycloakAccounts.MANAGE, r -> r.users().get(id).joinGroup(group.id()));
    }

    /** All roles that were given directly. The one that every account has is among them. */
    List<Role> roles(String id) {
        MappingsRepresentation mappings =
                realm.call(KeycloakAccounts.VIEW, r -> r.users().get(id).roles().getAll());
        List<Role> all = new ArrayList<>();
        for (RoleRepresentation role : orNone(mappings.getRealmMappings())) {
            all.add(new Role(/* client */ null, role.getId(), role.getName(), role.getName()));
        }
        Map<String, ClientMappingsRepresentation> clients =
                Objects.requireNonNullElse(mappings.getClientMappings(), Map.of());
        for (ClientMappingsRepresentation client : clients.values()) {
            for (RoleRepresentation role : orNone(client.getMappings())) {
                String name = client.getClient() + ": " + role.getName();
                all.add(new Role(client.getId(), role.getId(), name, role.getName()));
            }
        }
        return all;
    }

    /** Whether every account of the realm has this role. */
    boolean isDefault(Role role) {
        return role.client() == null && role.role().equalsIgnoreCase("default-roles-" + realm.name());
    }

    void take(String id, Role role) {
        realm.run(KeycloakAccounts.MANAGE, r -> scope(r.users().get(id), role).remove(List.of(representation(role))));
    }

    void give(String id, Role role) {
        realm.run(KeycloakAccounts.MANAGE, r -> scope(r.users().get(id), role).add(List.of(representation(role))));
    }

    List<Link> links(String id) {
        return realm.call(KeycloakAccounts.VIEW, r -> r.users().get(id).getFederatedIdentity()).stream()
                .map(link -> new Link(link.getIdentityProvider(), link.getUserId(), said(link.getUserName(), "")))
                .toList();
    }

    void unlink(String id, Link link) {
        realm.run(KeycloakAccounts.MANAGE, r -> r.users().get(id).removeFederatedIdentity(link.provider()));
    }

    void link(String id, Link link) {
        FederatedIdentityRepresentation wanted = new FederatedIdentityRepresentation();
        wanted.setIdentityProvider(link.provider());
        wanted.setUserId(link.user());
        wanted.setUserName(link.name());
        int status = realm.call(KeycloakAccounts.MANAGE, r -> {
            try (Response answer = r.users().get(id).addFederatedIdentity(link.provider(), wanted)) {
                return answer.getStatus();
            }
        });
        if (status >= REFUSED) {
            throw new RemoteFailure.Terminal("Keycloak: link refused, " + status, status, "KEYCLOAK_" + status, null);
        }
    }

    /** What Keycloak itself keeps; Keycloak lets only those who may manage the account see it. */
    List<Credential> credentials(String id) {
        return realm.call(KeycloakAccounts.MANAGE, r -> r.users().get(id).credentials()).stream()
                .map(one -> new Credential(one.getId(), one.getType(), said(one.getUserLabel(), "")))
                .toList();
    }

    /** Kinds of credential that the directory behind the account keeps; none for an account of Keycloak's own. */
    List<String> kindsElsewhere(String id) {
        return realm.call(KeycloakAccounts.MANAGE, r -> r.users().get(id).getConfiguredUserStorageCredentialTypes());
    }

    void remove(String id, Credential credential) {
        realm.run(KeycloakAccounts.MANAGE, r -> r.users().get(id).removeCredential(credential.id()));
    }

    private static RoleScopeResource scope(UserResource user, Role role) {
        String client = role.client();
        return client == null ? user.roles().realmLevel() : user.roles().clientLevel(client);
    }

    private static RoleRepresentation representation(Role role) {
        RoleRepresentation wanted = new RoleRepresentation();
        wanted.setId(role.id());
        wanted.setName(role.role());
        return wanted;
    }

    private static List<RoleRepresentation> orNone(@Nullable List<RoleRepresentation> roles) {
        return Objects.requireNonNullElse(roles, List.of());
    }

    private static String said(@Nullable String text, @Nullable String otherwise) {
        return text == null || text.isBlank() ? Objects.requireNonNullElse(otherwise, "") : text;
    }
}
