package io.lastday.sandbox.client;

import java.util.Map;

/**
 * Somebody who asks for tokens.
 *
 * @param name how lines and errors call them
 * @param form the token request, without anything that differs from one request to the next
 */
public record Caller(String name, Map<String, String> form) {
    /** An operator with their name and password, which only the sandbox's own script client may use. */
    public static Caller operator(String client, String username, String password) {
        return new Caller(
                username,
                Map.of("grant_type", "password", "client_id", client, "username", username, "password", password));
    }

    /** A machine with its client's secret. */
    public static Caller machine(String client, String secret) {
        return new Caller(
                client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Caller[" + name + "]";
    }
}
