package io.lastday.platform.graph;

import io.lastday.platform.request.RequestId;
import java.io.IOException;
import java.util.UUID;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Sends {@code client-request-id}, by which Microsoft finds a call again: our own request id where it is a GUID, else a new one. */
final class CallId implements Interceptor {

    static final String HEADER = "client-request-id";

    @Override
    public Response intercept(Chain chain) throws IOException {
        String id = guid(MDC.get(RequestId.KEY)).toString();
        return chain.proceed(chain.request().newBuilder().header(HEADER, id).build());
    }

    private static UUID guid(@Nullable String ours) {
        if (ours != null) {
            try {
                return UUID.fromString(ours);
            } catch (IllegalArgumentException ignored) {
                // a caller's own form of id: Microsoft takes GUIDs only
            }
        }
        return UUID.randomUUID();
    }
}
