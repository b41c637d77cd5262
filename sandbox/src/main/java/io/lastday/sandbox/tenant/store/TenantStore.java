package io.lastday.sandbox.tenant.store;

import io.lastday.sandbox.firm.TenantFiles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every entity of the simulated tenant by its Graph path. Safe for many threads; answered nodes must not be changed.
 * The index view runs late by the given delay, as Entra's does.
 */
public final class TenantStore {
    private final Map<String, Map<String, Versioned>> collections = new HashMap<>();
    private final Map<String, ObjectNode> singles = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, String> userIds = new HashMap<>();
    private final InstantSource clock;
    private final Duration indexDelay;
    private final @Nullable Ledger ledger;
    private final Map<String, Map<String, Long>> changes = new HashMap<>();
    private final String epoch = UUID.randomUUID().toString();
    private long revision;

    public TenantStore(TenantFiles files, InstantSource clock, Duration indexDelay, @Nullable Ledger ledger) {
        this.clock = clock;
        this.indexDelay = indexDelay;
        this.ledger = ledger;
        noteUserNames(files.documents().get("users"));
        files.documents().forEach((path, document) -> load(canonical(path), document));
        files.contents().forEach((path, bytes) -> contents.put(canonical(path), bytes));
        if (ledger != null) {
            ledger.load().forEach(this::replay);
        }
    }

    private void noteUserNames(@Nullable JsonNode users) {
        if (users != null) {
            users.path("value").forEach(u -> userIds.put(lower(u.path("userPrincipalName")), text(u.path("id"))));
        }
    }

    private void load(String path, JsonNode document) {
        if (document.path("value").isArray()) {
            var entities = new LinkedHashMap<String, Versioned>();
            document.path("value").forEach(e -> {
                if (e instanceof ObjectNode entity) {
                    entities.put(keyOf(entity, entities.size(), entities), Versioned.fresh(entity));
                }
            });
            collections.put(path, entities);
        } else if (document instanceof ObjectNode single) {
            singles.put(path, single);
        }
    }

    /** The id, or a number where there is none or it came twice: a file may hold either, and nothing is dropped. */
    private static String keyOf(ObjectNode entity, int position, Map<String, Versioned> taken) {
        var id = text(entity.path("id"));
        return id.isEmpty() || taken.containsKey(id) ? id + "#" + position : id;
    }

    private void replay(Ledger.Change change) {
        var entity = change.entity();
        if (change.id().isEmpty()) {
            setSingle(change.collection(), entity);
        } else if (entity == null) {
            collections.getOrDefault(change.collection(), new LinkedHashMap<>()).remove(change.id());
        } else {
            collection(change.collection()).put(change.id(), Versioned.fresh(entity));
        }
    }

    /** The same path with a user's principal name replaced by the user's id. */
    public String canonical(String path) {
        var parts = path.split("/", 3);
        if (parts.length < 2 || !parts[0].equals("users")) {
            return path;
        }
        var id = userIds.getOrDefault(parts[1].toLowerCase(Locale.ROOT), parts[1]);
        return parts.length == 2 ? "users/" + id : "users/" + id + "/" + parts[2];
    }

    /** Whether the firm says anything about this collection. */
    public synchronized boolean has(String collection) {
        return collections.containsKey(collection);
    }

    /** The entities of a collection, empty where the firm has none. */
    public synchronized List<ObjectNode> list(String collection, View view) {
        var now = clock.instant();
        return collections.getOrDefault(collection, Map.of()).values().stream()
                .flatMap(e -> e.seen(view, now, indexDelay).stream())
                .toList();
    }

    /** One entity as it is now. */
    public synchronized Optional<ObjectNode> entity(String collection, String id) {
        var entities = collections.getOrDefault(collection, Map.of());
        return Optional.ofNullable(entities.get(id)).flatMap(e -> Optional.ofNullable(e.now()));
    }

    /** An entity that stands alone at its path, such as {@code users/{id}/mailboxSettings}. */
    public synchronized Optional<ObjectNode> single(String path) {
        return Optional.ofNullable(singles.get(path));
    }

    /** What stands alone at paths that pass, such as each person's drive. */
    public synchronized List<ObjectNode> singlesLike(String prefix, String suffix) {
        return singles.entrySet().stream()
                .filter(s -> s.getKey().startsWith(prefix) && s.getKey().endsWith(suffix))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The bytes of a file or picture at its path. */
    public synchronized Optional<byte[]> content(String path) {
        return Optional.ofNullable(contents.get(path)).map(byte[]::clone);
    }

    /** The collections whose path passes, such as each group's members. */
    public synchronized List<String> collectionsLike(String prefix, String suffix) {
        return collections.keySet().stream()
                .filter(p -> p.startsWith(prefix) && p.endsWith(suffix))
                .sorted()
                .toList();
    }

    /** How often something was changed. */
    public synchronized long revision() {
        return revision;
    }

    /** Names this run of the tenant: what was counted in another one says nothing here. */
    public String epoch() {
        return epoch;
    }

    /** Ids of a collection's entities that were changed or taken away after a revision, the earliest change first. */
    public synchronized List<String> changedSince(String collection, long since) {
        return changes.getOrDefault(collection, Map.of()).entrySet().stream()
                .filter(e -> e.getValue() > since)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Changes one entity and writes the change through; the index hears of it after the delay. */
    public synchronized void update(String collection, String id, UnaryOperator<ObjectNode> change) {
        var entity = entity(collection, id)
                .orElseThrow(() -> new IllegalArgumentException("no such entity: " + collection + "/" + id));
        put(collection, id, change.apply(entity.deepCopy()));
    }

    /** Adds an entity or replaces it, and writes that through. */
    public synchronized void put(String collection, String id, ObjectNode entity) {
        note(collection, id, entity);
        var now = clock.instant();
        collection(collection)
                .merge(id, Versioned.created(entity, now), (old, fresh) -> old.changed(entity, now, indexDelay));
    }

    /** Takes an entity out of its collection, and writes that through; nothing where there is none. */
    public synchronized void remove(String collection, String id) {
        if (entity(collection, id).isPresent()) {
            note(collection, id, null);
            collection(collection).computeIfPresent(id, (i, old) -> old.changed(null, clock.instant(), indexDelay));
        }
    }

    /** Sets what stands alone at a path, or takes it away with null, and writes that through. */
    public synchronized void putSingle(String path, @Nullable ObjectNode entity) {
        note(path, "", entity);
        setSingle(path, entity);
    }

    private void setSingle(String path, @Nullable ObjectNode entity) {
        if (entity == null) {
            singles.remove(path);
        } else {
            singles.put(path, entity);
        }
    }

    private Map<String, Versioned> collection(String path) {
        return collections.computeIfAbsent(path, p -> new LinkedHashMap<>());
    }

    private void note(String collection, String id, @Nullable ObjectNode entity) {
        if (ledger != null) {
            ledger.append(new Ledger.Change(collection, id, entity));
        }
        revision++;
        var noted = changes.computeIfAbsent(collection, c -> new LinkedHashMap<>());
        noted.remove(id);
        noted.put(id, revision);
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }

    private static String lower(JsonNode node) {
        return text(node).toLowerCase(Locale.ROOT);
    }
}
