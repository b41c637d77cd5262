package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** HR finds the person and starts the case. */
final class Departure {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Api api;
    private final Story story;
    private final Actor hr;
    private final List<String> messengers;

    /** Of somebody who uses these messengers: their exports are waited for. */
    Departure(Api api, Story story, Actor hr, List<String> messengers) {
        this.api = api;
        this.story = story;
        this.hr = hr;
        this.messengers = messengers;
    }

    /**
     * Starts the case of the first of these people whom the guard rails let go.
     *
     * @param before does what must be done with the person found before a case is started
     * @return the case as the system answers it
     */
    JsonNode start(List<String> candidates, EarlierCases before) {
        String why = "Nobody was found";
        for (String name : candidates) {
            Optional<JsonNode> found = find(name);
            if (found.isEmpty()) {
                continue;
            }
            before.undo(found.get());
            Answer answer = api.post(hr.caller(), "/api/leavers", request(found.get()));
            if (answer.ok()) {
                story.tell(
                        hr,
                        "starts the departure of " + name + ": case "
                                + answer.body().path("id").asString());
                return answer.body();
            }
            why = answer.problem();
            story.tell(hr, "cannot start with " + name + ": " + why);
        }
        throw new Refused("No departure could be started: " + why);
    }

    private Optional<JsonNode> find(String name) {
        String query = "/api/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode found = api.get(hr.caller(), query).or("Searching for " + name);
        return found.path("items")
                .valueStream()
                .filter(person -> person.path("displayName").asString("").equals(name))
                .findFirst()
                .map(person -> {
                    story.tell(hr, "finds " + describe(person));
                    return person;
                });
    }

    private static String describe(JsonNode person) {
        var text = new StringBuilder(person.path("displayName").asString());
        text.append(", ").append(person.path("jobTitle").asString("no title"));
        text.append(", ").append(person.path("department").asString("no department"));
        text.append(", manager ")
                .append(person.path("manager").path("displayName").asString("none"));
        person.path("accounts")
                .valueStream()
                .forEach(account -> text.append(", ")
                        .append(account.path("system").asString())
                        .append(' ')
                        .append(account.path("username").asString()));
        return text.toString();
    }

    /** Access ends as soon as the case is approved; where one system only suggests a link to another, HR confirms it. */
    private Map<String, Object> request(JsonNode person) {
        LocalDate today = LocalDate.now(ZONE);
        var request = new HashMap<String, Object>();
        request.put("person", person.path("person").asString());
        request.put("lastWorkingDay", today.toString());
        request.put(
                "accessEnds",
                LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS).toString());
        request.put("employmentEnds", today.plusDays(30).toString());
        request.put("zone", ZONE.getId());
        request.put("urgent", true);
        request.put("reason", "Resigned; garden leave from today.");
        request.put(
                "chats",
                Map.of(
                        "sources",
                        messengers.stream()
                                .map(messenger -> Map.of("source", messenger))
                                .toList()));
        request.put(
                "confirmedLinks",
                person.path("suggestions")
                        .valueStream()
                        .map(suggestion -> suggestion.path("person").asString())
                        .toList());
        return request;
    }
}
