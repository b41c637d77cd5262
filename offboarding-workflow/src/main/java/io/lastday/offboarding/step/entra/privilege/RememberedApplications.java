package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.entra.privilege.OwnedApplication.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applications that the leaver owned when the case was made. Who has been taken out of the owners is found in no list of theirs any
 * more, and still knows the secrets.
 */
final class RememberedApplications {

    private RememberedApplications() {}

    static List<OwnedApplications.Key> in(Snapshot snapshot) {
        return SnapshotSection.read(snapshot, "entra", Section.class)
                .flatMap(section -> Optional.ofNullable(section.ownedObjects()))
                .stream()
                .flatMap(List::stream)
                .flatMap(Owned::key)
                .toList();
    }

    record Section(@Nullable List<Owned> ownedObjects) {}

    record Owned(@Nullable String id, @Nullable String type) {

        Stream<OwnedApplications.Key> key() {
            String object = Objects.requireNonNullElse(id, "");
            return switch (Objects.requireNonNullElse(type, "")) {
                case "#microsoft.graph.application" -> Stream.of(new OwnedApplications.Key(object, Kind.REGISTRATION));
                case "#microsoft.graph.servicePrincipal" ->
                    Stream.of(new OwnedApplications.Key(object, Kind.SERVICE_PRINCIPAL));
                default -> Stream.empty();
            };
        }
    }
}
