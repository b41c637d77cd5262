package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.Snapshot.AccountFacts;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.person.SnapshotPart.Taken;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a case will touch, or that touches it, before the first write. A part that does not answer fails the whole. */
final class ConnectedSnapshots implements SnapshotTaker {

    private final List<SnapshotPart> parts;
    private final Clock clock;

    ConnectedSnapshots(List<SnapshotPart> parts, Clock clock) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    @Override
    public Snapshot take(LeaverAccounts accounts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<AccountFacts> facts = new ArrayList<>();
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("person", accounts.person().toString());
        everything.put("takenAt", now.toString());
        for (SnapshotPart part : parts) {
            taken(part, accounts).ifPresent(taken -> {
                everything.put(part.name(), taken.value());
                facts.addAll(taken.accounts());
            });
        }
        return new Snapshot(now, facts, Canonical.of(everything));
    }

    // What is refused for good must not hold back containment; a step that needs it is refused as this was. An outage
    // passes through.
    private static Optional<Taken> taken(SnapshotPart part, LeaverAccounts accounts) {
        if (part instanceof AccountPart) {
            return part.take(accounts);
        }
        try {
            return part.take(accounts);
        } catch (RemoteFailure.MissingPermission missing) {
            return unknown("cannot be read without " + missing.scope());
        } catch (RemoteFailure.NotFound | RemoteFailure.Terminal refused) {
            return unknown(String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<Taken> unknown(String why) {
        return Optional.of(Taken.of(Map.of(SnapshotSection.UNKNOWN, why)));
    }
}
