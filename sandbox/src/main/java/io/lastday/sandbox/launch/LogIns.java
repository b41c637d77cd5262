package io.lastday.sandbox.launch;

import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Secrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The generated log-ins: for people on the terminal, for scripts in a file that only this user can read. */
final class LogIns {
    private final Sandbox sandbox;

    LogIns(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    Path file() {
        return sandbox.folders().secrets().resolve("log-ins.json");
    }

    void write() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("issuer", sandbox.issuer());
        whole.put("operators", Operator.ALL.stream().map(this::operator).toList());
        whole.put("clients", clients());
        Secrets.keep(
                file(), JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n");
    }

    /** With passwords only where a person looks at a terminal: what is not a terminal may be a log. */
    void tell(Progress progress, boolean terminal) {
        for (Operator operator : Operator.ALL) {
            progress.mark("  %-9s %-14s %s"
                    .formatted(
                            operator.role(), operator.username(), terminal ? operator.password(sandbox.secrets()) : "")
                    .stripTrailing());
        }
        progress.mark("  passwords and client secrets: " + file());
    }

    private Map<String, String> operator(Operator operator) {
        var json = new LinkedHashMap<String, String>();
        json.put("role", operator.role());
        json.put("username", operator.username());
        json.put("name", operator.firstName() + " " + operator.lastName());
        json.put("password", operator.password(sandbox.secrets()));
        return json;
    }

    private List<Map<String, String>> clients() {
        var all = new ArrayList<Map<String, String>>();
        all.add(Map.of("clientId", OperatorRealm.scriptClient(), "grant", "password"));
        for (String client : OperatorRealm.confidentialClients()) {
            var json = new LinkedHashMap<String, String>();
            json.put("clientId", client);
            json.put("clientSecret", OperatorRealm.secret(sandbox.secrets(), client));
            json.put("grant", client.equals("lastday-gateway") ? "authorization_code" : "client_credentials");
            all.add(json);
        }
        return all;
    }
}
