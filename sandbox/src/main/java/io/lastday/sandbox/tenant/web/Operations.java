package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.caller.Permissions;
import io.lastday.sandbox.tenant.change.Change;
import io.lastday.sandbox.tenant.change.Writes;
import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;

/** What answers a call whose path is known, once its permission stands. */
final class Operations {
    private final Permissions permissions;
    private final CollectionReader collections;
    private final EntityReader entities;
    private final Writes writes;
    private final Aliases aliases;

    Operations(
            Permissions permissions,
            CollectionReader collections,
            EntityReader entities,
            Writes writes,
            Aliases aliases) {
        this.aliases = aliases;
        this.permissions = permissions;
        this.collections = collections;
        this.entities = entities;
        this.writes = writes;
    }

    GraphAnswer answer(GraphRequest request, ResourcePath path, QueryOptions options, Caller caller, boolean effect) {
        if (request.isRead()) {
            permissions.require(caller, request.method(), path.pattern());
            return read(request, aliases.resolve(path), options, caller);
        }
        permissions.require(caller, request.method(), new Change(request, path, caller, effect).place());
        return writes.answer(new Change(request, aliases.resolve(path), caller, effect));
    }

    private GraphAnswer read(GraphRequest request, ResourcePath path, QueryOptions options, Caller caller) {
        var type = path.type();
        if (type == null || path.tail() == ResourcePath.Tail.REF) {
            throw GraphRefusal.badRequest("The request is not supported for GET.");
        }
        if (asksForSignIns(options) && !caller.has("AuditLog.Read.All")) {
            throw GraphRefusal.of(
                    403,
                    "Authentication_MSGraphPermissionMissing",
                    "The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All to call"
                            + " this API.");
        }
        if (path.tail() == ResourcePath.Tail.VALUE || type.name().equals("Stream")) {
            return entities.content(request, path, options);
        }
        return type.collection() || path.tail() == ResourcePath.Tail.COUNT
                ? collections.read(request, path, options)
                : entities.read(request, path, options);
    }

    private static boolean asksForSignIns(QueryOptions options) {
        return options.select().contains("signInActivity")
                || options.get("$filter")
                        .filter(f -> f.contains("signInActivity"))
                        .isPresent();
    }
}
