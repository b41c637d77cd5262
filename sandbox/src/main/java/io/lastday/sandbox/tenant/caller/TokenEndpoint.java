package io.lastday.sandbox.tenant.caller;

import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /{tenant}/oauth2/v2.0/token} with client credentials, in the form body or by basic authorisation. */
public final class TokenEndpoint {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCOPE = "https://graph.microsoft.com/.default";
    private final Callers callers;
    private final Tokens tokens;

    public TokenEndpoint(Callers callers, Tokens tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    private record Problem(int status, String error, String description) {}

    /** The token, or the error that the Microsoft identity platform would give. */
    public GraphAnswer answer(String tenant, String authorization, String form) {
        var fields = new HashMap<>(QueryOptions.read(form).values());
        basic(authorization, fields);
        var problem = problem(tenant, fields);
        if (problem != null) {
            return json(problem.status(), Map.of("error", problem.error(), "error_description", problem.description()));
        }
        var caller = callers.find(fields.getOrDefault("client_id", "")).orElseThrow();
        var seconds = tokens.lifetime().toSeconds() - 1;
        return json(
                200,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        seconds,
                        "ext_expires_in",
                        seconds,
                        "access_token",
                        tokens.issue(caller)));
    }

    private static void basic(String authorization, Map<String, String> fields) {
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            var decoded = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
            var pair = decoded.split(":", 2);
            fields.put("client_id", URLDecoder.decode(pair[0], StandardCharsets.UTF_8));
            fields.put("client_secret", pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
    }

    private @Nullable Problem problem(String tenant, Map<String, String> fields) {
        var client = fields.getOrDefault("client_id", "");
        if (!tenant.equalsIgnoreCase(tokens.tenantId())) {
            return new Problem(400, "invalid_request", "AADSTS90002: Tenant '" + tenant + "' not found.");
        }
        if (!fields.getOrDefault("grant_type", "").equals("client_credentials")) {
            return new Problem(
                    400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        }
        if (callers.find(client).isEmpty()) {
            return new Problem(
                    400,
                    "unauthorized_client",
                    "AADSTS700016: Application with identifier '" + client + "' was not found in the directory.");
        }
        if (!callers.secretIs(client, fields.getOrDefault("client_secret", ""))) {
            return new Problem(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }
        return fields.getOrDefault("scope", "").equals(SCOPE)
                ? null
                : new Problem(400, "invalid_scope", "AADSTS1002012: The provided value for scope is not valid.");
    }

    private static GraphAnswer json(int status, Map<String, Object> body) {
        return new GraphAnswer(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store"),
                JSON.valueToTree(body),
                null);
    }
}
