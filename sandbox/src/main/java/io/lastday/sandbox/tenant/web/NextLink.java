package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.PageToken;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The address of the next page: the caller's own options, and a token instead of its place. */
final class NextLink {
    private NextLink() {}

    static String of(GraphRequest request, PageToken token) {
        var kept = Arrays.stream(request.query().split("&"))
                .filter(o -> !o.isEmpty() && !isPlace(o))
                .collect(Collectors.joining("&"));
        return "http://" + request.header("Host") + "/v1.0" + request.path() + "?" + (kept.isEmpty() ? "" : kept + "&")
                + "$skiptoken=" + token.text();
    }

    private static boolean isPlace(String option) {
        var name = option.replace("%24", "$");
        return name.startsWith("$skiptoken=") || name.startsWith("$skip=");
    }
}
