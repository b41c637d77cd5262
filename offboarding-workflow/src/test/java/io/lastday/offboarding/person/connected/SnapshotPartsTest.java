package io.lastday.offboarding.person.connected;

import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SnapshotPartsTest {

    private static final RemoteFailure FORBIDDEN = new RemoteFailure.MissingPermission("403", "Device.Read.All");

    @Test
    void whatAPartTookIsReadBackAsItWas() {
        Kept kept = new Kept("g", 2, List.of("b", "a"));

        Snapshot snapshot = taken(() -> Optional.of(SnapshotPart.Taken.of(kept)));

        assertThat(SnapshotSection.read(snapshot, "some.part", Kept.class)).contains(kept);
    }

    @Test
    void aSnapshotThatIsOlderThanAPartHasNoneOfIt() {
        assertThat(SnapshotSection.read(taken(Optional::empty), "some.part", Kept.class))
                .isEmpty();
    }

    @Test
    void aMissingPermissionIsRememberedAsUnknownAndHoldsNothingBack() {
        Snapshot snapshot = taken(() -> {
            throw FORBIDDEN;
        });

        assertThat(snapshot.json()).contains("\"unknown\":\"cannot be read without Device.Read.All\"");
        assertThat(SnapshotSection.read(snapshot, "some.part", Kept.class)).isEmpty();
    }

    @Test
    void anOutageOfAnyPartFailsTheWhole() {
        assertThatExceptionOfType(RemoteFailure.Transient.class)
                .isThrownBy(() -> taken(() -> {
                    throw new RemoteFailure.Transient("503", null, null);
                }));
    }

    @Test
    void whatMayNotBeReadIsAResidualOfItsOwn() {
        List<Residual> residuals = Residuals.readable(ConnectedSystem.ENTRA, "devices", () -> {
            throw FORBIDDEN;
        });

        assertThat(residuals)
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).startsWith("UNKNOWN").contains("Device.Read.All"));
    }

    private static Snapshot taken(Supplier<Optional<SnapshotPart.Taken>> read) {
        SnapshotPart part = new SnapshotPart() {
            @Override
            public String name() {
                return "some.part";
            }

            @Override
            public Optional<Taken> take(LeaverAccounts accounts) {
                return read.get();
            }
        };
        return new ConnectedSnapshots(List.of(part), Clock.fixed(NOW, ZoneOffset.UTC)).take(BOTH);
    }

    record Kept(String id, int count, List<String> names) {}
}
