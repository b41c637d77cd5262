package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A synchronised account, and a person who disables it on the premises when they are asked. */
abstract class AdWorld extends MatrixRow {

    boolean there = true;
    boolean enabled = true;
    boolean wasEnabled = true;
    Instant syncedAt = RemoteWire.NOW.minus(Duration.ofDays(1));
    Instant tenantSyncedAt = RemoteWire.NOW.minusSeconds(60);
    private int runs;

    static FirstAid firstAid(Wire wire) {
        return new FirstAid(new SyncedAccounts(wire.graph()), new EntraAccounts(wire.graph()), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> there ? Answer.ok(account()) : gone());
        world.reads(
                "/v1.0/organization",
                (asked, effect) ->
                        Answer.ok("{\"value\":[{\"onPremisesLastSyncDateTime\":\"" + tenantSyncedAt + "\"}]}"));
        world.writes("PATCH", RemoteWire.ENTRA_USER, (asked, effect) -> {
            if (!there) {
                return gone();
            }
            enabled = effect ? asked.body().contains("true") : enabled;
            return Answer.empty();
        });
    }

    private String account() {
        return ("{\"accountEnabled\":%s,\"onPremisesSyncEnabled\":true,\"onPremisesLastSyncDateTime\":\"%s\","
                        + "\"onPremisesSecurityIdentifier\":\"S-1-5-21-1-2-3-1104\"}")
                .formatted(enabled, syncedAt);
    }

    private static Answer gone() {
        return Answer.error(404, "Request_ResourceNotFound");
    }

    /** Each run comes half an hour later; the person disables the account, and the directory is synchronised, in between. */
    @Override
    protected StepContext context(@Nullable String cursor) {
        StepContext first = super.context(cursor);
        Instant now = first.now().plus(Duration.ofMinutes(30).multipliedBy(runs++));
        if (runs > 1) {
            syncedAt = now.minusSeconds(5);
            tenantSyncedAt = now.minusSeconds(1);
        }
        Snapshot snapshot = new Snapshot(
                RemoteWire.NOW,
                List.of(new Snapshot.AccountFacts(
                        ConnectedSystem.ENTRA, RemoteWire.USER, wasEnabled, /* synced */ true, false, Map.of())),
                "{}");
        CaseBrief brief = first.brief()
                .withSnapshot(snapshot)
                .claimed(new CaseBrief.Claim("entra:colleague", "disabled there", now.minusSeconds(60)));
        return new StepContext(
                first.firm(), first.caseId(), first.accounts(), first.dates(), cursor, first.attempt(), now, brief);
    }

    @Override
    protected void vanish() {
        there = false;
    }

    /** A colleague was faster in the cloud. */
    @Override
    protected void change() {
        enabled = false;
    }

    @Override
    protected Object state() {
        return enabled;
    }

    @Override
    protected Object finished() {
        return false;
    }
}
