package io.lastday.offboarding.step.teams;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.RawReads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Reads a user's Teams messages and their files, byte for byte. */
final class TeamsMessages {

    private static final int LARGEST_PAGE = 64 << 20;
    // Else events of newer kinds arrive as "unknownFutureValue" and their meaning is lost.
    private static final Map<String, String> WHOLE = Map.of("Prefer", "include-unknown-enum-members");

    private final Graph graph;

    TeamsMessages(Graph graph) {
        this.graph = graph;
    }

    /** One page: the first, or the one behind {@code link}. */
    MessagePage page(String userId, Optional<String> link) {
        String address = link.orElse("/users/" + userId + "/chats/getAllMessages");
        byte[] bytes = graph.raw().get(MessageFile.CHATS, address, WHOLE, (body, type) -> limited(body));
        try {
            return MessagePage.read(bytes);
        } catch (MessagePage.Unreadable broken) {
            throw new RemoteFailure.Transient("Graph (" + MessageFile.CHATS + "): " + broken.getMessage(), null, null);
        }
    }

    /** A file's bytes while they stream. */
    void file(MessageFile file, RawReads.Taker<Boolean> taker) {
        graph.raw().get(file.permission(), file.path(), Map.of(), taker);
    }

    private static byte[] limited(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_PAGE);
        if (body.read() >= 0) {
            throw new IOException("a page larger than a page can be");
        }
        return bytes;
    }
}
