package io.lastday.offboarding.leaver;

import io.lastday.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Asks for a log-in of the last minutes, with a second factor, before access is taken without anybody's approval. */
@Component
class FreshLogin {

    /** RFC 8176: values of {@code amr} that name or imply a second factor. */
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk", "swk", "fpt", "face", "sc");

    private final Rule rule;
    private final Clock clock;

    FreshLogin(Rule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    void require(Jwt token) {
        if (!rule.required()) {
            return;
        }
        Instant loggedIn = token.getClaimAsInstant("auth_time");
        List<String> methods = token.hasClaim("amr") ? token.getClaimAsStringList("amr") : null;
        boolean fresh = loggedIn != null && loggedIn.plus(rule.maxAge()).isAfter(clock.instant());
        boolean strong = methods != null && methods.stream().anyMatch(SECOND_FACTORS::contains);
        if (!fresh || !strong) {
            throw new ProblemException(
                    OffboardingProblem.FRESH_LOGIN_NEEDED,
                    "Log in again with your second factor, then repeat this within "
                            + rule.maxAge().toMinutes() + " minutes.");
        }
    }

    /**
     * How fresh is fresh.
     *
     * @param required false only where the identity provider cannot tell, as in the sandbox
     */
    @ConfigurationProperties("lastday.urgency.fresh-login")
    record Rule(
            @DefaultValue("true") boolean required,
            @DefaultValue("5m") Duration maxAge) {}
}
