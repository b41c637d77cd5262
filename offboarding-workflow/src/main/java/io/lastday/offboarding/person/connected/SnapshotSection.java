package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Snapshot;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one part of a snapshot back. */
public final class SnapshotSection {

    static final String UNKNOWN = "unknown";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SnapshotSection() {}

    /**
     * What the part {@code name} remembered.
     *
     * @param type what the part wrote, or a record with as much of it as the caller needs
     * @return empty where the snapshot has no such part (it is older than the part, or the person had no account) or could not read it
     */
    public static <T> Optional<T> read(Snapshot snapshot, String name, Class<T> type) {
        JsonNode section = MAPPER.readTree(snapshot.json()).path(name);
        return section.isMissingNode() || section.has(UNKNOWN)
                ? Optional.empty()
                : Optional.of(MAPPER.treeToValue(section, type));
    }
}
