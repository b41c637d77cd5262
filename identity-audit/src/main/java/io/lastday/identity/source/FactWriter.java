package io.lastday.identity.source;

import io.lastday.identity.directory.FactJson;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Unread;
import io.lastday.platform.walk.Fact;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a source said as facts, under the names that judgement reads them by. */
public final class FactWriter {

    private static final String ENTRA = "entra:";

    private final JsonMapper json;

    public FactWriter(JsonMapper json) {
        this.json = FactJson.from(json);
    }

    /** A fact about an Entra account. */
    public Fact aboutEntra(String kind, String id, String account, Object body) {
        return about(ENTRA + account, kind, id, body);
    }

    /** A fact about the firm itself. */
    public Fact aboutFirm(String kind, String id, Object body) {
        return about(Fact.FIRM, kind, id, body);
    }

    /** A fact about a subject. */
    public Fact about(String subject, String kind, String id, Object body) {
        return new Fact(kind, id, subject, json.writeValueAsString(body));
    }

    /** That a part may not be read: what rests on it is unknown, and the walk is whole all the same. */
    public Fact unread(String part, String reason, String permission) {
        return aboutFirm(Kinds.UNREAD, part, new Unread(part, reason, permission));
    }

    /** The body of a fact that this walk or an earlier one wrote. */
    public <T> T read(Fact fact, Class<T> type) {
        return json.readValue(fact.body(), type);
    }
}
