package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Caller;
import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Secrets;
import java.util.List;

/** The operators of the sandbox, each with a token of their own. */
final class Cast {
    private final Secrets secrets;

    Cast(Secrets secrets) {
        this.secrets = secrets;
    }

    Actor the(String role) {
        return actor(Operator.with(role));
    }

    /** Everybody who may approve, in the order in which they are asked. */
    List<Actor> approvers() {
        return Operator.ALL.stream()
                .filter(operator -> operator.role().equals("approver"))
                .map(this::actor)
                .toList();
    }

    private Actor actor(Operator operator) {
        var caller = Caller.operator(OperatorRealm.scriptClient(), operator.username(), operator.password(secrets));
        return new Actor(operator.role(), operator.username(), caller);
    }
}
