package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.ArrayList;
import java.util.List;

/** A whole account: enabled, with sessions and offline tokens. */
abstract class KeycloakAccountRow extends MatrixRow {

    boolean there = true;
    boolean enabled = true;
    long notBefore;
    final List<String> sessions = new ArrayList<>(List.of("s1"));
    /** Statuses of the next looks at the account; none where it is let through. */
    final List<Integer> refusals = new ArrayList<>();

    final List<String> grants = new ArrayList<>(List.of("portal"));

    @Override
    protected void world(WireWorld world) {
        String user = user();
        world.reads(user, (asked, effect) -> found(account()));
        world.reads(user + "/sessions", (asked, effect) -> found(things(sessions, "id")));
        world.reads(user + "/consents", (asked, effect) -> found(things(grants, "clientId")));
        world.writes("PUT", user, (asked, effect) -> {
            enabled = effect && there ? asked.body().contains("\"enabled\":true") : enabled;
            return found("");
        });
        world.writes("POST", user + "/logout", (asked, effect) -> {
            if (effect && there) {
                sessions.clear();
                notBefore = RemoteWire.NOW.getEpochSecond() + 1;
            }
            return found("");
        });
        world.writes("DELETE", user + "/consents/(.+)", (asked, effect) -> {
            boolean was = grants.contains(asked.group(1));
            if (effect && there) {
                grants.remove(asked.group(1));
            }
            return was && there ? Answer.empty() : Answer.error(404, "not found");
        });
        world.writes("DELETE", "/admin/realms/[a-z]+/sessions/(.+)", (asked, effect) -> {
            if (effect) {
                sessions.remove(asked.group(1));
            }
            return Answer.empty();
        });
    }

    /** The account's path. */
    String user() {
        return RemoteWire.LOCAL_USER;
    }

    private Answer found(String json) {
        if (!refusals.isEmpty()) {
            int status = refusals.removeFirst();
            return Answer.error(status, "refused");
        }
        if (!there) {
            return Answer.error(404, "not found");
        }
        return json.isEmpty() ? Answer.empty() : Answer.ok(json);
    }

    private String account() {
        return "{\"id\":\"%s\",\"username\":\"leaver\",\"enabled\":%s,\"notBefore\":%d}"
                .formatted(RemoteWire.LOCAL, enabled, notBefore);
    }

    private static String things(List<String> things, String name) {
        return things.stream()
                .map(thing -> "{\"" + name + "\":\"" + thing + "\"}")
                .toList()
                .toString();
    }

    @Override
    protected void vanish() {
        there = false;
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.VANISHED
                ? Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED)
                : super.expected(condition);
    }
}
