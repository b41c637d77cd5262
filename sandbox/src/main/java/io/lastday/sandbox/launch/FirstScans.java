package io.lastday.sandbox.launch;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Caller;
import io.lastday.sandbox.keycloak.OperatorRealm;
import java.time.Duration;
import java.util.Map;

/** Starts the two audits, each as its own machine client, so that the console has something true to show. */
final class FirstScans {
    private static final Duration RESTART = Duration.ofSeconds(30);

    private final Sandbox sandbox;
    private final Progress progress;
    private final Api api;

    FirstScans(Sandbox sandbox, Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
        this.api = new Api(sandbox.gateway(), sandbox.issuer(), RESTART, progress::tell);
    }

    void start() {
        start("identity scan", "lastday-identity-scan", "/api/identity/scans");
        start("device scan", "lastday-device-scan", "/api/devices/scans");
    }

    private void start(String what, String client, String path) {
        Caller scanner = Caller.machine(client, OperatorRealm.secret(sandbox.secrets(), client));
        Answer answer = api.post(scanner, path, Map.of());
        progress.tell("%-21s %s".formatted(what, answer.ok() ? "started" : "not started: " + answer.problem()));
    }
}
