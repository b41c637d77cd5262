package io.lastday.sandbox.firm;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The firm's own Keycloak realm, {@code harbour}, as an import: its people with their links to Entra, their second
 * factors, and the clients through which Lastday reads and contains them.
 */
public final class HarbourRealm {
    /** The realm's name. */
    public static final String NAME = "harbour";

    /** Where the portal's log-ins return to; nothing listens there. */
    public static final String PORTAL = "http://127.0.0.1/harbour-portal";

    private static final List<String> DEFAULT_SCOPES =
            List.of("web-origins", "acr", "profile", "roles", "basic", "email");

    private final Secrets secrets;

    private HarbourRealm(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * What the realm keeps secret; made by the caller, never written down in the project.
     *
     * @param offboarding secret of the client {@code lastday-offboarding}
     * @param identityAudit secret of the client {@code lastday-identity-audit}
     * @param password of the few people who log in by password in demonstrations and tests
     */
    public record Secrets(String offboarding, String identityAudit, String password) {
        public Secrets {
            if (offboarding.isBlank() || identityAudit.isBlank() || password.isBlank()) {
                throw new IllegalArgumentException("a secret of the realm is empty");
            }
        }

        @Override
        public String toString() {
            return "Secrets[***]";
        }
    }

    /** User names of the people who have the given password; {@code priya.nair} is the demonstration's leaver. */
    public static List<String> withPassword() {
        return RealmPeople.WITH_PASSWORD;
    }

    /** Writes the import of the standard firm, readable by its owner alone from the first byte. */
    public static void write(Path file, Secrets secrets) throws IOException {
        Files.deleteIfExists(file);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Channels.newOutputStream(Files.newByteChannel(file, options, mode))) {
            out.write(json(Firm.SEED, secrets).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The import of the firm made from a seed, as JSON. */
    public static String json(long seed, Secrets secrets) {
        return new HarbourRealm(secrets).realm(seed).toString();
    }

    private ObjectNode realm(long seed) {
        var people = new RealmPeople(seed, secrets.password());
        var realm = Json.object()
                .put("realm", NAME)
                .put("displayName", "Harbour & Finch")
                .put("enabled", true)
                .put("registrationAllowed", false)
                .put("accessTokenLifespan", 300)
                .put("eventsEnabled", true)
                .put("adminEventsEnabled", true)
                .put("adminEventsDetailsEnabled", false);
        realm.set("roles", roles());
        realm.set("groups", groups(people));
        realm.set("identityProviders", broker());
        realm.set("clients", clients());
        var users = realm.putArray("users");
        people.users().forEach(users::add);
        users.add(serviceAccount("lastday-offboarding", "view-users", "query-users", "manage-users", "view-realm"));
        users.add(serviceAccount("lastday-identity-audit", "view-users", "query-users", "view-realm", "view-events"));
        realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .add(userProfile());
        return realm;
    }

    private static ObjectNode roles() {
        var roles = Json.object();
        var list = roles.putArray("realm");
        for (var name : List.of("crm-user", "stock-scanner", "finance-reports")) {
            list.addObject().put("name", name);
        }
        return roles;
    }

    private static ArrayNode groups(RealmPeople people) {
        var groups = Json.MAPPER.createArrayNode();
        people.departments().forEach(d -> groups.addObject().put("name", d));
        return groups;
    }

    /** Entra as an identity broker. Nobody logs in through it here; the links to it are what matters. */
    private static ArrayNode broker() {
        var brokers = Json.MAPPER.createArrayNode();
        var broker = brokers.addObject()
                .put("alias", RealmPeople.BROKER)
                .put("displayName", "Microsoft")
                .put("providerId", "oidc")
                .put("enabled", true)
                .put("trustEmail", true);
        broker.putObject("config")
                .put("clientId", "keycloak")
                .put("authorizationUrl", "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize")
                .put("tokenUrl", "https://login.microsoftonline.com/organizations/oauth2/v2.0/token")
                .put("syncMode", "IMPORT")
                .put("hideOnLoginPage", "true");
        return brokers;
    }

    private ArrayNode clients() {
        var clients = Json.MAPPER.createArrayNode();
        clients.add(client("harbour-portal")
                .put("publicClient", true)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", true)
                .set("redirectUris", Json.strings(PORTAL)));
        clients.add(machine("lastday-offboarding", secrets.offboarding()));
        clients.add(machine("lastday-identity-audit", secrets.identityAudit()));
        return clients;
    }

    private static ObjectNode machine(String id, String secret) {
        return client(id)
                .put("publicClient", false)
                .put("secret", secret)
                .put("clientAuthenticatorType", "client-secret")
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false);
    }

    private static ObjectNode client(String id) {
        var client = Json.object().put("clientId", id).put("enabled", true).put("protocol", "openid-connect");
        client.set("defaultClientScopes", Json.strings(DEFAULT_SCOPES));
        client.set("optionalClientScopes", Json.strings("offline_access"));
        return client;
    }

    private static ObjectNode serviceAccount(String client, String... roles) {
        var account = Json.object()
                .put("username", "service-account-" + client)
                .put("enabled", true)
                .put("serviceAccountClientId", client);
        account.putObject("clientRoles").set("realm-management", Json.strings(roles));
        return account;
    }

    /** Keycloak drops attributes that the profile does not name; the link to Entra is for administrators only. */
    private static ObjectNode userProfile() {
        var profile = Json.object();
        var attributes = profile.putArray("attributes");
        for (var name : List.of("username", "email", "firstName", "lastName", RealmPeople.LINK)) {
            var attribute = attributes
                    .addObject()
                    .put("name", name)
                    .put("displayName", name)
                    .put("multivalued", false);
            var permissions = attribute.putObject("permissions");
            permissions.set("view", Json.strings("admin"));
            permissions.set("edit", Json.strings("admin"));
        }
        var component = Json.object().put("providerId", "declarative-user-profile");
        component.putObject("config").set("kc.user.profile.config", Json.strings(profile.toString()));
        return component;
    }
}
