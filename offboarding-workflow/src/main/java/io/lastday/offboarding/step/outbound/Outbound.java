package io.lastday.offboarding.step.outbound;

import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.RetryAfter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a system whose address the firm configured. Follows no redirect, calls no private address (this machine is for
 * the sandbox only, and by its literal name), reads no endless answer, and writes nothing while the connection observes.
 *
 * <p><b>Blocks; safe to be called by many threads.</b> Each call ends within 20 s and throws {@link RemoteFailure} and nothing else.
 */
public final class Outbound {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 256 * 1024;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Connection connection;
    private final WriteSwitch writes;
    private final OkHttpClient http;
    private final Clock clock;

    /** Connects; asks nothing yet. */
    public Outbound(Connection connection, WriteSwitch writes, Clock clock) {
        this(connection, writes, clock, Dns.SYSTEM);
    }

    Outbound(Connection connection, WriteSwitch writes, Clock clock, Dns names) {
        this.connection = connection;
        this.writes = writes;
        this.clock = clock;
        boolean sandbox = WriteMode.isLoopback(connection.address());
        this.http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .callTimeout(CALL)
                .readTimeout(CALL)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .dns(sandbox ? names : new PublicAddresses(names))
                .build();
    }

    /** An answer below 300. */
    public record Answer(int status, String body) {}

    /**
     * Sends one call.
     *
     * @param deed what it does, in words that follow "It would have"
     * @param below what stands behind the configured address, from its slash on; empty for the address itself
     * @param body JSON, or null where the call has none
     */
    public Answer call(
            String method, String below, Map<String, String> headers, @Nullable String body, String type, String deed) {
        URI url = URI.create(connection.address() + below);
        if (!READS.contains(method) && writes.mode() == WriteMode.OBSERVE) {
            throw new RemoteFailure.Refused(method, url.getRawPath(), deed);
        }
        requirePublic(url);
        Request.Builder request = new Request.Builder().url(url.toString());
        headers.forEach(request::header);
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        request.method(method, body == null ? null : RequestBody.create(bytes, MediaType.get(type)));
        try (Response response = http.newCall(request.build()).execute()) {
            return answer(response);
        } catch (PublicAddresses.PrivateAddress refused) {
            throw privateAddress();
        } catch (IOException broken) {
            throw new RemoteFailure.Transient(connection.name() + ": no whole answer", null, broken);
        }
    }

    // An address that is written as numbers is never looked up, so it is judged here.
    private void requirePublic(URI url) {
        String host = url.getHost();
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        if (!literal || WriteMode.isLoopback(url)) {
            return;
        }
        try {
            if (!PublicAddresses.isPublic(InetAddress.getByName(host))) {
                throw privateAddress();
            }
        } catch (IOException unreadable) {
            throw privateAddress();
        }
    }

    private RemoteFailure privateAddress() {
        return new RemoteFailure.Terminal(
                connection.name() + ": its address is not on the public internet", 0, "PRIVATE_ADDRESS", null);
    }

    private Answer answer(Response response) throws IOException {
        int status = response.code();
        if (status < 300) {
            return new Answer(status, text(response));
        }
        throw failure(
                status,
                RetryAfter.of(response.header("Retry-After"), clock.instant()).orElse(null));
    }

    private RemoteFailure failure(int status, @Nullable Duration told) {
        String said = connection.name() + ": " + status;
        return switch (status) {
            case 401, 403 ->
                new RemoteFailure.MissingPermission(said, "the right of the token of " + connection.name());
            case 404 -> new RemoteFailure.NotFound(said);
            case 429 -> new RemoteFailure.Throttled(said, clock.instant().plus(told == null ? UNTOLD_WAIT : told));
            // changed in the meantime: read again, then write again
            case 408, 409, 412 -> new RemoteFailure.Transient(said, told, null);
            default ->
                status >= 500
                        ? new RemoteFailure.Transient(said, told, null)
                        : new RemoteFailure.Terminal(
                                said, status, status < 400 ? "REDIRECTED" : "HTTP_" + status, null);
        };
    }

    private String text(Response response) throws IOException {
        BufferedSource source = Objects.requireNonNull(response.body()).source();
        if (source.request(MOST_BYTES + 1)) {
            throw new RemoteFailure.Terminal(connection.name() + ": endless answer", 0, "ANSWER_TOO_LARGE", null);
        }
        return source.readUtf8();
    }
}
