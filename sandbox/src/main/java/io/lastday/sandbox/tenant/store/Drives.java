package io.lastday.sandbox.tenant.store;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** People's drives: whose one is, and the folder at its root. */
public final class Drives {
    private final TenantStore store;

    public Drives(TenantStore store) {
        this.store = store;
    }

    /** The drive of that id. */
    public Optional<ObjectNode> drive(String id) {
        return store.singlesLike("users/", "/drive").stream()
                .filter(d -> d.path("id").asString("").equals(id))
                .findFirst();
    }

    /** The id of a person's drive. */
    public Optional<String> idOf(String userId) {
        return store.single("users/" + userId + "/drive").map(d -> d.path("id").asString());
    }

    /** The id of a drive's root folder. */
    public static String rootId(String driveId) {
        var plain = driveId.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return "01" + plain.substring(0, Math.min(24, plain.length())) + "ROOT";
    }

    /** An item of a drive; its root folder is one. */
    public Optional<ObjectNode> item(String driveId, String itemId) {
        return itemId.equals(rootId(driveId))
                ? drive(driveId).map(this::root)
                : store.entity("drives/" + driveId + "/items", itemId);
    }

    private ObjectNode root(ObjectNode drive) {
        var id = drive.path("id").asString();
        var root = drive.objectNode()
                .put("id", rootId(id))
                .put("name", "root")
                .put("webUrl", drive.path("webUrl").asString(""))
                .put("createdDateTime", drive.path("createdDateTime").asString("2021-01-05T09:00:00Z"));
        root.putObject("root");
        root.putObject("folder")
                .put(
                        "childCount",
                        store.list("drives/" + id + "/items", View.OBJECT).size());
        root.putObject("parentReference").put("driveId", id).put("driveType", "business");
        return root;
    }
}
