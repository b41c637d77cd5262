package io.lastday.sandbox.tenant.fleet;

import io.lastday.sandbox.tenant.fault.Fault;
import io.lastday.sandbox.tenant.fault.Faults;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fleet's REST API as far as an audit may see it: one list, read with the token of a user who only observes. Where the real server
 * ignores what it does not know, this one refuses it.
 */
public final class FleetFront {
    /** Below this path everything is Fleet's. */
    public static final String ROOT = "/api/v1/fleet/";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OPTIONS =
            Set.of("page", "per_page", "order_key", "order_direction", "populate_policies");
    private static final Set<String> ORDERS = Set.of("id", "hostname", "display_name", "seen_time");
    private static final int USUAL_PAGE = 100;

    private final TenantStore store;
    private final Faults faults;
    private final String token;

    /** @param token of the user who observes; with an empty one nobody is let in */
    public FleetFront(TenantStore store, Faults faults, String token) {
        this.store = store;
        this.faults = faults;
        this.token = token;
    }

    /** The answer to a call below {@link #ROOT}. */
    public GraphAnswer answer(String method, String path, String query, String authorization) {
        var struck = faults.strike(method, path);
        if (struck.isPresent()) {
            return refused(struck.get());
        }
        if (token.isEmpty() || !same("Bearer " + token, authorization)) {
            return problem(401, "Authentication required");
        }
        if (!method.equals("GET")) {
            return problem(403, "Forbidden");
        }
        return path.equals(ROOT + "hosts") ? hosts(options(query)) : problem(404, "Resource Not Found");
    }

    private GraphAnswer hosts(Map<String, String> options) {
        int page = number(options, "page", 0);
        int size = number(options, "per_page", USUAL_PAGE);
        var order = options.getOrDefault("order_key", "id");
        boolean known = OPTIONS.containsAll(options.keySet()) && ORDERS.contains(order) && page >= 0 && size > 0;
        if (!known) {
            return problem(400, "Bad request");
        }
        boolean policies = options.getOrDefault("populate_policies", "false").equals("true");
        var body = JSON.createObjectNode();
        var hosts = body.putArray("hosts");
        sorted(order).stream()
                .skip((long) page * size)
                .limit(size)
                .map(host -> shown(host, policies))
                .forEach(hosts::add);
        return json(200, body);
    }

    private List<ObjectNode> sorted(String order) {
        Comparator<ObjectNode> by = order.equals("id")
                ? Comparator.comparingInt(
                        host -> Integer.parseInt(host.path("id").asString()))
                : Comparator.comparing(host -> host.path(order).asString(""));
        return store.list("sandbox/fleet/hosts", View.OBJECT).stream()
                .sorted(by)
                .toList();
    }

    private static ObjectNode shown(ObjectNode host, boolean policies) {
        var shown = host.deepCopy().put("id", Integer.parseInt(host.path("id").asString()));
        return policies ? shown : shown.without(List.of("policies"));
    }

    private static Map<String, String> options(String query) {
        var options = new TreeMap<String, String>();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&")) {
            var cut = pair.split("=", 2);
            options.put(cut[0], cut.length == 2 ? cut[1] : "");
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int usual) {
        var text = options.get(name);
        return text == null ? usual : text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static GraphAnswer refused(Fault fault) {
        int status = fault.kind() == Fault.Kind.THROTTLE ? 429 : fault.status();
        var answer = problem(status, "unavailable");
        var wait = fault.retryAfterSeconds();
        return wait == null ? answer : answer.with("Retry-After", wait.toString());
    }

    private static GraphAnswer problem(int status, String message) {
        var body = JSON.createObjectNode().put("message", message);
        body.putArray("errors").addObject().put("name", "base").put("reason", message);
        return json(status, body);
    }

    private static GraphAnswer json(int status, ObjectNode body) {
        return new GraphAnswer(status, Map.of("Content-Type", "application/json; charset=utf-8"), body, null);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
