package io.lastday.device.source.leaver;

import io.lastday.device.fact.OpenCase;
import io.lastday.device.source.JsonAnswers;
import io.lastday.platform.scan.Patience;
import io.lastday.platform.security.MachineToken;
import io.lastday.platform.source.Said;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the people on whom a leaver case is open. A line that cannot be read breaks the page: nobody is left out in silence. */
final class OpenCases {

    private static final String PATH = "/api/leavers/people?limit=500";
    private static final String SCOPE = "a client with the role scanner";

    private final JsonAnswers answers;
    private final MachineToken token;
    private final URI base;

    OpenCases(URI base, MachineToken.Login login, JsonMapper json) {
        HttpClient http = JsonAnswers.client();
        this.answers = new JsonAnswers(http, json, "Lastday", SCOPE);
        this.token = new MachineToken(http, login);
        this.base = base;
    }

    /** One page. */
    record Page(List<OpenCase> people, @Nullable String next) {}

    Mono<Page> page(@Nullable String cursor) {
        return Patience.read(() -> read(cursor));
    }

    private Page read(@Nullable String cursor) {
        String more = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return understood(answers.read(HttpRequest.newBuilder(URI.create(base + PATH + more))
                .timeout(JsonAnswers.PATIENCE)
                .header("Authorization", "Bearer " + bearer())
                .header("Accept", "application/json")
                .build()));
    }

    Page understood(JsonNode body) {
        List<OpenCase> people = new ArrayList<>();
        answers.array(body, "items").forEach(item -> people.add(person(item)));
        return new Page(people, Said.text(body, "nextCursor"));
    }

    private String bearer() {
        try {
            return token.value();
        } catch (MachineToken.Refused refused) {
            throw answers.refused();
        } catch (IOException away) {
            throw answers.unreadable("no token");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw answers.unreadable("interrupted");
        }
    }

    private OpenCase person(JsonNode item) {
        String person = Said.text(item, "person");
        if (person == null) {
            throw answers.unreadable("a case of nobody");
        }
        try {
            return new OpenCase(
                    person,
                    UUID.fromString(item.path("case").asString("")),
                    LocalDate.parse(item.path("lastDay").asString("")),
                    Said.text(item, "state"));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw answers.unreadable("a case without an id or a last day");
        }
    }
}
