package io.lastday.offboarding.audit;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The identity audit over HTTP. */
@Component
class ConnectedIdentityAudit implements IdentityAudit {

    private final AuditCalls calls;
    private final Scans scans;
    private final String realm;

    /** @param realm the firm's, empty where none is connected */
    ConnectedIdentityAudit(AuditCalls calls, @Value("${lastday.keycloak.realm:}") String realm) {
        this.calls = calls;
        this.scans = new Scans(calls, AuditService.IDENTITY, "/api/identity/scans");
        this.realm = realm;
    }

    @Override
    public AuditAnswer<RecoveryPicture> recoveryPaths(LeaverAccounts accounts) {
        List<PersonId> asked = ids(accounts);
        String query = IntStream.range(0, asked.size())
                .mapToObj(at -> "person={person" + at + "}")
                .collect(Collectors.joining("&"));
        Map<String, String> variables = IntStream.range(0, asked.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> "person" + at, at -> asked.get(at).toString()));
        return calls.get(
                        AuditService.IDENTITY, "/api/identity/recovery-paths?" + query, RecoveryAnswer.class, variables)
                .map(answer -> RecoveryPicture.of(answer, asked));
    }

    @Override
    public AuditAnswer<CloseLook> lookClosely(LeaverAccounts accounts) {
        List<String> people = ids(accounts).stream().map(PersonId::toString).toList();
        return calls.post(
                AuditService.IDENTITY,
                "/api/identity/close-looks",
                null,
                Map.of("people", people),
                CloseLook.class,
                Map.of());
    }

    @Override
    public AuditAnswer<AuditScan> startScan(String slot) {
        return scans.startScan(slot);
    }

    @Override
    public AuditAnswer<AuditScan> scan(UUID id) {
        return scans.scan(id);
    }

    /** Every account as the audit names it; the person themselves where no account can be named. */
    private List<PersonId> ids(LeaverAccounts leaver) {
        List<PersonId> ids = new ArrayList<>();
        leaver.in(ConnectedSystem.ENTRA).ifPresent(account -> ids.add(new PersonId.Entra(account.id())));
        if (!realm.isEmpty()) {
            leaver.in(ConnectedSystem.KEYCLOAK)
                    .ifPresent(account -> ids.add(new PersonId.Keycloak(realm, account.id())));
        }
        return ids.isEmpty() ? List.of(leaver.person()) : ids;
    }
}
