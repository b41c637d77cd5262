package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Methods of which one is the default, which Entra refuses while there are others; so is a mobile number with an alternative. */
class EntraAuthMethodsRow extends HeldRow {

    private static final String DEFAULT = "a";
    private static final String ALTERNATIVE = "alt";
    private static final String MOBILE = "mob";
    private static final Map<String, String> KINDS = Map.of(
            "a",
            "microsoftAuthenticatorAuthenticationMethod",
            "b",
            "fido2AuthenticationMethod",
            "c",
            "softwareOathAuthenticationMethod",
            ALTERNATIVE,
            "phoneAuthenticationMethod\",\"phoneType\":\"alternateMobile",
            MOBILE,
            "phoneAuthenticationMethod\",\"phoneType\":\"mobile");

    EntraAuthMethodsRow() {
        held.addAll(List.of(MOBILE, ALTERNATIVE));
    }

    @Override
    protected Step step(Wire wire) {
        return new EntraAuthMethods(
                new AuthMethods(wire.graph()), new BlockedFirst(new EntraAccounts(wire.graph())), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        accounts(world);
        world.reads(ENTRA_USER + "/authentication/methods", (asked, effect) -> methods());
        world.writes(
                "DELETE",
                ENTRA_USER + "/authentication/[a-zA-Z0-9]+Methods/(.+)",
                (asked, effect) ->
                        isHeldBack(asked.group(1)) ? Answer.error(400, "badRequest") : taken(asked.group(1), effect));
    }

    private boolean isHeldBack(String id) {
        return id.equals(DEFAULT) && held.contains(DEFAULT) && held.size() > 1
                || id.equals(MOBILE) && held.contains(ALTERNATIVE);
    }

    private Answer methods() {
        Stream<String> password =
                Stream.of("{\"@odata.type\":\"#microsoft.graph.passwordAuthenticationMethod\",\"id\":\"pw\"}");
        Stream<String> others = held.stream()
                .map(id -> "{\"@odata.type\":\"#microsoft.graph." + KINDS.get(id) + "\",\"id\":\"" + id + "\"}");
        return list(Stream.concat(password, others).toList());
    }

    @Override
    protected void vanish() {
        held.remove("b");
    }

    /** What came in between keeps the default one, which is then taken in a run of its own. */
    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.CHANGED
                ? super.expected(condition).after("NOT_SHOWN_YET")
                : super.expected(condition);
    }
}
