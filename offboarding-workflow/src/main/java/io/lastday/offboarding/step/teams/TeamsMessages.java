package io.lastday.offboarding.step.teams;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a user's Teams messages and their files, byte for byte, within Microsoft's quotas. Safe for many threads. */
final class TeamsMessages {

    private static final String TEAMS = "Team.ReadBasic.All";
    private static final int LARGEST_PAGE = 64 << 20;
    private static final int LARGEST_ITEM = 1 << 20;

    // Else events of newer kinds arrive as "unknownFutureValue" and their meaning is lost.
    private static final Map<String, String> WHOLE = Map.of("Prefer", "include-unknown-enum-members");

    /** Documented limits for one app on one tenant, a little below: other exports of the firm may run elsewhere. */
    private static final int EXPORTS_A_SECOND = 197;

    private static final int HOSTED_A_SECOND = 28;
    private static final int FILES_A_MINUTE = 590;

    private final Graph graph;
    private final Pace exports = new Pace(EXPORTS_A_SECOND, Duration.ofSeconds(1));
    private final Pace hosted = new Pace(HOSTED_A_SECOND, Duration.ofSeconds(1));
    private final Pace drives = new Pace(FILES_A_MINUTE, Duration.ofMinutes(1));

    TeamsMessages(Graph graph) {
        this.graph = graph;
    }

    /** Something that keeps bytes while they stream. */
    @FunctionalInterface
    interface Keeper {
        /** Keeps all of them, or throws. */
        void keep(InputStream bytes) throws IOException;
    }

    /** Something that keeps bytes that are there. */
    @FunctionalInterface
    interface Keeping {
        /** Keeps them, or throws. */
        void keep() throws IOException;
    }

    /**
     * The next page of a window; null where its turn does not come before {@code end} ({@link System#nanoTime}).
     *
     * @throws RemoteFailure.Throttled at once, for whoever keeps the time
     */
    @Nullable
    MessagePage page(Source source, Window window, long end) throws InterruptedException {
        byte[] bytes;
        try (Pace.Turn turn = exports.turn(end)) {
            if (turn == null) {
                return null;
            }
            bytes = graph.raw()
                    .impatient()
                    .get(
                            source.permission(),
                            window.address(source),
                            WHOLE,
                            (body, type) -> limited(body, LARGEST_PAGE));
        }
        try {
            return MessagePage.read(bytes);
        } catch (MessagePage.Unreadable broken) {
            throw unreadable(source.permission(), broken.getMessage());
        }
    }

    /** Nobody asks before {@code wait} has passed. */
    void hold(Duration wait) {
        exports.hold(wait);
        hosted.hold(wait);
        drives.hold(wait);
    }

    /** A file's bytes while they stream; false where its turn does not come before {@code end}. */
    boolean file(MessageFile file, long end, Keeper keeper) throws InterruptedException {
        try (Pace.Turn turn = pace(file).turn(end)) {
            if (turn == null) {
                return false;
            }
            return graph.raw().impatient().get(file.permission(), file.path(), Map.of(), (body, type) -> {
                keeper.keep(body);
                return Boolean.TRUE;
            });
        }
    }

    /** A small answer whole; null where its turn does not come before {@code end}. */
    byte @Nullable [] small(MessageFile file, String path, long end) throws InterruptedException {
        try (Pace.Turn turn = pace(file).turn(end)) {
            return turn == null
                    ? null
                    : graph.raw()
                            .impatient()
                            .get(file.permission(), path, Map.of(), (body, type) -> limited(body, LARGEST_ITEM));
        }
    }

    /** Keeps what was read; a disk that does not take it is as passing as a wire that breaks. */
    boolean kept(MessageFile file, Keeping keeping) {
        try {
            keeping.keep();
            return true;
        } catch (IOException disk) {
            throw new RemoteFailure.Transient("Graph (" + file.permission() + "): not kept", null, disk);
        }
    }

    private Pace pace(MessageFile file) {
        return file.item() == null ? hosted : drives;
    }

    /** Ids of the teams that a user is in. */
    List<String> teams(String userId) {
        List<String> ids = new ArrayList<>();
        String address = "/users/" + userId + "/joinedTeams";
        while (!address.isEmpty()) {
            JsonNode page =
                    json(graph.raw().get(TEAMS, address, Map.of(), (body, type) -> limited(body, LARGEST_PAGE)));
            page.path("value")
                    .valueStream()
                    .forEach(team -> ids.add(team.path("id").asString("")));
            address = page.path("@odata.nextLink").asString("");
        }
        return ids;
    }

    private static JsonNode json(byte[] bytes) {
        try {
            JsonNode page = JsonMapper.shared().readTree(bytes);
            if (page.path("value").isArray()) {
                return page;
            }
        } catch (JacksonException broken) {
            // said below: a list that is no list is never an empty one
        }
        throw unreadable(TEAMS, "a list of teams that cannot be read");
    }

    private static RemoteFailure unreadable(String permission, @Nullable String what) {
        return new RemoteFailure.Transient("Graph (" + permission + "): " + what, null, null);
    }

    private static byte[] limited(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most);
        if (body.read() >= 0) {
            throw new IOException("an answer larger than it can be");
        }
        return bytes;
    }
}
