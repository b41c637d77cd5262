package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.time.InstantSource;
import tools.jackson.databind.json.JsonMapper;

/** Mail that Microsoft sends because of a call, so that a test can see that nobody is written to twice. */
final class SentMail {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "sandbox/mail";
    private final TenantStore store;
    private final InstantSource clock;

    SentMail(TenantStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void note(String kind, String to) {
        var id = Integer.toString(store.list(LIST, View.OBJECT).size() + 1);
        store.put(
                LIST,
                id,
                JSON.createObjectNode()
                        .put("id", id)
                        .put("kind", kind)
                        .put("to", to)
                        .put("at", clock.instant().toString()));
    }
}
