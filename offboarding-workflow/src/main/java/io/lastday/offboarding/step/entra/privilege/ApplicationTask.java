package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.entra.privilege.OwnedApplication.Credential;
import io.lastday.offboarding.step.remote.Removal.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a departure leaves to do about one application: the ownership, or the secrets that the leaver may know. */
sealed interface ApplicationTask {

    /** Nobody else owns it, and HR named no successor. */
    ReasonCode NEEDS_SUCCESSOR = new ReasonCode("NEEDS_SUCCESSOR");

    /** The leaver may know what it logs in with. */
    ReasonCode ROTATE_SECRETS = new ReasonCode("ROTATE_SECRETS");

    /** It is Lastday's own registration, with everything that Lastday may do. */
    ReasonCode OWN_REGISTRATION = new ReasonCode("OWN_REGISTRATION");

    /** The application. */
    OwnedApplication application();

    /** The leaver is an owner, and could make new secrets. */
    record Ownership(OwnedApplication application) implements ApplicationTask {}

    /** The leaver may know these. */
    record Secrets(OwnedApplication application, List<Credential> known) implements ApplicationTask {
        /** Keeps its own copy. */
        public Secrets {
            known = List.copyOf(known);
        }
    }

    /**
     * What to do.
     *
     * @param successor the successor's account, null where there is none
     * @param own app ids of Lastday's own registrations
     */
    static Judgement judge(
            ApplicationTask task, String leaver, @Nullable String successor, Set<String> own, Set<String> keep) {
        OwnedApplication application = task.application();
        if (keep.contains(application.id())) {
            return new Judgement.Leave(Powers.KEPT, Powers.KEPT_WHY);
        }
        return switch (task) {
            case Secrets secrets -> new Judgement.Ask(ROTATE_SECRETS, rotate(secrets));
            case Ownership ownership
            when own.contains(application.appId()) ->
                new Judgement.Ask(
                        OWN_REGISTRATION,
                        "this is Lastday's own registration: let an administrator name another owner, make a new secret for"
                                + " Lastday, take the leaver out, then retry");
            case Ownership ownership
            when successor == null && !application.hasOtherOwner(leaver) ->
                new Judgement.Ask(
                        NEEDS_SUCCESSOR, "nobody else owns it: add an owner, or name a successor, then retry");
            case Ownership ownership -> new Judgement.Remove();
        };
    }

    private static String rotate(Secrets secrets) {
        return "the leaver may know "
                + secrets.known().stream().map(Credential::words).collect(Collectors.joining(", "))
                + ": make new ones where the application runs, delete these, then retry";
    }

    /** What is open about one application; nothing where it is as it should be. */
    static List<ApplicationTask> of(OwnedApplication application, String leaver, Instant accessEnded, Instant now) {
        List<Credential> known = application.knownTo(accessEnded, now);
        List<ApplicationTask> ownership = application.ownedBy(leaver) ? List.of(new Ownership(application)) : List.of();
        List<ApplicationTask> secrets = known.isEmpty() ? List.of() : List.of(new Secrets(application, known));
        return Stream.concat(ownership.stream(), secrets.stream()).toList();
    }

    /** For people: what it is about. */
    static String name(ApplicationTask task) {
        OwnedApplication application = task.application();
        String what = switch (task) {
            case Ownership ownership -> "ownership of ";
            case Secrets secrets -> "secrets of ";
        };
        return what + application.name() + " (" + application.id() + ")";
    }
}
