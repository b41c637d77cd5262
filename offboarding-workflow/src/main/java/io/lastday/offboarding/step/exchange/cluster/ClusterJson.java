package io.lastday.offboarding.step.exchange.cluster;

import io.lastday.offboarding.step.exchange.cluster.Job.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the API server answers. Fields that a newer cluster adds are let be; what is needed has to be there. */
final class ClusterJson {

    /** What was answered is not what was asked for. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private ClusterJson() {}

    static Job job(String text, String name) throws Unreadable {
        JsonNode answer = object(text, "Job");
        JsonNode metadata = answer.path("metadata");
        if (!name.equals(metadata.path("name").asString(""))) {
            throw new Unreadable("a job of another name");
        }
        Map<String, String> annotations = new HashMap<>();
        metadata.path("annotations")
                .properties()
                .forEach(each -> annotations.put(each.getKey(), each.getValue().asString("")));
        return new Job(name, annotations, time(metadata), state(answer.path("status")));
    }

    /** Names of the pods, the one that ended well first, and the newest of the others next. */
    static List<String> pods(String text) throws Unreadable {
        JsonNode items = object(text, "PodList").path("items");
        if (!items.isArray()) {
            throw new Unreadable("a list without items");
        }
        Comparator<JsonNode> well = Comparator.comparing(
                pod -> !"Succeeded".equals(pod.path("status").path("phase").asString("")));
        Comparator<JsonNode> newest = Comparator.comparing(
                pod -> pod.path("metadata").path("creationTimestamp").asString(""), Comparator.reverseOrder());
        return StreamSupport.stream(items.spliterator(), false)
                .sorted(well.thenComparing(newest))
                .map(pod -> pod.path("metadata").path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The word for a refusal, such as {@code Forbidden}; nothing of its message, which may say more than logs should hold. */
    static Optional<String> reason(String text) {
        try {
            JsonNode reason = JsonMapper.shared().readTree(text).path("reason");
            return Optional.of(reason.asString("")).filter(word -> word.matches("[A-Za-z]{1,40}"));
        } catch (JacksonException noStatus) {
            return Optional.empty();
        }
    }

    private static State state(JsonNode status) {
        for (JsonNode condition : status.path("conditions")) {
            boolean holds = "True".equals(condition.path("status").asString(""));
            String type = condition.path("type").asString("");
            if (holds && "Complete".equals(type)) {
                return new State.Complete();
            }
            if (holds && "Failed".equals(type)) {
                String reason = condition.path("reason").asString("");
                return new State.Failed(reason.matches("[A-Za-z]{1,60}") ? reason : null);
            }
        }
        return new State.Unfinished();
    }

    private static Instant time(JsonNode metadata) throws Unreadable {
        try {
            return Instant.parse(metadata.path("creationTimestamp").asString(""));
        } catch (DateTimeException none) {
            throw new Unreadable("an object without its time of creation");
        }
    }

    private static JsonNode object(String text, String kind) throws Unreadable {
        try {
            JsonNode answer = JsonMapper.shared().readTree(text);
            if (!kind.equals(answer.path("kind").asString(""))) {
                throw new Unreadable("no " + kind);
            }
            return answer;
        } catch (JacksonException broken) {
            throw new Unreadable("no whole JSON");
        }
    }
}
