package io.lastday.platform.graph;

import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Refuses a write of a connection in observe mode, before a byte is sent. Each sending is judged anew, a repeated one too. */
final class ObserveGuard implements Interceptor {

    private final WriteSwitch writes;

    ObserveGuard(WriteSwitch writes) {
        this.writes = writes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!Calls.reads(request) && writes.mode() == WriteMode.OBSERVE) {
            throw GraphDeeds.refused(request.method(), request.url().encodedPath());
        }
        return chain.proceed(request);
    }
}
