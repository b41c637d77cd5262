package io.lastday.sandbox.keycloak;

import io.lastday.sandbox.part.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client of realm {@code lastday}, as Keycloak's import wants it. */
sealed interface Client {
    String FIRM = "harbour-finch";
    String AUDIENCE = "lastday-api";

    String id();

    Map<String, Object> json(Secrets secrets);

    /** The gateway: people log in through it, with a code and PKCE, and it alone may be sent back to. */
    record Browser(String id, String origin) implements Client {
        @Override
        public Map<String, Object> json(Secrets secrets) {
            var json = confidential(id, secrets);
            json.put("standardFlowEnabled", true);
            json.put("redirectUris", List.of(origin + "/*"));
            json.put("attributes", Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", "+"));
            json.put("protocolMappers", operatorClaims());
            return json;
        }
    }

    /** Scripts of operators on this machine: name and password for a token. Only a sandbox allows that. */
    record Script(String id) implements Client {
        @Override
        public Map<String, Object> json(Secrets secrets) {
            var json = basic(id);
            json.put("publicClient", true);
            json.put("directAccessGrantsEnabled", true);
            json.put("protocolMappers", operatorClaims());
            return json;
        }
    }

    /** A machine that acts in its own name, with one role of Lastday's and, where needed, rights over this realm. */
    record Machine(String id, String role, List<String> realmRights) implements Client {
        @Override
        public Map<String, Object> json(Secrets secrets) {
            var json = confidential(id, secrets);
            json.put("serviceAccountsEnabled", true);
            json.put("protocolMappers", machineClaims());
            return json;
        }

        /** The account behind the client, which holds its role. */
        Map<String, Object> account() {
            return Map.of(
                    "username",
                    "service-account-" + id,
                    "serviceAccountClientId",
                    id,
                    "enabled",
                    true,
                    "realmRoles",
                    List.of(role),
                    "clientRoles",
                    Map.of("realm-management", realmRights));
        }
    }

    /** The generated secret of a confidential client. */
    static String secret(Secrets secrets, String id) {
        return secrets.named("client-" + id);
    }

    private static Map<String, Object> confidential(String id, Secrets secrets) {
        var json = basic(id);
        json.put("publicClient", false);
        json.put("clientAuthenticatorType", "client-secret");
        json.put("secret", secret(secrets, id));
        return json;
    }

    private static Map<String, Object> basic(String id) {
        var json = new LinkedHashMap<String, Object>();
        json.put("clientId", id);
        json.put("enabled", true);
        json.put("protocol", "openid-connect");
        json.put("standardFlowEnabled", false);
        json.put("implicitFlowEnabled", false);
        json.put("directAccessGrantsEnabled", false);
        json.put("serviceAccountsEnabled", false);
        json.put("fullScopeAllowed", true);
        return json;
    }

    private static List<Map<String, Object>> operatorClaims() {
        var claims = new ArrayList<>(commonClaims());
        claims.add(attribute("person"));
        claims.add(attribute("firm"));
        return claims;
    }

    private static List<Map<String, Object>> machineClaims() {
        var claims = new ArrayList<>(commonClaims());
        claims.add(mapper("firm", "oidc-hardcoded-claim-mapper", Map.of("claim.name", "firm", "claim.value", FIRM)));
        return claims;
    }

    private static List<Map<String, Object>> commonClaims() {
        return List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", AUDIENCE)),
                mapper(
                        "roles",
                        "oidc-usermodel-realm-role-mapper",
                        Map.of("claim.name", "roles", "multivalued", "true")));
    }

    private static Map<String, Object> attribute(String name) {
        return mapper(name, "oidc-usermodel-attribute-mapper", Map.of("claim.name", name, "user.attribute", name));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        var whole = new LinkedHashMap<>(config);
        whole.put("access.token.claim", "true");
        whole.put("introspection.token.claim", "true");
        whole.put("jsonType.label", "String");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", whole);
    }
}
