package io.lastday.offboarding.audit;

import io.lastday.offboarding.audit.AuditAnswer.Given;
import io.lastday.offboarding.audit.AuditAnswer.Missing;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The device audit over HTTP. */
@Component
class ConnectedDeviceAudit implements DeviceAudit {

    private static final String OF_ONE = "/api/devices?owner={person}&limit=1000";

    private final AuditCalls calls;
    private final Scans scans;

    ConnectedDeviceAudit(AuditCalls calls) {
        this.calls = calls;
        this.scans = new Scans(calls, AuditService.DEVICE, "/api/devices/scans");
    }

    @Override
    public AuditAnswer<HeldDevices> devices(LeaverAccounts accounts) {
        return calls.get(
                        AuditService.DEVICE,
                        OF_ONE,
                        HeldDevices.class,
                        Map.of("person", owner(accounts).toString()))
                .flatMap(held -> held.isWhole()
                        ? new Given<>(held)
                        : new Missing<>(AuditService.DEVICE.label(), Silence.NOT_UNDERSTOOD, "LIST_NOT_WHOLE", null));
    }

    @Override
    public AuditAnswer<AuditScan> startScan(String slot) {
        return scans.startScan(slot);
    }

    @Override
    public AuditAnswer<AuditScan> scan(UUID id) {
        return scans.scan(id);
    }

    /** Inventories name people by their Entra account. */
    private static PersonId owner(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA)
                .<PersonId>map(account -> new PersonId.Entra(account.id()))
                .orElse(accounts.person());
    }
}
