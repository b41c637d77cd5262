package io.lastday.identity.recovery;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.OwnedApplication;
import io.lastday.identity.directory.OwnedDrive;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.PersonFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person owns in Entra that outlives the account: files, and applications with their secrets. */
final class OwnedPaths {

    private static final String ENTRA = "ENTRA";

    private final FirmFacts firm;

    OwnedPaths(FirmFacts firm) {
        this.firm = firm;
    }

    List<RecoveryPath> of(PersonFacts facts) {
        List<RecoveryPath> paths = new ArrayList<>();
        facts.drives().stream()
                .filter(drive -> drive.kind() != OwnedDrive.Kind.NONE)
                .map(drive -> RecoveryPath.of(PathKind.FILE_OWNER, ENTRA, words(drive)))
                .forEach(paths::add);
        facts.applications().stream()
                .map(application -> RecoveryPath.of(PathKind.APPLICATION_OWNER, ENTRA, words(application)))
                .forEach(paths::add);
        EntraUser user = facts.user();
        if (user != null) {
            paths.addAll(unread(facts, user.guest()));
        }
        return paths;
    }

    private List<RecoveryPath> unread(PersonFacts facts, boolean guest) {
        List<RecoveryPath> paths = new ArrayList<>();
        boolean asked = facts.drives().stream().anyMatch(drive -> drive.kind() != OwnedDrive.Kind.LIBRARY);
        if (!guest && !asked) {
            String reason = Objects.requireNonNullElse(firm.reason(Parts.DRIVES), "NOT_YET_READ");
            paths.add(RecoveryPath.unknown(PathKind.FILE_OWNER, ENTRA, "their OneDrive", reason));
        }
        firm.unread(Parts.LIBRARIES)
                .ifPresent(reason ->
                        paths.add(RecoveryPath.unknown(PathKind.FILE_OWNER, ENTRA, "shared libraries", reason)));
        firm.unread(Parts.APPLICATIONS)
                .ifPresent(reason -> paths.add(RecoveryPath.unknown(
                        PathKind.APPLICATION_OWNER, ENTRA, "applications and their secrets", reason)));
        return paths;
    }

    private static String words(OwnedDrive drive) {
        String name = Objects.requireNonNullElse(drive.name(), "drive " + drive.id());
        return drive.kind() == OwnedDrive.Kind.LIBRARY
                ? "shared library " + name + only(drive.owners())
                : "OneDrive" + (name.equals("OneDrive") ? "" : " " + name);
    }

    private static String words(OwnedApplication application) {
        String name = "app " + Objects.requireNonNullElse(application.name(), application.id());
        long credentials =
                (long) application.secrets().size() + application.certificates().size();
        String last = Stream.concat(application.secrets().stream(), application.certificates().stream())
                .map(OwnedApplication.Credential::ends)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(ends -> ", the last until " + ends.toString().substring(0, 10))
                .orElse("");
        return name
                + only(application.owners())
                + (credentials == 0 ? "" : ", with " + credentials + " secrets or certificates" + last);
    }

    private static String only(@Nullable Integer owners) {
        return Objects.equals(owners, 1) ? ", as its only owner" : "";
    }
}
