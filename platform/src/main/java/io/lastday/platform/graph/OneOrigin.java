package io.lastday.platform.graph;

import io.lastday.platform.connection.Origin;
import io.lastday.platform.failure.RemoteFailure;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Nothing leaves for another scheme, host or port than the configured one, whatever a next link or a redirect says: those
 * addresses come from outside, and this client carries a token.
 */
final class OneOrigin implements Interceptor {

    private final Origin origin;

    OneOrigin(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Response intercept(Chain chain) throws java.io.IOException {
        if (!origin.holds(chain.request().url().toString())) {
            throw foreign(chain.request().url().host());
        }
        return chain.proceed(chain.request());
    }

    static RemoteFailure foreign(String host) {
        return new RemoteFailure.Terminal(
                "a link led to another origin, " + host + ": not followed", 0, "FOREIGN_LINK", null);
    }
}
