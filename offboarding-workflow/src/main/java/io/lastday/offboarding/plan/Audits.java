package io.lastday.offboarding.plan;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditCalls;
import io.lastday.offboarding.audit.AuditService;
import io.lastday.offboarding.audit.DeviceAudit;
import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.plan.PlanView.Mfa;
import io.lastday.offboarding.step.StepId;
import io.lastday.platform.security.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final DeviceAudit devices;

    Audits(AuditCalls calls, IdentityAudit identity, DeviceAudit devices) {
        this.calls = calls;
        this.identity = identity;
        this.devices = devices;
    }

    /** How the leaver could get back in, and which of these steps cuts each way. */
    RecoveryView recoveryPaths(LeaverAccounts accounts, Stream<StepId> steps) {
        return RecoveryView.of(identity.recoveryPaths(accounts), steps.collect(Collectors.toSet()));
    }

    /** The leaver's devices, as far as the reader may know of them. */
    DevicesView devices(LeaverAccounts accounts, Operator reader) {
        return DevicesView.of(devices.devices(accounts), reader);
    }

    /** The leaver's MFA. */
    Mfa mfa(PersonId person) {
        return get("/api/identity/people/{person}", person)
                .map(Audits::described)
                .orElseGet(missing -> Mfa.unknown(missing.reason()));
    }

    private AuditAnswer<JsonNode> get(String path, PersonId person) {
        return calls.get(AuditService.IDENTITY, path, JsonNode.class, Map.of("person", person.toString()));
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
