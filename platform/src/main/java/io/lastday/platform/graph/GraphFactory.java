package io.lastday.platform.graph;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.http.middleware.ParametersNameDecodingHandler;
import io.lastday.platform.connection.Origin;
import io.lastday.platform.connection.WriteSwitch;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Puts a {@link Graph} together. */
final class GraphFactory {

    static final Duration CONNECT = Duration.ofSeconds(5);
    static final Duration CALL = Duration.ofSeconds(20);

    /** A file may stream for longer than an answer may take, and still ends within a step's 45 s. */
    static final Duration FILE = Duration.ofSeconds(35);

    /** An export reads many pages side by side, and a connection is not made anew for each. */
    private static final int MOST_IDLE = 32;

    private GraphFactory() {}

    static Graph create(GraphSettings settings, WriteSwitch writes, Clock clock, RetryLayer.Sleeper sleeper) {
        OkHttpClient plain = plain();
        OkHttpClient http = guarded(plain, settings, new RetryLayer(clock, sleeper), new ObserveGuard(writes));
        OkHttpRequestAdapter adapter =
                new OkHttpRequestAdapter(new AnonymousAuthenticationProvider(), null, null, http);
        adapter.setBaseUrl(settings.baseUrl().toString());
        return new Graph(
                new GraphServiceClient(adapter),
                Origin.of(settings.baseUrl()),
                writes,
                new RawReads(
                        http.newBuilder().callTimeout(FILE).build(),
                        plain.newBuilder().callTimeout(FILE).build(),
                        settings.baseUrl()),
                new BatchReads(http, settings.baseUrl()));
    }

    private static OkHttpClient plain() {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .callTimeout(CALL)
                .readTimeout(CALL)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(MOST_IDLE, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false) // one layer retries, and it is RetryLayer
                .build();
    }

    // In this order: an address is judged before anything else, a write at each sending, a token is put on last.
    private static OkHttpClient guarded(
            OkHttpClient plain, GraphSettings settings, RetryLayer retries, ObserveGuard writes) {
        return plain.newBuilder()
                .addInterceptor(new ParametersNameDecodingHandler())
                .addInterceptor(new OneOrigin(Origin.of(settings.baseUrl())))
                .addInterceptor(new CallId())
                .addInterceptor(retries)
                .addInterceptor(writes)
                .addInterceptor(new Bearer(tokens(settings)))
                .build();
    }

    private static Tokens tokens(GraphSettings settings) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        http.setReadTimeout(CALL.dividedBy(2));
        return new Tokens(settings, http);
    }
}
