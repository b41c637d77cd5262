package io.lastday.offboarding.step.matrix;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A remote system on the wire that remembers: routes answer from the state of the row that made them, and switches make the
 * system forbid, throttle, lie, or change behind the step's back.
 */
public final class WireWorld implements ResponseDefinitionTransformerV2 {

    private final List<Bound> routes = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();
    private boolean forbids;
    private boolean lies;
    private int throttles;
    private @Nullable Runnable beforeWrite;

    /** What answers one kind of request. */
    @FunctionalInterface
    public interface Route {
        /**
         * Answers.
         *
         * @param asked what was asked
         * @param effect whether a write is to have its effect; a lying system answers alike without it
         */
        Answer answer(Asked asked, boolean effect);
    }

    /**
     * A request.
     *
     * @param groups what the route's pattern captured, from 1
     * @param query the query string, decoded as sent
     */
    public record Asked(String method, String path, List<String> groups, String query, String body) {
        /** A captured part of the path, from 1. */
        public String group(int number) {
            return groups.get(number - 1);
        }
    }

    /** An answer. */
    public record Answer(int status, String body) {
        /** 200 with JSON. */
        public static Answer ok(String json) {
            return new Answer(200, json);
        }

        /** 204. */
        public static Answer empty() {
            return new Answer(204, "");
        }

        /** An error as Graph words it; Keycloak's clients look at the status alone. */
        public static Answer error(int status, String code) {
            return new Answer(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"said\"}}");
        }
    }

    private record Bound(String method, Pattern path, boolean write, Route route) {}

    /** Answers requests that change nothing; {@code path} is a regular expression over the whole path. */
    public WireWorld reads(String method, String path, Route route) {
        routes.add(new Bound(method, Pattern.compile(path), /* write */ false, route));
        return this;
    }

    /** Answers GETs. */
    public WireWorld reads(String path, Route route) {
        return reads("GET", path, route);
    }

    /** Answers requests that change something. */
    public WireWorld writes(String method, String path, Route route) {
        routes.add(new Bound(method, Pattern.compile(path), /* write */ true, route));
        return this;
    }

    /** Refuses every write for want of rights. */
    public void forbidWrites() {
        forbids = true;
    }

    /** Asks to wait at the next writes. */
    public void throttleWrites(int times) {
        throttles = times;
    }

    /** Says yes to every write, and does nothing. */
    public void lieOnWrites() {
        lies = true;
    }

    /** Something happens after the step has read and before its first write arrives. */
    public void beforeFirstWrite(Runnable event) {
        beforeWrite = event;
    }

    /** The writes that arrived, as method and path. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    /** Empties the world for the next cell. */
    void reset() {
        routes.clear();
        writes.clear();
        forbids = false;
        lies = false;
        throttles = 0;
        beforeWrite = null;
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String[] url = request.getUrl().split("\\?", 2);
        for (Bound bound : routes) {
            Matcher matcher = bound.path().matcher(url[0]);
            if (bound.method().equals(request.getMethod().getName()) && matcher.matches()) {
                Asked asked = new Asked(
                        bound.method(),
                        url[0],
                        groups(matcher),
                        url.length > 1 ? url[1] : "",
                        request.getBodyAsString());
                return response(
                        bound.write() ? write(bound, asked) : bound.route().answer(asked, true));
            }
        }
        return token(url[0]);
    }

    private Answer write(Bound bound, Asked asked) {
        writes.add(asked.method() + " " + asked.path());
        Runnable event = beforeWrite;
        if (event != null) {
            beforeWrite = null;
            event.run();
        }
        if (forbids) {
            return Answer.error(403, "Authorization_RequestDenied");
        }
        if (throttles > 0) {
            throttles--;
            return Answer.error(429, "TooManyRequests");
        }
        return bound.route().answer(asked, !lies);
    }

    private static List<String> groups(Matcher matcher) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return groups;
    }

    /** Log-ins of the clients; anything that no route knows does not exist. */
    private static ResponseDefinition token(String path) {
        return path.endsWith("/token")
                ? response(Answer.ok("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t\"}"))
                : response(Answer.error(404, "Request_ResourceNotFound"));
    }

    private static ResponseDefinition response(Answer answer) {
        ResponseDefinitionBuilder builder =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        if (!answer.body().isEmpty()) {
            builder.withHeader("Content-Type", "application/json").withBody(answer.body());
        }
        if (answer.status() == 429) {
            builder.withHeader("Retry-After", "120");
        }
        return builder.build();
    }

    @Override
    public String getName() {
        return "wire-world";
    }
}
