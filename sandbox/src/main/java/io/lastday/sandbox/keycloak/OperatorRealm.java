package io.lastday.sandbox.keycloak;

import io.lastday.sandbox.keycloak.Client.Browser;
import io.lastday.sandbox.keycloak.Client.Machine;
import io.lastday.sandbox.keycloak.Client.Script;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Secrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Realm {@code lastday}: the operators, their roles, and the clients through which people and machines get tokens. */
public final class OperatorRealm implements RealmFile {
    public static final String NAME = "lastday";

    private static final List<String> ROLES =
            List.of("hr", "it", "approver", "admin", "dpo", "auditor", "director", "scanner", "workflow");

    private final Secrets secrets;
    private final String gateway;
    private final Function<Operator, String> personOf;

    /**
     * @param gateway the origin of the gateway, the only place that a log-in may return to
     * @param personOf which person of the firm an operator is, as {@code entra:…}
     */
    public OperatorRealm(Secrets secrets, String gateway, Function<Operator, String> personOf) {
        this.secrets = secrets;
        this.gateway = gateway;
        this.personOf = personOf;
    }

    /** The clients that hold a secret. */
    public static List<String> confidentialClients() {
        return List.of("lastday-gateway", "lastday-workflow", "lastday-identity-scan", "lastday-device-scan");
    }

    /** The public client for scripts on this machine. */
    public static String scriptClient() {
        return "lastday-scripts";
    }

    /** The generated secret of a confidential client. */
    public static String secret(Secrets secrets, String client) {
        return Client.secret(secrets, client);
    }

    @Override
    public String realm() {
        return NAME;
    }

    @Override
    public void write(Path file) {
        Secrets.keep(file, JsonMapper.shared().writeValueAsString(json()));
    }

    Map<String, Object> json() {
        var realm = new LinkedHashMap<String, Object>();
        realm.put("realm", NAME);
        realm.put("displayName", "Lastday");
        realm.put("enabled", true);
        realm.put("registrationAllowed", false);
        realm.put("resetPasswordAllowed", false);
        realm.put("accessTokenLifespan", 300);
        realm.put("bruteForceProtected", true);
        realm.put("failureFactor", 10);
        realm.put("waitIncrementSeconds", 60);
        realm.put("maxFailureWaitSeconds", 900);
        realm.put("eventsEnabled", true);
        realm.put("adminEventsEnabled", true);
        realm.put(
                "roles",
                Map.of("realm", ROLES.stream().map(role -> Map.of("name", role)).toList()));
        realm.put(
                "clients",
                clients().stream().map(client -> client.json(secrets)).toList());
        realm.put("users", accounts());
        realm.put(
                "components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(UserProfile.component())));
        return realm;
    }

    private List<Client> clients() {
        var all = new ArrayList<Client>(machines());
        all.add(new Browser("lastday-gateway", gateway));
        all.add(new Script(scriptClient()));
        return all;
    }

    /** The workflow may take away the log-in of a leaver who operates Lastday, so it may manage this realm's users. */
    private static List<Machine> machines() {
        return List.of(
                new Machine("lastday-workflow", "workflow", List.of("view-users", "query-users", "manage-users")),
                new Machine("lastday-identity-scan", "scanner", List.of()),
                new Machine("lastday-device-scan", "scanner", List.of()));
    }

    private List<Map<String, Object>> accounts() {
        var accounts = new ArrayList<Map<String, Object>>();
        Operator.ALL.forEach(operator -> accounts.add(account(operator)));
        machines().forEach(machine -> accounts.add(machine.account()));
        return accounts;
    }

    private Map<String, Object> account(Operator operator) {
        var account = new LinkedHashMap<String, Object>();
        account.put("username", operator.username());
        account.put("email", operator.address());
        account.put("emailVerified", true);
        account.put("firstName", operator.firstName());
        account.put("lastName", operator.lastName());
        account.put("enabled", true);
        account.put("realmRoles", List.of(operator.role()));
        account.put("attributes", Map.of("person", List.of(personOf.apply(operator)), "firm", List.of(Client.FIRM)));
        account.put("credentials", List.of(Map.of("type", "password", "value", operator.password(secrets))));
        return account;
    }
}
