package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.Callers;
import io.lastday.sandbox.tenant.fault.Faults;
import io.lastday.sandbox.tenant.fault.Quotas;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.Journal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tests ask for, guarded by a key: faults, the raw state of a user, the latest requests, what is spent of
 * each quota, a synchronisation with the premises, another consent for a caller. None of it is Graph's, and none of it is in the journal.
 */
final class SandboxEndpoints {
    private static final JsonMapper JSON = new JsonMapper();
    private final String key;
    private final Faults faults;
    private final TenantStore store;
    private final Journal journal;
    private final OnPremisesSync sync;
    private final Callers callers;
    private final SandboxWorld world;
    private final Quotas quotas;

    SandboxEndpoints(
            String key,
            Faults faults,
            TenantStore store,
            Journal journal,
            OnPremisesSync sync,
            Callers callers,
            SandboxWorld world,
            Quotas quotas) {
        this.world = world;
        this.quotas = quotas;
        this.key = key;
        this.faults = faults;
        this.store = store;
        this.journal = journal;
        this.sync = sync;
        this.callers = callers;
    }

    GraphAnswer answer(String method, String path, String givenKey, String body) {
        boolean known = !key.isEmpty() && MessageDigest.isEqual(bytes(key), bytes(givenKey));
        if (!known) {
            return problem(401, "X-Sandbox-Key is missing or wrong");
        }
        try {
            return switch (method + " " + path) {
                case "POST /sandbox/faults" -> add(body);
                case "GET /sandbox/faults" -> states();
                case "DELETE /sandbox/faults" -> clear();
                case "GET /sandbox/requests" -> requests();
                case "DELETE /sandbox/requests" -> forget();
                case "GET /sandbox/quotas" -> spent();
                case "POST /sandbox/sync" ->
                    GraphAnswer.ok(JSON.createObjectNode().put("changed", sync.run()));
                default -> byId(method, path, body);
            };
        } catch (IllegalArgumentException | JacksonException e) {
            return problem(400, (path.endsWith("/faults") ? "not a fault: " : "") + e.getMessage());
        }
    }

    private GraphAnswer add(String body) {
        var fault = faults.add(JSON.readTree(body));
        var created = GraphAnswer.ok(JSON.createObjectNode().put("id", fault.id()));
        return new GraphAnswer(201, created.headers(), created.json(), null);
    }

    private GraphAnswer states() {
        var body = JSON.createObjectNode();
        var items = body.putArray("items");
        for (var state : faults.states()) {
            items.addObject()
                    .put("id", state.fault().id())
                    .put("method", state.fault().method())
                    .put("kind", state.fault().kind().name())
                    .put("times", state.fault().times())
                    .put("struck", state.struck())
                    .put("held", state.held());
        }
        return GraphAnswer.ok(body);
    }

    private GraphAnswer clear() {
        faults.clear();
        return GraphAnswer.empty(204);
    }

    private GraphAnswer requests() {
        var body = JSON.createObjectNode();
        body.putArray("items").addAll(journal.latest());
        return GraphAnswer.ok(body);
    }

    private GraphAnswer spent() {
        var body = JSON.createObjectNode();
        var items = body.putArray("items");
        for (var quota : quotas.spent()) {
            items.addObject()
                    .put("name", quota.name())
                    .put("limit", quota.limit())
                    .put("seconds", quota.length().toSeconds())
                    .put("taken", quota.taken())
                    .put("refused", quota.refused());
        }
        return GraphAnswer.ok(body);
    }

    private GraphAnswer forget() {
        journal.forget();
        return GraphAnswer.empty(204);
    }

    private GraphAnswer byId(String method, String path, String body) {
        var parts = path.split("/");
        boolean remove = method.equals("DELETE") && path.matches("/sandbox/faults/[^/]+");
        if (remove) {
            return GraphAnswer.empty(faults.remove(parts[3]) ? 204 : 404);
        }
        if (method.equals("GET") && path.matches("/sandbox/users/[^/]+")) {
            var id = store.canonical("users/" + parts[3]).substring("users/".length());
            return store.entity("users", id).map(GraphAnswer::ok).orElse(problem(404, "no such user"));
        }
        if (method.equals("PUT") && path.matches("/sandbox/callers/[^/]+")) {
            return consent(parts[3], body);
        }
        return world.answer(method, path, body).orElse(problem(404, "no such end point"));
    }

    /** What an administrator consented to: {@code {"permissions":[…]}}. */
    private GraphAnswer consent(String clientId, String body) {
        var permissions = JSON.readTree(body)
                .path("permissions")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
        return GraphAnswer.empty(callers.consent(clientId, permissions) ? 204 : 404);
    }

    private static GraphAnswer problem(int status, String detail) {
        var body = GraphAnswer.ok(JSON.createObjectNode().put("detail", detail));
        return new GraphAnswer(status, body.headers(), body.json(), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
