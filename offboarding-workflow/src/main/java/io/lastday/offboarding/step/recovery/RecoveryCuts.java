package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.audit.PathKind;
import io.lastday.offboarding.step.StepId;
import java.util.List;

/**
 * What ends each kind of way back in. Pure.
 *
 * @param steps those that end it, each with a reading back of its own; none where only a person can
 * @param stays why one that is still seen stays rightly; empty where it should be gone
 * @param byHand what a person does about one that is left
 */
public record RecoveryCuts(List<StepId> steps, String stays, String byHand) {

    private static final String METHODS = "Remove the method from the account in Entra.";

    /** Keeps its own copy. */
    public RecoveryCuts {
        steps = List.copyOf(steps);
    }

    /** What ends ways of this kind. */
    public static RecoveryCuts of(PathKind kind) {
        return switch (kind) {
            case PERSONAL_EMAIL, PERSONAL_PHONE, SHARED_PHONE, TEMPORARY_PASS -> cut(METHODS, "entra.auth-methods");
            case SECURITY_QUESTIONS ->
                stays(
                        "Graph cannot remove questions; they open nothing while the account is blocked",
                        "Delete the account when nothing needs it any more.",
                        "entra.disable");
            case MAILBOX_DELEGATE -> cut("Take the delegates away in Exchange.", "exchange.mailbox", "mail.delegates");
            case MAILBOX_FORWARDING ->
                cut("Stop the forwarding in Exchange.", "exchange.mailbox", "mail.forwarding-rules");
            case FILE_OWNER ->
                stays(
                        "the files stay where they are, and the account that owns them is blocked",
                        "Name another owner, and look through what is shared outside.",
                        "onedrive.hand-over",
                        "entra.disable");
            case APPLICATION_OWNER ->
                cut("Name another owner, and rotate the application's secrets.", "entra.applications");
            case IDENTITY_PROVIDER_LINK -> cut("Remove the link in the realm.", "keycloak.identity-links");
            case OFFLINE_SESSION -> cut("Revoke the user's consents in the realm.", "keycloak.offline-sessions");
            case BACKUP_OWNER ->
                cut("Take their access away in the backup system, and their name out of lastday.backups.");
        };
    }

    private static RecoveryCuts cut(String byHand, String... steps) {
        return stays("", byHand, steps);
    }

    private static RecoveryCuts stays(String why, String byHand, String... steps) {
        return new RecoveryCuts(List.of(steps).stream().map(StepId::new).toList(), why, byHand);
    }
}
