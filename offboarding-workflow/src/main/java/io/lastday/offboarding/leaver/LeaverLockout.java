package io.lastday.offboarding.leaver;

import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import io.lastday.platform.security.Operators;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses operators whose own containment has begun: a token taken before still has a life of minutes, and would be good
 * for deciding on other people's cases. Whoever only moves, or is only read, goes on working.
 */
@Component
class LeaverLockout implements WebFilter {

    private final JdbcClient jdbc;

    LeaverLockout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Operators.current()
                .flatMap(operator -> Blocking.call(() -> isContained(operator)))
                .defaultIfEmpty(false)
                .flatMap(contained -> contained ? Mono.error(refusal()) : chain.filter(exchange));
    }

    private boolean isContained(Operator operator) {
        @Nullable String person = operator.person();
        return person != null
                && jdbc.sql("""
                        select exists (select from leaver_case
                          where firm = :firm and cleared_at is not null and state <> 'RESTORED'
                            and exists (select from case_step step
                              where step.firm = leaver_case.firm and step.case_id = leaver_case.id
                                and step.phase = 'CONTAIN')
                            and (person = :person or exists (
                              select from jsonb_array_elements(accounts -> 'accounts') account
                              where :person like '%:' || (account ->> 'id'))))
                        """)
                        .param("firm", operator.firm())
                        .param("person", person)
                        .query(Boolean.class)
                        .single();
    }

    private static ProblemException refusal() {
        return new ProblemException(OffboardingProblem.OWN_CASE, "Your access has ended.");
    }
}
