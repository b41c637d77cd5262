package io.lastday.gateway.login;

import org.springframework.web.server.ServerWebExchange;

/** The cookie that names a browser's session. */
public final class SessionCookie {

    static final String NAME = "SESSION";

    private SessionCookie() {}

    /** Whether the request could be made in somebody's name by their browser alone. */
    public static boolean in(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(NAME);
    }
}
