package io.lastday.platform.request;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The id of one request, taken from {@value #HEADER} where a caller sent a usable one, else made here. */
public final class RequestId {

    /** Name of the request and response header. */
    public static final String HEADER = "X-Request-Id";

    /** Key in the Reactor context and in the logging context. */
    public static final String KEY = "requestId";

    private static final String ATTRIBUTE = RequestId.class.getName();

    // Printed into log lines and answers: nothing that could break a line or a header, nothing long.
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The id of the exchange: the same each time for one exchange, also before the filter has run. */
    public static String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes()
                .computeIfAbsent(
                        ATTRIBUTE,
                        key -> chosen(exchange.getRequest().getHeaders().getFirst(HEADER)));
    }

    private static String chosen(@Nullable String offered) {
        return offered != null && USABLE.matcher(offered).matches() ? offered : made();
    }

    // A name and no secret: the secure source reads a file, which an event loop must not.
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
