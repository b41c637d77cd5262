package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removal of what somebody registered to prove who they are. The default method goes last, and the alternate mobile
 * number before the mobile one; a password cannot be removed.
 */
final class AuthenticationMethods {
    /** What a second factor may be asked from; the first of them in the list is the default. */
    private static final Set<String> MAY_BE_DEFAULT = Set.of(
            "microsoftAuthenticatorAuthenticationMethod",
            "phoneAuthenticationMethod",
            "softwareOathAuthenticationMethod");

    private final TenantStore store;

    AuthenticationMethods(TenantStore store) {
        this.store = store;
    }

    Map<String, Write> writes() {
        var writes = new HashMap<String, Write>();
        for (var kind : List.of(
                "phone",
                "email",
                "fido2",
                "microsoftAuthenticator",
                "softwareOath",
                "windowsHelloForBusiness",
                "platformCredential",
                "temporaryAccessPass",
                "externalAuthentication")) {
            writes.put("DELETE users/{id}/authentication/" + kind + "Methods/{id}", c -> remove(c, typeOf(kind)));
        }
        return writes;
    }

    private static String typeOf(String kind) {
        return kind.equals("externalAuthentication") ? kind + "Method" : kind + "AuthenticationMethod";
    }

    private GraphAnswer remove(Change change, String type) {
        var list = store.canonical("users/" + change.segment(1)) + "/authentication/methods";
        var method = store.entity(list, change.key())
                .filter(m -> isA(m, type))
                .orElseThrow(() ->
                        GraphRefusal.of(404, "resourceNotFound", "The requested method was not found on the user."));
        guard(list, method);
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }

    private void guard(String list, ObjectNode method) {
        var all = store.list(list, View.OBJECT);
        var defaults = all.stream()
                .filter(m -> MAY_BE_DEFAULT.stream().anyMatch(t -> isA(m, t)))
                .toList();
        if (defaults.size() > 1 && defaults.getFirst().path("id").equals(method.path("id"))) {
            throw GraphRefusal.of(
                    400,
                    "badRequest",
                    "The requested authentication method is the user's default method: it can be removed only when no"
                            + " other is left.");
        }
        boolean mobile = method.path("phoneType").asString("").equals("mobile");
        if (mobile
                && all.stream().anyMatch(m -> m.path("phoneType").asString("").equals("alternateMobile"))) {
            throw GraphRefusal.of(
                    400, "badRequest", "The mobile phone cannot be removed while an alternate mobile phone is there.");
        }
    }

    private static boolean isA(ObjectNode method, String type) {
        return method.path("@odata.type").asString("").equals("#microsoft.graph." + type);
    }
}
