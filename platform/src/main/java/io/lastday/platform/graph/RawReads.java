package io.lastday.platform.graph;

import io.lastday.platform.connection.Origin;
import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads whose bytes count: originals for an archive, files behind a link. Through the same retry layer, token and guards as the
 * SDK's calls.
 */
public final class RawReads {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_REDIRECT = 300;
    private static final String FILE_STORE = ".sharepoint.com";
    private static final long LONGEST_ERROR = 64 * 1024;
    private static final String CODE = "[A-Za-z0-9_.-]{1,128}";
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient graph;
    private final OkHttpClient tokenless;
    private final URI base;
    private final boolean impatient;

    RawReads(OkHttpClient graph, OkHttpClient tokenless, URI base) {
        this(graph, tokenless, base, /* impatient */ false);
    }

    private RawReads(OkHttpClient graph, OkHttpClient tokenless, URI base, boolean impatient) {
        this.graph = graph;
        this.tokenless = tokenless;
        this.base = base;
        this.impatient = impatient;
    }

    /**
     * The same reads for a caller with many of them under way, who keeps the time for all: a 429 is thrown at once as
     * {@link RemoteFailure.Throttled}, however short its wait.
     */
    public RawReads impatient() {
        return new RawReads(graph, tokenless, base, /* impatient */ true);
    }

    /** Takes the answer while it streams; the stream is closed afterwards. */
    @FunctionalInterface
    public interface Taker<T> {
        /** @param contentType as the answer's header says, null where it has none */
        T take(InputStream body, @Nullable String contentType) throws IOException;
    }

    /**
     * Reads {@code pathOrLink}: a path below the base address, starting with a slash, or a link that an earlier answer gave.
     *
     * @throws RemoteFailure also where the stream broke before its end
     */
    public <T> T get(String permission, String pathOrLink, Map<String, String> headers, Taker<T> taker) {
        Request.Builder request = new Request.Builder().url(address(pathOrLink));
        headers.forEach(request::header);
        if (impatient) {
            request.tag(Calls.Patience.class, Calls.Patience.NONE);
        }
        try (Response response = graph.newCall(request.build()).execute()) {
            Optional<HttpUrl> file = redirect(response);
            return file.isPresent() ? fromStore(permission, file.get(), taker) : taken(permission, response, taker);
        } catch (IOException broken) {
            throw GraphFailures.ofBroken(broken, permission);
        }
    }

    /**
     * Asks a question that is too long for an address: a POST that changes nothing, such as a What-If evaluation, so that it may be
     * sent in observe mode and again.
     */
    public <T> T ask(String permission, String path, byte[] question, Taker<T> taker) {
        Request request = new Request.Builder()
                .url(address(path))
                .tag(Calls.Reading.class, Calls.Reading.MARK)
                .post(RequestBody.create(question, JSON))
                .build();
        try (Response response = graph.newCall(request).execute()) {
            return taken(permission, response, taker);
        } catch (IOException broken) {
            throw GraphFailures.ofBroken(broken, permission);
        }
    }

    // Graph answers a file's content with a pre-authenticated address of the tenant's file store: no token goes there.
    private <T> T fromStore(String permission, HttpUrl file, Taker<T> taker) throws IOException {
        boolean store = file.isHttps() && file.host().endsWith(FILE_STORE);
        boolean sameOrigin = Origin.of(base).holds(file.toString());
        if (!store && !sameOrigin) {
            throw OneOrigin.foreign(file.host());
        }
        Request request = new Request.Builder().url(file).build();
        try (Response response = tokenless.newCall(request).execute()) {
            return taken(permission, response, taker);
        }
    }

    private static <T> T taken(String permission, Response response, Taker<T> taker) throws IOException {
        ResponseBody body = response.body();
        if (response.code() >= FIRST_REDIRECT || body == null) {
            throw GraphFailures.ofStatus(permission, response.code(), code(response));
        }
        return taker.take(body.byteStream(), response.header("Content-Type"));
    }

    /** Graph's own word for the refusal; a tenant without a licence and a token that is too old are told apart by it alone. */
    private static String code(Response response) {
        try {
            String body = response.peekBody(LONGEST_ERROR).string();
            String code = JsonMapper.shared()
                    .readTree(body)
                    .path("error")
                    .path("code")
                    .asString("");
            return code.matches(CODE) ? code : "";
        } catch (IOException | JacksonException unreadable) {
            return "";
        }
    }

    private static Optional<HttpUrl> redirect(Response response) {
        String location = response.header("Location");
        boolean redirects = response.code() >= FIRST_REDIRECT && response.code() < FIRST_ERROR;
        return redirects && location != null
                ? Optional.ofNullable(response.request().url().resolve(location))
                : Optional.empty();
    }

    private HttpUrl address(String pathOrLink) {
        String address = pathOrLink.startsWith("/") ? base + pathOrLink : pathOrLink;
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw OneOrigin.foreign("an address that cannot be read");
        }
        return url;
    }
}
