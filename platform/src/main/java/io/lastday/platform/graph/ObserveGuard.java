package io.lastday.platform.graph;

import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Refuses every write of a connection in observe mode, before a byte is sent. */
final class ObserveGuard implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!Calls.reads(chain.request())) {
            throw new RemoteFailure.Refused(
                    chain.request().method(), chain.request().url().encodedPath());
        }
        return chain.proceed(chain.request());
    }
}
