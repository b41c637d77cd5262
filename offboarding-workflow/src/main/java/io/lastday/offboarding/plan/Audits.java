package io.lastday.offboarding.plan;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditCalls;
import io.lastday.offboarding.audit.AuditService;
import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.plan.PlanView.Devices;
import io.lastday.offboarding.plan.PlanView.Knowledge;
import io.lastday.offboarding.plan.PlanView.Mfa;
import io.lastday.offboarding.step.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the audits know about a leaver. Blocking. An audit that does not answer makes the answer UNKNOWN, with the reason:
 * an outage is never an absence.
 */
@Component
class Audits {

    private final AuditCalls calls;
    private final IdentityAudit identity;

    Audits(AuditCalls calls, IdentityAudit identity) {
        this.calls = calls;
        this.identity = identity;
    }

    /** How the leaver could get back in, and which of these steps cuts each way. */
    RecoveryView recoveryPaths(LeaverAccounts accounts, Stream<StepId> steps) {
        return RecoveryView.of(identity.recoveryPaths(accounts), steps.collect(Collectors.toSet()));
    }

    /** The leaver's devices, as counts. */
    Devices devices(PersonId person) {
        return get(AuditService.DEVICE, "/api/devices?owner={person}&limit=1000", person)
                .map(Audits::counted)
                .orElseGet(missing -> Devices.unknown(missing.reason()));
    }

    /** The leaver's MFA. */
    Mfa mfa(PersonId person) {
        return get(AuditService.IDENTITY, "/api/identity/people/{person}", person)
                .map(Audits::described)
                .orElseGet(missing -> Mfa.unknown(missing.reason()));
    }

    private AuditAnswer<JsonNode> get(AuditService service, String path, PersonId person) {
        return calls.get(service, path, JsonNode.class, Map.of("person", person.toString()));
    }

    private static Devices counted(JsonNode answer) {
        List<JsonNode> items =
                StreamSupport.stream(answer.path("items").spliterator(), false).toList();
        int total = answer.path("total").asInt(-1);
        if (total != items.size()) {
            return Devices.unknown("device-audit: a list that is not whole");
        }
        return new Devices(
                total,
                count(items, "ownership", "COMPANY"),
                count(items, "ownership", "PERSONAL"),
                count(items, "state", "SAFE"),
                count(items, "state", "NOT_SAFE"),
                count(items, "state", "UNKNOWN"),
                answer.path("asOf").asString(null),
                Knowledge.KNOWN,
                null);
    }

    private static int count(List<JsonNode> items, String field, String value) {
        return (int) items.stream()
                .filter(item -> value.equals(item.path(field).asString("")))
                .count();
    }

    private static Mfa described(JsonNode answer) {
        List<String> methods = new ArrayList<>();
        answer.path("registered").path("methods").forEach(method -> methods.add(method.asString()));
        return new Mfa(
                answer.path("registered").path("state").asString("UNKNOWN"),
                methods,
                answer.path("enforced").path("state").asString("UNKNOWN"),
                answer.path("asOf").asString(null),
                answer.path("registered").path("reason").asString(null));
    }
}
