package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account that is blocked and holds some things, which a step takes away one by one. */
abstract class HeldRow extends MatrixRow {

    static final String SUCCESSOR = "00000000-0000-4000-8000-00000000beef";

    final Set<String> held = new LinkedHashSet<>(List.of("a", "b"));

    static String pattern(String path) {
        return path.replace("$", "\\$");
    }

    static Answer gone() {
        return Answer.error(404, "Request_ResourceNotFound");
    }

    static Answer list(java.util.Collection<String> items) {
        return Answer.ok("{\"value\":[" + String.join(",", items) + "]}");
    }

    /** The account itself and the successor, both as the directory shows them. */
    static void accounts(WireWorld world) {
        world.reads(
                ENTRA_USER,
                (asked, effect) -> Answer.ok("{\"id\":\"u\",\"accountEnabled\":false,\"userType\":\"Member\"}"));
        world.reads(
                "/v1.0/users/" + SUCCESSOR,
                (asked, effect) -> Answer.ok("{\"id\":\"s\",\"accountEnabled\":true,\"userType\":\"Member\"}"));
    }

    /** What is held, as a collection; {@code as} is one thing with {@code %s} for its id. */
    Answer held(String as) {
        return list(held.stream().map(as::formatted).collect(Collectors.toList()));
    }

    /** Takes one thing away. */
    Answer taken(String id, boolean effect) {
        if (!held.contains(id)) {
            return gone();
        }
        if (effect) {
            held.remove(id);
        }
        return Answer.empty();
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return RemoteWire.context(cursor).with(brief());
    }

    static CaseBrief brief() {
        LeaverAccounts successor = new LeaverAccounts(
                new PersonId.Entra(SUCCESSOR),
                "A successor",
                List.of(new Account(ConnectedSystem.ENTRA, SUCCESSOR, "successor@firm.example")));
        return CaseBrief.NONE
                .whenApproved()
                .withSuccessor(successor)
                .withEarlier(step -> "entra.disable".equals(step.value())
                        ? Optional.of(new Earlier(true, OutcomeKind.DONE, null))
                        : Optional.empty());
    }

    @Override
    protected void doBefore() {
        held.clear();
    }

    @Override
    protected void vanish() {
        held.remove("a");
    }

    @Override
    protected void change() {
        held.add("c");
    }

    @Override
    protected Object state() {
        return Set.copyOf(held);
    }

    @Override
    protected Object finished() {
        return Set.of();
    }

    /** What came in between goes in a run of its own. */
    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.CHANGED ? super.expected(condition).after("GOES_ON") : super.expected(condition);
    }
}
