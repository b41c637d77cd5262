package io.lastday.gateway.console;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the console. A path that names no file, has no extension and belongs to nobody else is a page of the console, which
 * its own router shows: a reload or a bookmark of {@code /leavers/42} works.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleRoutes {

    private static final Pattern NOT_THE_CONSOLES =
            Pattern.compile("(?i)/(api|actuator|oauth2|login|logout|livez|readyz)(/.*)?");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ConsoleFiles files;

    ConsoleRoutes(ConsoleFiles files) {
        this.files = files;
    }

    @Bean
    RouterFunction<ServerResponse> console() {
        return RouterFunctions.route(file(), this::sendFile).andRoute(page(), request -> sendPage(request));
    }

    private RequestPredicate file() {
        return reading()
                .and(RequestPredicates.path("/**"))
                .and(request -> files.at(request.path()).isPresent());
    }

    private static RequestPredicate page() {
        return reading()
                .and(request -> !NOT_THE_CONSOLES.matcher(request.path()).matches())
                .and(request -> !namesFile(request.path()))
                .and(RequestPredicates.accept(MediaType.TEXT_HTML));
    }

    /** A missing file is missing, and no page. A colon tells somebody's id, which may have dots in it. */
    private static boolean namesFile(String path) {
        String last = path.substring(path.lastIndexOf('/')).toLowerCase(Locale.ROOT);
        return last.contains(".") && !last.contains(":") && !last.contains("%3a");
    }

    private static RequestPredicate reading() {
        return RequestPredicates.method(HttpMethod.GET).or(RequestPredicates.method(HttpMethod.HEAD));
    }

    private Mono<ServerResponse> sendFile(ServerRequest request) {
        return send(request, files.at(request.path()).orElseThrow());
    }

    private Mono<ServerResponse> sendPage(ServerRequest request) {
        return files.index()
                .map(index -> send(request, index))
                .orElseGet(
                        () -> Mono.error(
                                new ProblemException(
                                        CommonProblem.NOT_FOUND,
                                        "This gateway was built without the console (-Dui.skip). Build it without that option; the API works.")));
    }

    private static Mono<ServerResponse> send(ServerRequest request, ConsoleFile file) {
        return request.checkNotModified(file.etag())
                .switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
                        .contentType(file.type())
                        .eTag(file.etag())
                        .cacheControl(file.immutable() ? FOR_EVER : CacheControl.noCache())
                        .bodyValue(file.content())));
    }
}
