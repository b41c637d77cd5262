package io.lastday.sandbox.launch;

import io.lastday.sandbox.firm.AccountFacts;
import io.lastday.sandbox.firm.DeviceFacts;
import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.keycloak.RealmFile;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.service.FourServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The firm whose people leave: the seeded one, or one from files. */
final class TheFirm {
    private static final String ID = "harbour-finch";

    private final @Nullable Path folder;

    private TheFirm(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder the files of another firm than the seeded one */
    static TheFirm from(@Nullable Path folder) {
        return new TheFirm(folder);
    }

    /** Who an operator is among the firm's people. */
    String personOf(Operator operator) {
        return "entra:" + Firm.entraId(operator.username());
    }

    /**
     * @param keycloak the address of the Keycloak that will hold it
     * @param directory the address of the yard's LDAP directory
     */
    RealmFile realm(Secrets secrets, String keycloak, String directory) {
        return new FirmRealm(secrets, keycloak, directory, folder);
    }

    FourServices.Firm facts(RealmFile realm) {
        return new FourServices.Firm(
                ID,
                tenantId(),
                realm.realm(),
                List.of("entra:" + Firm.entraId("breakglass")),
                folder == null ? AccountFacts.settings() : Map.of(),
                folder == null ? DeviceFacts.settings() : Map.of());
    }

    /** The tenant's own id, which stands in its description of itself where there is one. */
    private String tenantId() {
        String seeded = Firm.tenantId(Firm.SEED);
        if (folder == null || !Files.isRegularFile(folder.resolve("organization.json"))) {
            return seeded;
        }
        var organisation = JsonMapper.shared().readTree(folder.resolve("organization.json"));
        return organisation.path("value").path(0).path("id").asString(seeded);
    }
}
