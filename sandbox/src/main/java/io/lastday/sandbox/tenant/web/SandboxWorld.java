package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.change.ManagedDevices;
import io.lastday.sandbox.tenant.exchange.Exchange;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens around the tenant and not through Graph: a device calls in, somebody runs a runbook in Exchange, the
 * premises change. And the raw state of whatever is kept.
 */
final class SandboxWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RAW = "/sandbox/raw/";
    private static final String EXCHANGE = "/sandbox/exchange";
    private static final String LISTS = "/sandbox/exchange-lists/";
    private static final String DEVICES = "/sandbox/check-in/";
    private static final String PREMISES = "/sandbox/premises/";
    private static final String ADMINISTRATOR = "/sandbox/administrator/users/";
    private static final String REGISTRATIONS = "/sandbox/administrator/applications/";
    private final TenantStore store;
    private final Exchange exchange;
    private final ManagedDevices devices;
    private final OnPremisesSync premises;

    SandboxWorld(TenantStore store, Exchange exchange, ManagedDevices devices, OnPremisesSync premises) {
        this.store = store;
        this.exchange = exchange;
        this.devices = devices;
        this.premises = premises;
    }

    /** The answer, empty where there is no such end point. */
    Optional<GraphAnswer> answer(String method, String path, String body) {
        return switch (method) {
            case "GET" -> read(path);
            case "POST" -> act(path, body);
            default -> Optional.empty();
        };
    }

    private Optional<GraphAnswer> read(String path) {
        if (path.startsWith(RAW)) {
            return Optional.of(raw(store.canonical(path.substring(RAW.length()))));
        }
        return path.startsWith(EXCHANGE + "/")
                ? Optional.of(exchange.mailbox(user(path, EXCHANGE + "/"))
                        .map(GraphAnswer::ok)
                        .orElse(GraphAnswer.empty(404)))
                : Optional.empty();
    }

    private GraphAnswer raw(String path) {
        var single = store.single(path);
        if (single.isPresent()) {
            return GraphAnswer.ok(single.get());
        }
        var body = JSON.createObjectNode();
        body.putArray("value").addAll(store.list(path, View.OBJECT));
        return GraphAnswer.ok(body);
    }

    private Optional<GraphAnswer> act(String path, String body) {
        if (path.equals(EXCHANGE)) {
            return Optional.of(GraphAnswer.ok(exchange.run(object(body))));
        }
        if (path.startsWith(LISTS)) {
            int left = exchange.leaveLists(user(path, LISTS));
            return Optional.of(GraphAnswer.ok(JSON.createObjectNode().put("left", left)));
        }
        if (path.equals("/sandbox/settle")) {
            exchange.settle();
            return Optional.of(GraphAnswer.empty(204));
        }
        if (path.startsWith(EXCHANGE + "/")) {
            exchange.set(user(path, EXCHANGE + "/"), object(body));
            return Optional.of(GraphAnswer.empty(204));
        }
        if (path.startsWith(DEVICES)) {
            return Optional.of(GraphAnswer.empty(devices.callIn(path.substring(DEVICES.length())) ? 204 : 404));
        }
        if (path.startsWith(ADMINISTRATOR)) {
            return Optional.of(administrate("users", user(path, ADMINISTRATOR), object(body)));
        }
        if (path.startsWith(REGISTRATIONS)) {
            return Optional.of(administrate("applications", path.substring(REGISTRATIONS.length()), object(body)));
        }
        if (path.startsWith(PREMISES)) {
            boolean enabled = object(body).path("accountEnabled").asBoolean(true);
            return Optional.of(GraphAnswer.empty(premises.set(user(path, PREMISES), enabled) ? 204 : 404));
        }
        return Optional.empty();
    }

    /** What an administrator with every right does to an account or an application in Entra's own pages. */
    private GraphAnswer administrate(String collection, String id, ObjectNode changes) {
        if (store.entity(collection, id).isEmpty()) {
            return GraphAnswer.empty(404);
        }
        store.update(collection, id, e -> {
            e.setAll(changes);
            return e;
        });
        return GraphAnswer.empty(204);
    }

    private String user(String path, String root) {
        return store.canonical("users/" + path.substring(root.length())).substring("users/".length());
    }

    private static ObjectNode object(String body) {
        if (JSON.readTree(body) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not an object");
    }
}
