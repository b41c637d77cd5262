package io.lastday.offboarding.idempotency;

import io.lastday.offboarding.leaver.OffboardingProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the answers of writes under the caller's {@code Idempotency-Key}. The first request claims the key; others with
 * the same key wait for its answer. A failed request gives the key back, so that a corrected one may use it.
 *
 * <p>May be called by many threads and replicas; holds no connection while the work runs.
 */
@Component
public class IdempotentWrites {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Duration CLAIM = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotentWrites(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Does the work once for a key. Blocking.
     *
     * @param key null does it each time
     * @param route what is asked for, so that a key is good for one call only
     * @param type the type of the answer
     */
    public <T> T once(
            Operator operator, @Nullable String key, String route, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    OffboardingProblem.IDEMPOTENCY_KEY_INVALID,
                    "Send an Idempotency-Key of 1 to 200 visible ASCII characters, for example a UUID.");
        }
        Claim claim = new Claim(
                operator.firm(), operator.requirePerson(), key, hash(route + "\n" + json.writeValueAsString(request)));
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += LOOK_AGAIN.toMillis()) {
            if (take(claim)) {
                return answer(claim, work);
            }
            Optional<String> known = known(claim);
            if (known.isPresent()) {
                return json.readValue(known.get(), type);
            }
            pause();
        }
        throw new ProblemException(
                OffboardingProblem.IDEMPOTENCY_KEY_IN_USE,
                "The first request with this key still has no answer. Ask again with the same key in a minute.");
    }

    private <T> T answer(Claim claim, Supplier<T> work) {
        try {
            T answer = work.get();
            jdbc.sql("update idempotency_key set status = 200, body = ? where firm = ? and operator = ? and key = ?")
                    .params(json.writeValueAsString(answer), claim.firm, claim.operator, claim.key)
                    .update();
            return answer;
        } catch (RuntimeException failed) {
            jdbc.sql("delete from idempotency_key where firm = ? and operator = ? and key = ? and body is null")
                    .params(claim.firm, claim.operator, claim.key)
                    .update();
            throw failed;
        }
    }

    /** Claims the key, or takes over a claim whose holder died. */
    private boolean take(Claim claim) {
        return jdbc.sql("""
                insert into idempotency_key (firm, operator, key, request_hash, claimed_until)
                values (?, ?, ?, ?, now() + make_interval(secs => ?))
                on conflict (firm, operator, key) do update set claimed_until = excluded.claimed_until
                where idempotency_key.body is null and idempotency_key.claimed_until < now()
                  and idempotency_key.request_hash = excluded.request_hash
                """)
                        .params(claim.firm, claim.operator, claim.key, claim.hash, (double) CLAIM.toSeconds())
                        .update()
                == 1;
    }

    private Optional<String> known(Claim claim) {
        return jdbc.sql("select request_hash, body from idempotency_key where firm = ? and operator = ? and key = ?")
                .params(claim.firm, claim.operator, claim.key)
                .query((row, number) -> {
                    if (!row.getString("request_hash").equals(claim.hash)) {
                        throw new ProblemException(
                                OffboardingProblem.IDEMPOTENCY_KEY_REUSED,
                                "This Idempotency-Key came with another request before. Use a new key.");
                    }
                    return Optional.ofNullable(row.getString("body"));
                })
                .optional()
                .flatMap(body -> body);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new ProblemException(OffboardingProblem.IDEMPOTENCY_KEY_IN_USE, "The caller went away.");
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Claim(String firm, String operator, String key, String hash) {}
}
