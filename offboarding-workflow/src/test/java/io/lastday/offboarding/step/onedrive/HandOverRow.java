package io.lastday.offboarding.step.onedrive;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Cell.After;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandOverRow extends MatrixRow {

    static final String SUCCESSOR = "5e8c1a40-0000-4000-8000-000000000002";
    static final String UNTIL = "2026-12-21T17:00:00Z";

    private final Map<String, String> access = new TreeMap<>();
    private boolean gone;

    @Override
    protected Step step(Wire wire) {
        return new HandOver(new OneDrives(wire.graph()), wire.readBack());
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return super.context(cursor).with(brief());
    }

    static CaseBrief brief() {
        return CaseBrief.NONE.withSuccessor(new LeaverAccounts(
                new PersonId.Entra(SUCCESSOR),
                "A successor",
                List.of(new Account(ConnectedSystem.ENTRA, SUCCESSOR, "successor@firm.example"))));
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> Answer.ok("{\"id\":\"u\"}"));
        world.reads(RemoteWire.ENTRA_USER + "/drive", (asked, effect) -> Answer.ok("{\"id\":\"d\",\"webUrl\":\"w\"}"));
        world.reads(
                "/v1.0/drives/d/root", (asked, effect) -> Answer.ok("{\"id\":\"root\",\"folder\":{\"childCount\":3}}"));
        world.reads("/v1.0/drives/d/items/root/permissions", (asked, effect) -> permissions());
        world.writes("POST", "/v1.0/drives/d/items/root/invite", (asked, effect) -> invite(asked.body(), effect));
    }

    private Answer invite(String body, boolean effect) {
        if (gone) {
            return Answer.error(404, "itemNotFound");
        }
        JsonNode asked = JsonMapper.shared().readTree(body);
        if (asked.path("sendInvitation").booleanValue()) {
            throw new AssertionError("nobody is to be written to");
        }
        if (effect) {
            access.put(
                    asked.path("recipients").get(0).path("objectId").stringValue(),
                    asked.path("expirationDateTime").stringValue());
        }
        return Answer.ok("{\"value\":[]}");
    }

    private Answer permissions() {
        String items = access.entrySet().stream()
                .map(right -> """
                        {"roles":["read"],"expirationDateTime":"%s","grantedToV2":{"user":{"id":"%s"}}}""".formatted(right.getValue(), right.getKey()))
                .collect(Collectors.joining(","));
        return Answer.ok("{\"value\":[" + items + "]}");
    }

    @Override
    protected void doBefore() {
        access.put(SUCCESSOR, UNTIL);
    }

    @Override
    protected void vanish() {
        gone = true;
    }

    @Override
    protected void change() {
        access.put("somebody-else", UNTIL);
    }

    @Override
    protected Object state() {
        return String.valueOf(access.get(SUCCESSOR));
    }

    @Override
    protected Object finished() {
        return UNTIL;
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.VANISHED
                ? Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", After.UNTOUCHED)
                : super.expected(condition);
    }
}
