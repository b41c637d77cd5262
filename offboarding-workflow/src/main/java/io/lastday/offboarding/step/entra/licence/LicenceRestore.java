package io.lastday.offboarding.step.entra.licence;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives licences back that were assigned directly, with the plans that were switched off. Those by group come with the group. */
final class LicenceRestore implements RestorePart {

    private final Licences licences;
    private final ReadBack readBack;

    LicenceRestore(Licences licences, ReadBack readBack) {
        this.licences = licences;
        this.readBack = readBack;
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).stream()
                .flatMap(account -> remembered(snapshot)
                        .map(licence -> Restoring.one(
                                ConnectedSystem.ENTRA,
                                "licence " + licence.skuId(),
                                () -> give(account.id(), licence))))
                .filter(restored -> !(restored.outcome() instanceof Outcome.AlreadyDone))
                .toList();
    }

    private static Stream<Assigned> remembered(Snapshot snapshot) {
        return SnapshotSection.read(snapshot, "entra", Section.class)
                .map(Section::account)
                .map(Account::licenseAssignmentStates)
                .stream()
                .flatMap(List::stream)
                .filter(licence -> licence.skuId() != null && licence.assignedByGroup() == null);
    }

    private Outcome give(String account, Assigned licence) {
        String sku = Objects.requireNonNull(licence.skuId());
        Map<String, String> evidence = Map.of("sku", sku);
        if (has(account, sku)) {
            return new Outcome.AlreadyDone("It is there.", evidence);
        }
        licences.give(account, sku, licence.plans());
        return readBack.until(() -> has(account, sku), Boolean::booleanValue).isPresent()
                ? new Outcome.Done("It is there again.", evidence)
                : new Outcome.NeedsHuman(
                        Reasons.NOT_VERIFIED, "Accepted, but it does not show. Look at the account's licences.");
    }

    private boolean has(String account, String sku) {
        return licences.of(account).stream()
                .anyMatch(held -> held.group() == null && held.sku().equals(sku));
    }

    record Section(@Nullable Account account) {}

    record Account(@Nullable List<Assigned> licenseAssignmentStates) {}

    record Assigned(
            @Nullable String skuId,
            @Nullable String assignedByGroup,
            @Nullable List<String> disabledPlans) {

        List<UUID> plans() {
            return Objects.requireNonNullElse(disabledPlans, List.<String>of()).stream()
                    .map(UUID::fromString)
                    .toList();
        }
    }
}
