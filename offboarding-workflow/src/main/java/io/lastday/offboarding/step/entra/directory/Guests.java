package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.DirectoryObject;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.util.Optional;

/** Guest objects: deleted, and for thirty days restorable from the directory's bin. */
final class Guests {

    static final String WRITE = "User.DeleteRestore.All";

    private final Graph graph;

    Guests(Graph graph) {
        this.graph = graph;
    }

    /** Deletes the object. The caller has read, just before, that it is a guest's. */
    void delete(String user) {
        graph.run(WRITE, client -> client.users().byUserId(user).delete());
    }

    /** Takes it out of the bin again. */
    void restore(String user) {
        graph.run(
                WRITE,
                client -> client.directory()
                        .deletedItems()
                        .byDirectoryObjectId(user)
                        .restore()
                        .post());
    }

    /** When it was deleted, as the bin says; empty where the bin does not hold it. */
    Optional<String> deletedAt(String user) {
        try {
            DirectoryObject deleted = graph.call(
                    EntraAccounts.READ,
                    client -> client.directory()
                            .deletedItems()
                            .byDirectoryObjectId(user)
                            .get());
            return Optional.of(String.valueOf(deleted.getDeletedDateTime()));
        } catch (RemoteFailure.NotFound notThere) {
            return Optional.empty();
        }
    }
}
