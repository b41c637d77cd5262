package io.lastday.offboarding.step.entra.licence;

import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.exchange.MailboxState;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A mailbox that has become a shared one, free of holds; one licence by a group stays. */
class EntraLicencesRow extends MatrixRow {

    private static final String OFFICE = "05e9a617-0261-4cee-bb44-138d3ef5d965";
    private static final String VISIO = "c5928f49-12ba-48f7-ada3-0d743a3601d5";

    private final Set<String> direct = new TreeSet<>(Set.of(OFFICE));

    @Override
    protected Step step(Wire wire) {
        MailboxState shared =
                new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, false, 0, false, 1_000_000L);
        return new EntraLicences(
                new Licences(wire.graph()),
                new MailboxLicences(wire.graph(), (firm, caseId) -> Optional.of(shared)),
                wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> Answer.ok(states()));
        world.reads(
                RemoteWire.ENTRA_USER + "/licenseDetails",
                (asked, effect) -> Answer.ok("{\"value\":[{\"skuId\":\"" + OFFICE + "\",\"skuPartNumber\":\"SPE_E3\","
                        + "\"servicePlans\":[{\"servicePlanName\":\"EXCHANGE_S_ENTERPRISE\"}]}]}"));
        world.reads("/v1.0/groups/all-staff", (asked, effect) -> Answer.ok("{\"displayName\":\"All staff\"}"));
        world.reads(
                RemoteWire.ENTRA_USER + "/mailboxSettings",
                (asked, effect) -> Answer.ok("{\"userPurpose\":\"shared\"}"));
        world.writes("POST", RemoteWire.ENTRA_USER + "/assignLicense", (asked, effect) -> {
            var skus = JsonMapper.shared().readTree(asked.body()).path("removeLicenses");
            if (effect) {
                skus.valueStream().forEach(sku -> direct.remove(sku.asString()));
            }
            return Answer.ok("{\"id\":\"" + RemoteWire.USER + "\"}");
        });
    }

    private String states() {
        String own = direct.stream()
                .map(sku -> "{\"skuId\":\"" + sku + "\",\"assignedByGroup\":null,\"state\":\"Active\"},")
                .collect(Collectors.joining());
        return "{\"id\":\"u\",\"licenseAssignmentStates\":[" + own + "{\"skuId\":\"" + OFFICE
                + "\",\"assignedByGroup\":\"all-staff\",\"state\":\"Active\"}]}";
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        StepContext plain = super.context(cursor);
        return plain.with(plain.brief().withEarlier(step -> Optional.of(new Earlier(true, OutcomeKind.DONE, null))));
    }

    @Override
    protected void doBefore() {
        direct.clear();
    }

    @Override
    protected void vanish() {
        direct.clear();
    }

    @Override
    protected void change() {
        direct.add(VISIO);
    }

    @Override
    protected Object state() {
        return Set.copyOf(direct);
    }

    @Override
    protected Object finished() {
        return Set.of();
    }

    @Override
    protected Cell expected(Condition condition) {
        Cell cell = super.expected(condition);
        return condition == Condition.CHANGED ? cell.after("GOES_ON") : cell;
    }
}
