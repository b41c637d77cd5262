package io.lastday.device.source;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.Unread;
import io.lastday.device.inventory.Sources;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import java.util.List;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a source said as facts, under the names that judgement reads them by. */
public final class FactWriter {

    private final JsonMapper json;
    private final String source;

    public FactWriter(JsonMapper json, String source) {
        this.json = json;
        this.source = source;
    }

    /** A fact about a device, by the id that the source gives it. */
    public Fact about(String device, String kind, String id, Object body) {
        return new Fact(kind, id, Sources.subject(source, device), json.writeValueAsString(body));
    }

    /** A fact about the firm itself. */
    public Fact aboutFirm(String kind, String id, Object body) {
        return new Fact(kind, id, Fact.FIRM, json.writeValueAsString(body));
    }

    /** The body of a fact that this walk or an earlier one wrote. */
    public <T> T read(Fact fact, Class<T> type) {
        return json.readValue(fact.body(), type);
    }

    /**
     * The page, or the fact that the part may not be read, is not there, or is refused for good: the walk is whole all the same. What
     * broke stays broken.
     *
     * @param absent why it is unknown where the source has no such part
     */
    public Mono<FactPage> orUnread(String part, String permission, String absent, Mono<FactPage> page) {
        return page.onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(unread(part, "NO_PERMISSION", permission)))
                .onErrorResume(RemoteFailure.NotFound.class, missing -> Mono.just(unread(part, absent, permission)))
                .onErrorResume(RemoteFailure.Terminal.class, refused -> Mono.just(unread(part, "REFUSED", permission)));
    }

    private FactPage unread(String part, String reason, String permission) {
        return FactPage.last(List.of(aboutFirm(Kinds.UNREAD, part, new Unread(part, reason, permission))));
    }
}
