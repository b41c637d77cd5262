package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code identity/conditionalAccess/evaluate}: which policies would apply to a sign-in, and why the others would not. */
final class WhatIf {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String POLICIES = "identity/conditionalAccess/policies";
    private static final Map<String, String> PARAMETERS = Map.of(
            "signInIdentity", "signInIdentity",
            "signInContext", "signInContext",
            "signInConditions", "signInConditions");

    private final TenantStore store;
    private final WhatIfPeople people;
    private final WhatIfConditions conditions;
    private final BodyCheck bodies;

    WhatIf(TenantStore store, Relations relations, BodyCheck bodies) {
        this.store = store;
        this.people = new WhatIfPeople(store, relations);
        this.conditions = new WhatIfConditions(store);
        this.bodies = bodies;
    }

    Map<String, Write> writes() {
        return Map.of("POST identity/conditionalAccess/evaluate", this::evaluate);
    }

    private GraphAnswer evaluate(Change change) {
        var body = checked(change.body());
        var user = body.path("signInIdentity").path("userId").asString("");
        if (store.entity("users", user).isEmpty()) {
            throw GraphRefusal.notFound(user);
        }
        boolean appliedOnly = body.path("appliedPoliciesOnly").asBoolean(false);
        var answer = JSON.createObjectNode();
        answer.put(
                "@odata.context",
                "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.whatIfAnalysisResult)");
        var values = answer.putArray("value");
        for (var policy : store.list(POLICIES, View.OBJECT)) {
            var reasons = reasons(policy, user, body);
            if (reasons.isEmpty() || !appliedOnly) {
                values.add(result(policy, reasons));
            }
        }
        return GraphAnswer.ok(answer);
    }

    private ObjectNode checked(ObjectNode body) {
        for (var parameter : PARAMETERS.entrySet()) {
            var value = body.path(parameter.getKey());
            if (!value.isObject()) {
                throw GraphRefusal.badRequest("The parameter '" + parameter.getKey() + "' is required.");
            }
            bodies.fault(bodies.concrete(parameter.getValue(), value), value).ifPresent(fault -> {
                throw GraphRefusal.badRequest(fault);
            });
        }
        body.propertyNames().stream()
                .filter(name -> !PARAMETERS.containsKey(name) && !name.equals("appliedPoliciesOnly"))
                .findFirst()
                .ifPresent(unknown -> {
                    throw GraphRefusal.badRequest("The parameter '" + unknown + "' does not exist.");
                });
        return body;
    }

    private List<String> reasons(ObjectNode policy, String user, JsonNode body) {
        var reasons = new ArrayList<String>();
        if (policy.path("state").asString("").equals("disabled")) {
            reasons.add("policyNotEnabled");
        }
        if (!people.reaches(policy.path("conditions").path("users"), user)) {
            reasons.add("users");
        }
        reasons.addAll(conditions.unmet(policy.path("conditions"), body));
        return reasons;
    }

    private static ObjectNode result(ObjectNode policy, List<String> reasons) {
        var result = policy.deepCopy();
        result.put("policyApplies", reasons.isEmpty());
        result.put("analysisReasons", reasons.isEmpty() ? "notSet" : String.join(",", reasons));
        return result;
    }
}
