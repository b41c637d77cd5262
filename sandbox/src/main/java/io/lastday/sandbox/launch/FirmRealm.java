package io.lastday.sandbox.launch;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.firm.HarbourRealm;
import io.lastday.sandbox.firm.YardStorage;
import io.lastday.sandbox.keycloak.RealmFile;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.service.Tenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The firm's own realm: the seeded one, or an export of another firm's, to which the clients are added through which
 * Lastday reads and contains people.
 */
final class FirmRealm implements RealmFile {
    private static final String EXPORT = "keycloak-realm.json";
    private static final Set<String> CLIENTS = Set.of("lastday-offboarding", "lastday-identity-audit");
    private static final String PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private final Secrets secrets;
    private final String keycloak;
    private final String directory;
    private final @Nullable Path export;

    /**
     * @param keycloak the address of the Keycloak that will hold it
     * @param directory the address of the yard's LDAP directory
     * @param folder the files of another firm than the seeded one
     */
    FirmRealm(Secrets secrets, String keycloak, String directory, @Nullable Path folder) {
        this.secrets = secrets;
        this.keycloak = keycloak;
        this.directory = directory;
        Path file = folder == null ? null : folder.resolve(EXPORT);
        this.export = file != null && Files.isRegularFile(file) ? file : null;
    }

    @Override
    public String realm() {
        return export == null
                ? HarbourRealm.NAME
                : JsonMapper.shared().readTree(export).path("realm").asString(HarbourRealm.NAME);
    }

    @Override
    public void write(Path file) {
        ObjectNode seeded = (ObjectNode) JsonMapper.shared().readTree(HarbourRealm.json(Firm.SEED, realmSecrets()));
        Secrets.keep(file, (export == null ? withOthers(seeded) : withClients(export, seeded)).toString());
    }

    /** People come in through the agency's own realm and out of the yard's directory; the firm's realm keeps none of them. */
    private ObjectNode withOthers(ObjectNode seeded) {
        seeded.withArray("identityProviders").add(AgencyRealm.broker(keycloak, secrets));
        seeded.withArray("identityProviderMappers").add(AgencyRealm.mapper());
        YardStorage.addTo(seeded, directory, Tenant.yardReader(secrets));
        return seeded;
    }

    private HarbourRealm.Secrets realmSecrets() {
        return new HarbourRealm.Secrets(
                secrets.named("harbour-lastday-offboarding"),
                secrets.named("harbour-lastday-identity-audit"),
                secrets.named("harbour-password"));
    }

    /** The export, with the seeded realm's Lastday clients, their accounts and, where it has none, its user profile. */
    private static ObjectNode withClients(Path export, ObjectNode seeded) {
        ObjectNode realm = (ObjectNode) JsonMapper.shared().readTree(export);
        replace(
                realm,
                seeded,
                "clients",
                client -> CLIENTS.contains(client.path("clientId").asString("")));
        replace(
                realm,
                seeded,
                "users",
                user -> CLIENTS.contains(user.path("serviceAccountClientId").asString("")));
        if (realm.path("components").path(PROFILE).isMissingNode()) {
            realm.withObject("components")
                    .set(PROFILE, seeded.path("components").path(PROFILE));
        }
        return realm;
    }

    private static void replace(ObjectNode realm, ObjectNode seeded, String list, Predicate<JsonNode> ours) {
        List<JsonNode> others =
                realm.path(list).valueStream().filter(ours.negate()).toList();
        var merged = realm.putArray(list);
        others.forEach(merged::add);
        seeded.path(list).valueStream().filter(ours).forEach(merged::add);
    }
}
