package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applications whose owner leaves: a successor takes them over. */
class EntraApplicationsRow extends MatrixRow {

    private static final String LEAVER = RemoteWire.USER;
    private static final String SUCCESSOR = "0f0e0d0c-0b0a-4908-8706-050403020100";

    private final Map<String, Set<String>> owners = new TreeMap<>(Map.of("ledger", new TreeSet<>(Set.of(LEAVER))));

    @Override
    protected Step step(Wire wire) {
        return new EntraApplications(
                new OwnedApplications(wire.graph()), new EntraAccounts(wire.graph()), Set.of(), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        String application = "/v1.0/applications/([^/]+)";
        world.reads(
                RemoteWire.ENTRA_USER,
                (asked, effect) -> Answer.ok("{\"accountEnabled\":false,\"userType\":\"Member\","
                        + "\"signInSessionsValidFromDateTime\":\"2026-11-20T17:00:01Z\"}"));
        world.reads(RemoteWire.ENTRA_USER + "/ownedObjects", (asked, effect) -> owned());
        world.reads(application, (asked, effect) -> application(asked.group(1)));
        world.reads(application + "/owners", (asked, effect) -> ownersOf(asked.group(1)));
        world.writes("POST", application + "/owners/\\$ref", (asked, effect) -> {
            if (!owners.containsKey(asked.group(1))) {
                return gone();
            }
            boolean elsewhere = asked.body().contains("graph.microsoft.com");
            if (effect && asked.body().contains(SUCCESSOR) && !elsewhere) {
                owners.get(asked.group(1)).add(SUCCESSOR);
            }
            return Answer.empty();
        });
        world.writes("DELETE", application + "/owners/([^/]+)/\\$ref", (asked, effect) -> {
            Set<String> of = owners.getOrDefault(asked.group(1), Set.of());
            if (!of.contains(asked.group(2))) {
                return gone();
            }
            if (of.size() == 1) {
                return Answer.error(400, "Request_BadRequest");
            }
            if (effect) {
                of.remove(asked.group(2));
            }
            return Answer.empty();
        });
    }

    private Answer owned() {
        return Answer.ok(owners.entrySet().stream()
                .filter(one -> one.getValue().contains(LEAVER))
                .map(one -> "{\"@odata.type\":\"#microsoft.graph.application\",\"id\":\"" + one.getKey() + "\"}")
                .collect(Collectors.joining(",", "{\"value\":[", "]}")));
    }

    private Answer application(String id) {
        return owners.containsKey(id)
                ? Answer.ok("{\"id\":\"" + id + "\",\"appId\":\"app-" + id + "\",\"displayName\":\"Ledger\","
                        + "\"passwordCredentials\":[{\"keyId\":\"11111111-1111-4111-8111-111111111111\","
                        + "\"startDateTime\":\"2026-11-20T18:00:00Z\"}]}")
                : gone();
    }

    private Answer ownersOf(String id) {
        return Answer.ok(owners.getOrDefault(id, Set.of()).stream()
                .map(owner -> "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + owner + "\"}")
                .collect(Collectors.joining(",", "{\"value\":[", "]}")));
    }

    private static Answer gone() {
        return Answer.error(404, "Request_ResourceNotFound");
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        LeaverAccounts successor = new LeaverAccounts(
                new PersonId.Entra(SUCCESSOR),
                "A successor",
                List.of(new Account(ConnectedSystem.ENTRA, SUCCESSOR, "successor@firm.example")));
        Snapshot snapshot = new Snapshot(
                RemoteWire.NOW,
                List.of(),
                "{\"entra\":{\"ownedObjects\":[{\"id\":\"ledger\",\"type\":\"#microsoft.graph.application\"}]}}");
        StepContext plain = super.context(cursor);
        return plain.with(plain.brief().withSuccessor(successor).withSnapshot(snapshot));
    }

    @Override
    protected void doBefore() {
        owners.put("ledger", new TreeSet<>(Set.of(SUCCESSOR)));
    }

    @Override
    protected void vanish() {
        owners.remove("ledger");
    }

    @Override
    protected void change() {
        owners.put("payroll", new TreeSet<>(Set.of(LEAVER)));
    }

    @Override
    protected Object state() {
        return owners.values().stream().anyMatch(of -> of.contains(LEAVER));
    }

    @Override
    protected Object finished() {
        return false;
    }

    @Override
    protected Cell expected(Condition condition) {
        Cell cell = super.expected(condition);
        return condition == Condition.CHANGED ? cell.after("GOES_ON") : cell;
    }
}
