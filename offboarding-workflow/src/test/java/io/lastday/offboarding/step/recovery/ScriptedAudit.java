package io.lastday.offboarding.step.recovery;

import static io.lastday.offboarding.step.remote.RemoteWire.NOW;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.CloseLook;
import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.audit.RecoveryPath;
import io.lastday.offboarding.audit.RecoveryPicture;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.walk.ScriptedWalks;
import java.util.ArrayList;
import java.util.List;

/** An audit that walks when it is asked to, as a test says. */
final class ScriptedAudit extends ScriptedWalks implements IdentityAudit {

    static final RecoveryPath LINK =
            new RecoveryPath("IDENTITY_PROVIDER_LINK", "KEYCLOAK", "log-in at github opens leaver", List.of(), null);
    static final RecoveryPath DELEGATES =
            new RecoveryPath("MAILBOX_DELEGATE", "ENTRA", "delegates", List.of(), "DELEGATES_NEED_EXCHANGE");
    static final RecoveryPath DRIVE =
            new RecoveryPath("FILE_OWNER", "ENTRA", "OneDrive, as its only owner", List.of(), null);
    static final RecoveryPath BACKUP = new RecoveryPath("BACKUP_OWNER", "Vault", "owner of Vault", List.of(), null);

    final List<RecoveryPath> paths = new ArrayList<>();

    ScriptedAudit() {
        super("identity-audit");
    }

    @Override
    public AuditAnswer<RecoveryPicture> recoveryPaths(LeaverAccounts accounts) {
        return never ? neverWalked() : said(new RecoveryPicture(NOW.plusSeconds(60), inForce, paths));
    }

    @Override
    public AuditAnswer<CloseLook> lookClosely(LeaverAccounts accounts) {
        return said(new CloseLook(List.of("entra:u1"), NOW, NOW.plusSeconds(600)));
    }
}
