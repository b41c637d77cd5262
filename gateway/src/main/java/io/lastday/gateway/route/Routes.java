package io.lastday.gateway.route;

import io.lastday.gateway.GatewaySettings;
import java.net.ConnectException;
import java.time.Duration;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * The routes of every service. Events and uploads come first and have no limit of time; what remains is split into reads,
 * which are tried again when the service could not be reached, and writes, which never are.
 *
 * <p>The breaker's limit of time ends with the head of the answer, so that a large download takes as long as it takes.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String[] EVENTS = {"/api/leavers/*/events"};
    private static final String[] UPLOADS = {"/api/leavers/*/chats", "/api/leavers/imports"};

    /** Suffix of the breakers that have no limit of time; named so in application.yaml too. */
    static final String UNLIMITED = "-unlimited";

    private final ServiceAddresses addresses;
    private final BodyLimits limits;

    Routes(ServiceAddresses addresses, BodyLimits limits) {
        this.addresses = addresses;
        this.limits = limits;
    }

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, GatewaySettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        routes.route("events", route -> events(route));
        routes.route("uploads", route -> uploads(route));
        for (Service service : Service.values()) {
            routes.route(service.id() + "-openapi", route -> openApi(route, service, settings.openApiPath()));
            routes.route(service.id() + "-reads", route -> reads(route, service));
            routes.route(service.id() + "-writes", route -> writes(route, service));
        }
        return routes.build();
    }

    private Buildable<Route> events(PredicateSpec route) {
        Service service = Service.OFFBOARDING_WORKFLOW;
        return to(
                service,
                route.path(EVENTS)
                        .and()
                        .method(HttpMethod.GET)
                        .filters(filters -> breaker(failures(filters, service), service.id() + UNLIMITED)));
    }

    private Buildable<Route> uploads(PredicateSpec route) {
        Service service = Service.OFFBOARDING_WORKFLOW;
        return to(
                service,
                route.path(UPLOADS)
                        .and()
                        .method(HttpMethod.POST)
                        .filters(filters -> breaker(
                                failures(filters, service).filter(new BodyLimit(limits.upload())),
                                service.id() + UNLIMITED)));
    }

    private Buildable<Route> openApi(PredicateSpec route, Service service, String path) {
        return to(
                service,
                route.path("/api/openapi/" + service.id())
                        .and()
                        .method(HttpMethod.GET)
                        .filters(filters -> tryAgain(breaker(failures(filters, service), service.id()))
                                .setPath(path)));
    }

    private Buildable<Route> reads(PredicateSpec route, Service service) {
        return to(
                service,
                published(route, service)
                        .and()
                        .method(HttpMethod.GET, HttpMethod.HEAD)
                        .filters(filters -> tryAgain(breaker(failures(filters, service), service.id()))));
    }

    private Buildable<Route> writes(PredicateSpec route, Service service) {
        HttpMethod[] methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE};
        return to(
                service,
                published(route, service)
                        .and()
                        .method(methods)
                        .filters(filters -> breaker(
                                failures(filters, service).filter(new BodyLimit(limits.ordinary())), service.id())));
    }

    private static BooleanSpec published(PredicateSpec route, Service service) {
        return route.path(service.paths().toArray(String[]::new));
    }

    private Buildable<Route> to(Service service, UriSpec route) {
        return route.uri(addresses.of(service));
    }

    /** Outermost, so that what the other filters and the transport throw becomes a problem that names the service. */
    private static GatewayFilterSpec failures(GatewayFilterSpec filters, Service service) {
        return filters.filter(new ServiceFailures(service)).tokenRelay();
    }

    private static GatewayFilterSpec breaker(GatewayFilterSpec filters, String name) {
        return filters.circuitBreaker(breaker -> breaker.setName(name));
    }

    /**
     * Only reads, and only those that did not reach the service. One that took too long is not sent again: it would double the
     * load of a service that is already slow; nor is one that was answered with an error, which the service has the say in.
     */
    private static GatewayFilterSpec tryAgain(GatewayFilterSpec filters) {
        return filters.retry(retry -> retry.setRetries(2)
                .setMethods(HttpMethod.GET)
                .setSeries()
                .setExceptions(ConnectException.class)
                .setBackoff(Duration.ofMillis(50), Duration.ofMillis(400), 2, true));
    }
}
