package io.lastday.sandbox.launch;

import io.lastday.sandbox.firm.HarbourRealm;
import io.lastday.sandbox.keycloak.RealmFile;
import io.lastday.sandbox.part.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Realm {@code agency}: the log-in of the firm that lends the warehouse its people. They enter the firm's realm through
 * it and are kept nowhere there: such an account lives in its session alone.
 */
public final class AgencyRealm implements RealmFile {
    /** The realm's name, and what the firm's realm calls it as an identity provider. */
    public static final String NAME = "agency";

    private static final String CLIENT = "harbour";
    private static final String USERNAME = "joan.archer";

    private final Secrets secrets;
    private final String keycloak;

    AgencyRealm(Secrets secrets, String keycloak) {
        this.secrets = secrets;
        this.keycloak = keycloak;
    }

    /** The one user name that it knows; the password is that of the firm's people. */
    public static String username() {
        return USERNAME;
    }

    /** How the firm's realm trusts it: as an identity provider whose users are not stored. */
    static ObjectNode broker(String keycloak, Secrets secrets) {
        String protocol = keycloak + "/realms/" + NAME + "/protocol/openid-connect/";
        ObjectNode broker = JsonMapper.shared()
                .createObjectNode()
                .put("alias", NAME)
                .put("displayName", "Agency")
                .put("providerId", "oidc")
                .put("enabled", true)
                .put("trustEmail", true)
                .put("storeToken", false);
        broker.putObject("config")
                .put("clientId", CLIENT)
                .put("clientSecret", secret(secrets))
                .put("clientAuthMethod", "client_secret_post")
                .put("issuer", keycloak + "/realms/" + NAME)
                .put("authorizationUrl", protocol + "auth")
                .put("tokenUrl", protocol + "token")
                .put("userInfoUrl", protocol + "userinfo")
                .put("jwksUrl", protocol + "certs")
                .put("useJwksUrl", "true")
                .put("validateSignature", "true")
                .put("defaultScope", "openid profile email")
                .put("syncMode", "FORCE")
                .put("doNotStoreUsers", "true");
        return broker;
    }

    /** What makes their sessions as lasting as anybody's: without a role they would get no offline token. */
    static ObjectNode mapper() {
        ObjectNode mapper = JsonMapper.shared()
                .createObjectNode()
                .put("name", "offline access")
                .put("identityProviderAlias", NAME)
                .put("identityProviderMapper", "oidc-hardcoded-role-idp-mapper");
        mapper.putObject("config").put("syncMode", "FORCE").put("role", "offline_access");
        return mapper;
    }

    private static String secret(Secrets secrets) {
        return secrets.named("agency-broker");
    }

    @Override
    public String realm() {
        return NAME;
    }

    @Override
    public void write(Path file) {
        var realm = Map.of(
                "realm",
                NAME,
                "displayName",
                "Agency",
                "enabled",
                true,
                "registrationAllowed",
                false,
                "clients",
                List.of(client()),
                "users",
                List.of(worker()));
        Secrets.keep(file, JsonMapper.shared().writeValueAsString(realm));
    }

    private Map<String, Object> client() {
        String back = keycloak + "/realms/" + HarbourRealm.NAME + "/broker/" + NAME + "/endpoint";
        return Map.of(
                "clientId",
                CLIENT,
                "enabled",
                true,
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "clientAuthenticatorType",
                "client-secret",
                "secret",
                secret(secrets),
                "standardFlowEnabled",
                true,
                "directAccessGrantsEnabled",
                false,
                "redirectUris",
                List.of(back));
    }

    private Map<String, Object> worker() {
        return Map.of(
                "username",
                USERNAME,
                "email",
                USERNAME + "@agency.example",
                "emailVerified",
                true,
                "firstName",
                "Joan",
                "lastName",
                "Archer",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", secrets.named("harbour-password"))));
    }
}
