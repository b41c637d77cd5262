package io.lastday.sandbox.tenant.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Graph's way to name a shared item by its address. */
final class Shares {
    private Shares() {}

    static String idOf(String webUrl) {
        return "u!" + Base64.getUrlEncoder().withoutPadding().encodeToString(webUrl.getBytes(StandardCharsets.UTF_8));
    }
}
