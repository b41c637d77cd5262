package io.lastday.sandbox.endtoend;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Caller;
import io.lastday.sandbox.client.SandboxExchange;
import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.service.Tenant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where people sit: they approve departures, and see to what a step asks of a person. */
final class Desk {
    private static final int PATIENCE = 4;
    private static final Pattern SECRETS = Pattern.compile("secrets of [^()]* \\(([0-9a-f-]{36})\\)");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final RunningSystem system;
    private final Api api;
    private final Caller it;
    private final SandboxExchange exchange;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();

    Desk(RunningSystem system) {
        this.system = system;
        this.api = system.api();
        this.it = system.operator("it");
        this.exchange = new SandboxExchange(Ports.http(system.ports().tenant()), Tenant.sandboxKey(system.secrets()));
    }

    /** As many approve as the case needs. */
    void approve(JsonNode created) {
        var path = "/api/leavers/" + created.path("id").asString();
        approvers()
                .limit(created.path("approvalsNeeded").asInt(1))
                .forEach(a -> api.post(a, path + "/approval", Map.of("decision", "APPROVE"))
                        .or("Approving"));
    }

    private Stream<Caller> approvers() {
        return Operator.ALL.stream()
                .filter(o -> o.role().equals("approver"))
                .map(o -> callers.computeIfAbsent(
                        o.username(),
                        u -> Caller.operator(OperatorRealm.scriptClient(), u, o.password(system.secrets()))));
    }

    /** The steps that wait for a person now. */
    static List<JsonNode> waiting(JsonNode view) {
        return Departures.steps(view)
                .filter(s -> s.path("outcome").asString("").equals("NEEDS_HUMAN"))
                .filter(s -> !s.path("state").asString("").equals("FINISHED"))
                .toList();
    }

    /** Sees to a step; what is asked for again and again is accepted as it is. */
    void clear(JsonNode view, JsonNode step) {
        var id = step.path("id").asString();
        var at = "/api/leavers/" + view.path("id").asString() + "/steps/" + id;
        if (asked.merge(at, 1, Integer::sum) > PATIENCE) {
            api.post(it, at + "/skip", Map.of("reason", "It stays, and is listed."));
            return;
        }
        switch (id) {
            case "exchange.mailbox" -> runbook(at);
            case "ad.disable" -> premises(view, at);
            case "entra.disable" -> administrator(view, at);
            case "entra.password" -> password(view, step, at);
            case "entra.applications" -> secrets(step, at);
            case "lastday.validate-emergency-access" -> emergencyAccounts(at);
            case "entra.groups" -> {
                exchange.leaveLists(entraId(view));
                complete(at);
            }
            default -> complete(at);
        }
    }

    /** A runbook that was run a moment ago is not there any more. */
    private void runbook(String step) {
        var runbook = api.get(it, step + "/runbook");
        if (runbook.ok()) {
            var result = exchange.run(runbook.body());
            api.post(it, step + "/result", JsonMapper.shared().convertValue(result, OBJECT))
                    .or("Sending a result");
        }
    }

    private void premises(JsonNode view, String step) {
        try (var simulator = new Simulator(system)) {
            simulator.disableOnPremises(entraId(view));
            complete(step);
            simulator.synchronise();
        }
    }

    /** Whose account is privileged is blocked by an administrator; the step then sees it. */
    private void administrator(JsonNode view, String step) {
        try (var simulator = new Simulator(system)) {
            simulator.administratorBlocks(entraId(view));
        }
        api.post(it, step + "/retry", Map.of("reason", "An administrator has done it."));
    }

    /** On the firm's premises it is reset there, and nothing but that person's word tells of it. */
    private void password(JsonNode view, JsonNode step, String at) {
        if (step.path("reasonCode").asString("").equals("SYNCED_FROM_AD")) {
            complete(at);
        } else {
            administrator(view, at);
        }
    }

    private void secrets(JsonNode step, String at) {
        try (var simulator = new Simulator(system)) {
            SECRETS.matcher(step.path("detail").asString(""))
                    .results()
                    .forEach(m -> simulator.deleteSecrets(m.group(1)));
        }
        complete(at);
    }

    /** Somebody signs in with each, and records it. */
    private void emergencyAccounts(String step) {
        var accounts = "/api/identity/emergency-accounts";
        var tried = Map.<String, Object>of(
                "on",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "note",
                "Signed in with both keys, and sealed it again.");
        for (JsonNode account : api.get(it, accounts).or("Emergency accounts").path("items")) {
            api.post(it, accounts + "/" + account.path("account").asString() + "/validations", tried)
                    .or("Recording that one was tried");
        }
        api.post(it, step + "/retry", Map.of("reason", "Every one of them was tried."));
    }

    private static String entraId(JsonNode view) {
        var person = view.path("person").asString();
        return person.substring(person.indexOf(':') + 1);
    }

    /** Two looks may see the same wish: the second is told that it is over. */
    private void complete(String step) {
        var answer = api.post(it, step + "/completion", Map.of("reason", "Seen to by hand."));
        if (answer.status() != 409) {
            answer.or("Completing " + step);
        }
    }
}
