package io.lastday.sandbox.firm;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The yard's own LDAP directory as the firm's realm knows it: a user storage of which Keycloak keeps no copy. Passwords stand in
 * the directory; second factors of its people stand in Keycloak's federated storage, beside accounts that are nowhere in its
 * tables. Entra has never heard of any of them.
 */
public final class YardStorage {
    /** What the directory serves. */
    public static final String SUFFIX = "dc=harbourfinch,dc=example";

    /** Where its people stand. */
    public static final String PEOPLE = "ou=yard," + SUFFIX;

    /** As whom Keycloak reads it. */
    public static final String READER = "cn=keycloak," + SUFFIX;

    private static final String NAME = "yard";
    private static final String ID = Ids.of("storage:" + NAME);

    private YardStorage() {}

    /** What somebody of the yard has beside a password. */
    public enum Factor {
        NONE,
        OTP,
        KEY
    }

    /** Somebody of the yard. */
    public record Worker(String username, String givenName, String surname, Factor factor) {}

    /** Everybody in the directory. */
    public static List<Worker> workers() {
        return List.of(
                new Worker("gordon.vale", "Gordon", "Vale", Factor.NONE),
                new Worker("stefan.kruk", "Stefan", "Kruk", Factor.OTP),
                new Worker("maja.olsen", "Maja", "Olsen", Factor.KEY));
    }

    /** The id that Keycloak makes up for an account of which it keeps no copy. */
    public static String accountId(String username) {
        return "f:" + ID + ":" + username;
    }

    /** The id of an account that the realm itself keeps. */
    public static String localId(String username) {
        return Ids.of("harbour:" + username);
    }

    /**
     * Adds the storage, and the second factors of its people.
     *
     * @param url of the directory
     * @param password of the {@link #READER}
     */
    public static void addTo(ObjectNode realm, String url, String password) {
        ObjectNode storage = realm.withObject("components")
                .withArray("org.keycloak.storage.UserStorageProvider")
                .addObject()
                .put("id", ID)
                .put("name", NAME)
                .put("providerId", "ldap");
        ArrayNode mappers =
                storage.putObject("subComponents").putArray("org.keycloak.storage.ldap.mappers.LDAPStorageMapper");
        Map.of("username", "uid", "email", "mail", "firstName", "givenName", "lastName", "sn")
                .forEach((attribute, inLdap) -> mappers.add(mapper(attribute, inLdap)));
        storage.set("config", settings(url, password));
        ArrayNode federated = realm.withArray("federatedUsers");
        var credentials = new RealmCredentials(Firm.SEED, password);
        workers().stream()
                .filter(worker -> worker.factor() != Factor.NONE)
                .forEach(worker -> federated.add(federated(worker, credentials)));
    }

    private static ObjectNode federated(Worker worker, RealmCredentials credentials) {
        ObjectNode user = Json.object().put("id", accountId(worker.username()));
        user.putArray("credentials")
                .add(
                        worker.factor() == Factor.OTP
                                ? credentials.otp(worker.username())
                                : credentials.securityKey(worker.username()));
        return user;
    }

    private static ObjectNode settings(String url, String password) {
        return config(Map.ofEntries(
                Map.entry("enabled", "true"),
                Map.entry("priority", "0"),
                Map.entry("importEnabled", "false"),
                Map.entry("editMode", "READ_ONLY"),
                Map.entry("syncRegistrations", "false"),
                Map.entry("vendor", "other"),
                Map.entry("connectionUrl", url),
                Map.entry("connectionTimeout", "5000"),
                Map.entry("readTimeout", "10000"),
                Map.entry("authType", "simple"),
                Map.entry("bindDn", READER),
                Map.entry("bindCredential", password),
                Map.entry("usersDn", PEOPLE),
                Map.entry("searchScope", "1"),
                Map.entry("pagination", "true"),
                Map.entry("usernameLDAPAttribute", "uid"),
                Map.entry("rdnLDAPAttribute", "uid"),
                Map.entry("uuidLDAPAttribute", "entryUUID"),
                Map.entry("userObjectClasses", "inetOrgPerson, organizationalPerson"),
                Map.entry("fullSyncPeriod", "-1"),
                Map.entry("changedSyncPeriod", "-1"),
                Map.entry("cachePolicy", "NO_CACHE")));
    }

    private static ObjectNode mapper(String attribute, String inLdap) {
        ObjectNode mapper = Json.object()
                .put("id", Ids.of("storage:" + NAME + ":" + attribute))
                .put("name", attribute)
                .put("providerId", "user-attribute-ldap-mapper");
        mapper.set(
                "config",
                config(Map.of(
                        "user.model.attribute",
                        attribute,
                        "ldap.attribute",
                        inLdap,
                        "read.only",
                        "true",
                        "always.read.value.from.ldap",
                        "true",
                        "is.mandatory.in.ldap",
                        "false")));
        return mapper;
    }

    private static ObjectNode config(Map<String, String> values) {
        ObjectNode config = Json.object();
        values.forEach((name, value) -> config.set(name, Json.strings(value)));
        return config;
    }
}
