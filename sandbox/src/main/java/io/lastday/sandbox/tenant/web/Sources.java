package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds what stands at a path: what the firm's files say, else what Graph derives from other paths. */
final class Sources {
    private static final Set<String> OWNERS = Set.of("users", "groups");
    /** Collections that show more than what is kept at their path. */
    private static final Set<String> MORE_THAN_KEPT =
            Set.of("users/{id}/appRoleAssignments", "drives/{id}/items/{id}/permissions");

    private final TenantStore store;
    private final Relations relations;
    private final MailboxSources mailboxes;
    private final Derived derived;

    Sources(TenantStore store) {
        this.store = store;
        this.relations = new Relations(store);
        this.mailboxes = new MailboxSources(store);
        this.derived = new Derived(store, relations);
    }

    Relations relations() {
        return relations;
    }

    /** The entities of a collection. */
    List<ObjectNode> collection(Reading reading) {
        var path = store.canonical(reading.path().withoutCast());
        requireOwner(path);
        var pattern = reading.path().pattern();
        if (MailboxSources.holds(pattern)) {
            return mailboxes.collection(reading, path);
        }
        if (store.has(path) && !MORE_THAN_KEPT.contains(pattern)) {
            return isLink(pattern) ? relations.linked(path) : store.list(path, reading.view());
        }
        return derived.collection(pattern, path);
    }

    /** What hangs below an account or a group is gone with it. */
    private void requireOwner(String path) {
        var parts = path.split("/");
        boolean owned = parts.length > 2 && OWNERS.contains(parts[0]);
        if (owned && store.entity(parts[0], parts[1]).isEmpty()) {
            throw GraphRefusal.notFound(parts[1]);
        }
    }

    private static boolean isLink(String pattern) {
        return Stream.of("/members", "/owners", "/registeredOwners", "/registeredUsers")
                        .anyMatch(pattern::endsWith)
                && !pattern.startsWith("chats");
    }

    /** How often the tenant was changed. */
    long revision() {
        return store.revision();
    }

    /** Every message behind an export: a user's chats, or a team's channels with their replies. */
    List<ObjectNode> messages(ResourcePath path) {
        var canonical = store.canonical(path.text());
        var id = canonical.split("/")[1];
        if (store.has(canonical)) {
            return store.list(canonical, View.OBJECT);
        }
        return path.pattern().startsWith("teams") ? messagesOfTeam(id) : messagesOf(id);
    }

    private List<ObjectNode> messagesOfTeam(String team) {
        var root = "teams/" + team + "/channels/";
        return Stream.of("/messages", "/replies")
                .flatMap(end -> store.collectionsLike(root, end).stream())
                .flatMap(c -> store.list(c, View.OBJECT).stream())
                .toList();
    }

    private List<ObjectNode> messagesOf(String userId) {
        return relations.chatsOf(userId).stream()
                .flatMap(c -> store.list("chats/" + c + "/messages", View.OBJECT).stream())
                .toList();
    }

    private List<ObjectNode> where(String collection, String property, String value) {
        return store.list(collection, View.OBJECT).stream()
                .filter(e -> e.path(property).asString("").equals(value))
                .toList();
    }

    /** The entity at a path that ends in a key or in a single-valued navigation. */
    Optional<ObjectNode> entity(Reading reading) {
        var path = store.canonical(reading.path().text());
        requireOwner(path);
        var pattern = reading.path().pattern();
        var special = MailboxSources.holds(pattern) ? mailboxes.entity(reading, path) : derived.entity(pattern, path);
        if (special.isPresent()) {
            return special;
        }
        if (reading.path().pattern().equals("shares/{id}/driveItem")) {
            return sharedItem(reading.segment(1));
        }
        var single = store.single(path);
        return single.isPresent() ? single : keyed(path);
    }

    private Optional<ObjectNode> keyed(String path) {
        int cut = path.lastIndexOf('/');
        if (cut < 0) {
            return Optional.empty();
        }
        var collection = path.substring(0, cut);
        var key = path.substring(cut + 1);
        var found = store.entity(collection, key);
        return found.isPresent() ? found : byAlternateKey(collection, key);
    }

    /** {@code applications(appId='…')}: the path reader leaves the key as it was written. */
    private Optional<ObjectNode> byAlternateKey(String collection, String key) {
        var pair = key.split("='", 2);
        return pair.length < 2
                ? Optional.empty()
                : where(collection, pair[0], pair[1].substring(0, Math.max(0, pair[1].length() - 1))).stream()
                        .findFirst();
    }

    /** Resolves a sharing URL: {@code u!} and the unpadded base64url of the item's address. */
    Optional<ObjectNode> sharedItem(String shareId) {
        return store.collectionsLike("drives/", "/items").stream()
                .flatMap(c -> store.list(c, View.OBJECT).stream())
                .filter(i -> Shares.idOf(i.path("webUrl").asString("")).equals(shareId))
                .findFirst();
    }

    /** The bytes at a path such as {@code …/hostedContents/{id}/$value} or {@code …/driveItem/content}. */
    Optional<byte[]> content(Reading reading, String path) {
        if (reading.path().pattern().equals("shares/{id}/driveItem/content")) {
            return sharedItem(reading.segment(1))
                    .flatMap(i -> store.content("drives/"
                            + i.path("parentReference").path("driveId").asString("") + "/items/"
                            + i.path("id").asString("") + "/content"));
        }
        return store.content(store.canonical(path));
    }
}
