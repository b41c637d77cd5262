package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write whose path is known and whose permission stands.
 *
 * @param effect false where it is judged in full and then not carried out
 */
public record Change(GraphRequest request, ResourcePath path, Caller caller, boolean effect) {
    private static final Pattern REFERENCE =
            Pattern.compile("https?://[^/]+/v1\\.0/(?:directoryObjects|users|groups|devices|servicePrincipals)"
                    + "(?:/([^/]+)|\\('([^']+)'\\))");

    /** Where it is made, as permissions name it: {@code groups/{id}/members/{id}/$ref}. */
    public String place() {
        return path.tail() == ResourcePath.Tail.REF ? path.pattern() + "/$ref" : path.pattern();
    }

    /** The path's segment at {@code index}, such as a key. */
    String segment(int index) {
        return path.segment(index);
    }

    /** The last key of the path. */
    String key() {
        return path.segments().getLast();
    }

    /** The body, which must be an object. */
    ObjectNode body() {
        if (request.body() instanceof ObjectNode body) {
            return body;
        }
        throw GraphRefusal.badRequest("Empty Payload. JSON content expected.");
    }

    /** The id in the body's {@code @odata.id}. */
    String reference() {
        var link = REFERENCE.matcher(body().path("@odata.id").asString(""));
        if (!link.matches()) {
            throw GraphRefusal.badChange("Invalid URL format specified in payload.");
        }
        return link.group(1) == null ? link.group(2) : link.group(1);
    }

    /** Runs what changes the tenant, unless the change is only judged. */
    void carryOut(Runnable work) {
        if (effect) {
            work.run();
        }
    }
}
