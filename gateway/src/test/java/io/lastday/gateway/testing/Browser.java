package io.lastday.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A browser as far as the gateway can tell: keeps cookies, follows redirects only when told to. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final String origin;

    public Browser(String origin) {
        this.origin = origin;
    }

    /** A request to a path of the gateway or to a whole address, to be completed by the test. */
    public HttpRequest.Builder request(String address) {
        String whole = address.startsWith("/") ? origin + address : address;
        return HttpRequest.newBuilder(URI.create(whole)).timeout(PATIENCE);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> get(String address) {
        return send(request(address));
    }

    public HttpResponse<String> get(String address, String bearer) {
        return send(request(address).header("Authorization", "Bearer " + bearer));
    }

    /** A write as the console sends it: with the CSRF token of the cookie. */
    public HttpResponse<String> post(String address, String json) {
        return send(request(address)
                .header("Content-Type", "application/json")
                .header(
                        "X-XSRF-TOKEN",
                        cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("none"))
                .POST(BodyPublishers.ofString(json)));
    }

    /** Logs in from {@code start} on, following each redirect; gives the answer of the gateway's callback, not followed. */
    public HttpResponse<String> logIn(String start) {
        HttpResponse<String> toProvider = get(start);
        HttpResponse<String> back = get(location(toProvider));
        return get(location(back));
    }

    /** Logs in to the console's home. */
    public Browser loggedIn() {
        HttpResponse<String> end = logIn("/oauth2/authorization/lastday");
        if (!location(end).equals("/")) {
            throw new IllegalStateException("the log-in ended at " + location(end));
        }
        return this;
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() ->
                        new IllegalStateException(response.statusCode() + " without Location: " + response.body()));
    }
}
