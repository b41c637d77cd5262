package io.lastday.platform.graph;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Puts the token on each request, and fetches a new one, once, where the old one is no longer taken. Stands behind
 * {@link OneOrigin}: a request that reaches it goes to the configured origin.
 */
final class Bearer implements Interceptor {

    private static final int UNAUTHORIZED = 401;

    private final Tokens tokens;

    Bearer(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String token = tokens.current();
        Response response = chain.proceed(with(token, chain.request()));
        if (response.code() != UNAUTHORIZED) {
            return response;
        }
        response.close();
        tokens.forget(token);
        return chain.proceed(with(tokens.current(), chain.request()));
    }

    private static Request with(String token, Request request) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }
}
