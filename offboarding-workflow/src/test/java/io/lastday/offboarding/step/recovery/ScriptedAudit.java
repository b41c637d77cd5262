package io.lastday.offboarding.step.recovery;

import static io.lastday.offboarding.step.remote.RemoteWire.NOW;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.CloseLook;
import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.audit.RecoveryPath;
import io.lastday.offboarding.audit.RecoveryPicture;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.person.LeaverAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit that walks when it is asked to, as a test says. */
final class ScriptedAudit implements IdentityAudit {

    static final RecoveryPath LINK =
            new RecoveryPath("IDENTITY_PROVIDER_LINK", "KEYCLOAK", "log-in at github opens leaver", List.of(), null);
    static final RecoveryPath DELEGATES =
            new RecoveryPath("MAILBOX_DELEGATE", "ENTRA", "delegates", List.of(), "DELEGATES_NEED_EXCHANGE");
    static final RecoveryPath DRIVE =
            new RecoveryPath("FILE_OWNER", "ENTRA", "OneDrive, as its only owner", List.of(), null);
    static final RecoveryPath BACKUP = new RecoveryPath("BACKUP_OWNER", "Vault", "owner of Vault", List.of(), null);

    final Map<String, AuditScan> runs = new TreeMap<>();
    final List<RecoveryPath> paths = new ArrayList<>();
    Instant began = NOW.plusSeconds(1);
    Instant inForce = NOW.minusSeconds(3600);
    boolean never;
    AuditScan.State ends = AuditScan.State.COMPLETE;
    boolean inTheWay;
    int polls = 1;

    @Nullable
    Silence silence;

    @Override
    public AuditAnswer<RecoveryPicture> recoveryPaths(LeaverAccounts accounts) {
        return never
                ? new AuditAnswer.Missing<>("identity-audit", Silence.NEVER_WALKED, "NEVER_WALKED", null)
                : said(new RecoveryPicture(NOW.plusSeconds(60), inForce, paths));
    }

    @Override
    public AuditAnswer<CloseLook> lookClosely(LeaverAccounts accounts) {
        return said(new CloseLook(List.of("entra:u1"), NOW, NOW.plusSeconds(600)));
    }

    @Override
    public AuditAnswer<AuditScan> startScan(String slot) {
        if (inTheWay) {
            inTheWay = false;
            return said(scan("nightly", AuditScan.State.RUNNING));
        }
        return said(runs.computeIfAbsent(slot, name -> scan(name, AuditScan.State.RUNNING)));
    }

    @Override
    public AuditAnswer<AuditScan> scan(UUID id) {
        AuditScan run = runs.values().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (polls-- > 0) {
            return said(run);
        }
        inForce = ends == AuditScan.State.COMPLETE ? began : inForce;
        never = false;
        return said(scan(run.slot(), ends));
    }

    private static AuditScan scan(String slot, AuditScan.State state) {
        String source = state == AuditScan.State.PARTIAL ? "PARTIAL" : "COMPLETE";
        return new AuditScan(
                UUID.nameUUIDFromBytes(slot.getBytes(StandardCharsets.UTF_8)),
                slot,
                state,
                NOW,
                null,
                List.of(new AuditScan.Source("entra", source, "PARTIAL".equals(source) ? "THROTTLED" : null)));
    }

    private <T> AuditAnswer<T> said(T answer) {
        Silence why = silence;
        return why == null
                ? new AuditAnswer.Given<>(answer)
                : new AuditAnswer.Missing<>("identity-audit", why, why.name(), Duration.ofSeconds(7));
    }
}
