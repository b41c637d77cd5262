package io.lastday.platform.problem;

import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Everything a controller throws, as RFC 9457 problems. Unknown errors are logged and say nothing of their insides. */
@RestControllerAdvice
class ControllerProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ControllerProblems.class);

    @ExceptionHandler({RemoteFailure.class, AccessDeniedException.class, AuthenticationException.class})
    Mono<ResponseEntity<Object>> handleKnown(Exception failure, ServerWebExchange exchange) {
        return answer(ProblemOf.failure(failure), failure, exchange);
    }

    @ExceptionHandler(Exception.class)
    Mono<ResponseEntity<Object>> handleUnknown(Exception failure, ServerWebExchange exchange) {
        return answer(ProblemOf.failure(failure), failure, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(
            WebExchangeBindException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return invalid(InvalidField.all(failure.getBindingResult()), failure, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return invalid(InvalidField.all(failure), failure, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleServerWebInputException(
            ServerWebInputException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return invalid(List.of(InvalidField.unreadable(failure)), failure, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleMissingRequestValueException(
            MissingRequestValueException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return handleServerWebInputException(failure, headers, status, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> createResponseEntity(
            @Nullable Object body, @Nullable HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        if (body instanceof ProblemDetail problem) {
            ProblemStamp.put(problem, exchange);
        }
        return super.createResponseEntity(body, headers, status, exchange);
    }

    private Mono<ResponseEntity<Object>> invalid(
            List<InvalidField> fields, Exception failure, ServerWebExchange exchange) {
        return answer(InvalidField.problem(fields), failure, exchange);
    }

    private Mono<ResponseEntity<Object>> answer(ProblemDetail problem, Exception failure, ServerWebExchange exchange) {
        if (ProblemOf.isUnexpected(problem)) {
            LOG.error("request failed", failure);
        }
        HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(failure, problem, new HttpHeaders(), status, exchange);
    }
}
