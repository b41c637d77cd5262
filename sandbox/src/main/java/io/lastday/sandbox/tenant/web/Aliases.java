package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.store.Drives;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.ArrayList;
import java.util.List;

/** Several paths of Graph lead to the same thing; each thing is kept at one of them. */
final class Aliases {
    private final TenantStore store;
    private final Drives drives;

    Aliases(TenantStore store) {
        this.store = store;
        this.drives = new Drives(store);
    }

    /** The path at which the thing is kept. */
    ResourcePath resolve(ResourcePath path) {
        var pattern = path.pattern();
        if (pattern.startsWith("users/{id}/drive/") || pattern.matches("drives/\\{id\\}/root(/.*)?")) {
            return drive(path);
        }
        if (pattern.startsWith("users/{id}/calendar/events") || pattern.equals("users/{id}/calendar/calendarView")) {
            return moved(path, 2, 3, List.of(), List.of());
        }
        if (pattern.startsWith("users/{id}/calendars/{id}/")) {
            return calendar(path);
        }
        return path;
    }

    private ResourcePath calendar(ResourcePath path) {
        var own = store.canonical("users/" + path.segment(1)).substring("users/".length());
        if (!path.segment(3).equals(Calendars.idOf(own))) {
            throw GraphRefusal.of(404, "ErrorItemNotFound", "The specified object was not found in the store.");
        }
        boolean shares = path.pattern().contains("/calendarPermissions");
        var middle = shares ? List.of("calendar") : List.<String>of();
        return moved(path, 2, 4, middle, middle);
    }

    private ResourcePath drive(ResourcePath path) {
        boolean mine = path.pattern().startsWith("users/");
        var id = mine
                ? drives.idOf(store.canonical("users/" + path.segment(1)).substring("users/".length()))
                        .orElseThrow(() -> GraphRefusal.of(404, "ResourceNotFound", "User's mysite not found."))
                : path.segment(1);
        int at = mine ? 3 : 2;
        var ids = new ArrayList<>(List.of("drives", id));
        var names = new ArrayList<>(List.of("drives", "{id}"));
        if (path.segment(at).equals("root")) {
            ids.addAll(List.of("items", Drives.rootId(id)));
            names.addAll(List.of("items", "{id}"));
            at++;
        }
        return moved(path, 0, at, ids, names);
    }

    /** The path with the segments from {@code from} to before {@code to} put another way. */
    private static ResourcePath moved(ResourcePath path, int from, int to, List<String> ids, List<String> names) {
        return new ResourcePath(
                put(path.segments(), from, to, ids),
                String.join("/", put(List.of(path.pattern().split("/")), from, to, names)),
                path.type(),
                path.operation(),
                path.tail(),
                path.cast());
    }

    private static List<String> put(List<String> all, int from, int to, List<String> instead) {
        var result = new ArrayList<>(all.subList(0, from));
        result.addAll(instead);
        result.addAll(all.subList(to, all.size()));
        return List.copyOf(result);
    }
}
