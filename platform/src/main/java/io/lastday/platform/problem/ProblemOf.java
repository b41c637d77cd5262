package io.lastday.platform.problem;

import io.lastday.platform.failure.RemoteFailure;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.ErrorResponse;

/** Which problem an exception becomes, wherever in the stack it was thrown. What it does not know stays inside. */
final class ProblemOf {

    private ProblemOf() {}

    static ProblemDetail failure(Throwable failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getBody();
            case RemoteFailure remote -> remote(remote);
            case AccessDeniedException denied ->
                of(
                        CommonProblem.FORBIDDEN,
                        "Your roles do not allow this call. Ask an administrator for the role it needs.");
            case AuthenticationServiceException unavailable -> loginsUnchecked();
            case JwtDecoderInitializationException unavailable -> loginsUnchecked();
            case AuthenticationException unknown ->
                of(CommonProblem.UNAUTHENTICATED, "Send a valid access token: 'Authorization: Bearer <token>'.");
            default ->
                of(
                        CommonProblem.INTERNAL_ERROR,
                        "Try again; if it stays, give the requestId to whoever runs this installation.");
        };
    }

    /** Whether only the log may say what happened. */
    static boolean isUnexpected(ProblemDetail problem) {
        return problem.getStatus() == CommonProblem.INTERNAL_ERROR.status().value();
    }

    private static ProblemDetail remote(RemoteFailure remote) {
        return switch (remote) {
            case RemoteFailure.Transient passing ->
                of(CommonProblem.REMOTE_UNAVAILABLE, "Try again in a moment: " + passing.getMessage());
            case RemoteFailure.Throttled throttled ->
                of(
                        CommonProblem.REMOTE_THROTTLED,
                        "Try again after " + throttled.notBefore() + ".",
                        Map.of(ProblemStamp.NOT_BEFORE, throttled.notBefore()));
            case RemoteFailure.MissingPermission missing ->
                of(
                        CommonProblem.REMOTE_PERMISSION_MISSING,
                        "An administrator has to grant " + missing.scope() + ": " + missing.getMessage(),
                        Map.of("permission", missing.scope()));
            case RemoteFailure.NotFound absent ->
                of(CommonProblem.REMOTE_NOT_FOUND, String.valueOf(absent.getMessage()));
            case RemoteFailure.Refused refused ->
                of(
                        CommonProblem.OBSERVE_MODE,
                        "Two people have to switch writing on first; " + refused.wouldHave() + ".");
            case RemoteFailure.Terminal refused ->
                of(CommonProblem.REMOTE_REFUSED, String.valueOf(refused.getMessage()), Map.of("code", refused.code()));
        };
    }

    private static ProblemDetail loginsUnchecked() {
        return of(
                CommonProblem.IDENTITY_PROVIDER_UNAVAILABLE,
                "The identity provider does not answer, so your token cannot be checked. Try again in a moment.");
    }

    private static ProblemDetail of(ProblemType type, String detail) {
        return of(type, detail, Map.of());
    }

    private static ProblemDetail of(ProblemType type, String detail, Map<String, ?> extras) {
        return ProblemException.problem(type, detail, extras);
    }
}
