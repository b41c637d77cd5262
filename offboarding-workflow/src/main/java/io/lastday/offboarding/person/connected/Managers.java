package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.FoundPerson.ManagerRef;
import io.lastday.offboarding.person.PersonId;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.graph.Graph;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who manages whom: one batch for a page of people, because a search cannot expand it. */
final class Managers {

    private static final String READ = "User.Read.All";

    private final Graph graph;

    Managers(Graph graph) {
        this.graph = graph;
    }

    /**
     * The managers of those who have one, by the person's id.
     *
     * @throws RemoteFailure where one of them could not be read: no manager and no answer are two things
     */
    Map<String, ManagerRef> of(Collection<String> ids) {
        Map<String, String> paths = new LinkedHashMap<>();
        ids.forEach(id -> paths.put(id, "/users/" + id + "/manager?$select=id,displayName"));
        Map<String, ManagerRef> managers = new HashMap<>();
        graph.batch().get(READ, paths).forEach((id, answer) -> {
            switch (answer) {
                case BatchAnswer.Body(JsonNode manager) -> managers.put(id, ref(manager));
                case BatchAnswer.Failed(RemoteFailure.NotFound none) -> {}
                case BatchAnswer.Failed(RemoteFailure failure) -> throw failure;
            }
        });
        return managers;
    }

    private static ManagerRef ref(JsonNode manager) {
        String id = manager.path("id").asString("");
        return new ManagerRef(
                new PersonId.Entra(id), manager.path("displayName").asString(id));
    }
}
