package io.lastday.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** One field of a request that cannot be taken, and what to change. Never holds the rejected value. */
record InvalidField(String field, String message) {

    private static final String BODY = "body";

    static ProblemDetail problem(List<InvalidField> fields) {
        String detail = fields.stream()
                .map(invalid -> invalid.field + ": " + invalid.message)
                .collect(Collectors.joining("; "));
        return ProblemException.problem(CommonProblem.INVALID_REQUEST, detail, Map.of("errors", fields));
    }

    static List<InvalidField> all(Errors errors) {
        return errors.getAllErrors().stream().map(InvalidField::of).toList();
    }

    static List<InvalidField> all(MethodValidationResult failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(InvalidField::ofParameter)
                .toList();
    }

    /** A value or a body that could not be read at all. */
    static InvalidField unreadable(ServerWebInputException failure) {
        if (failure instanceof MissingRequestValueException missing) {
            return new InvalidField(missing.getName(), "is required");
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TypeMismatchException mismatch) {
                return new InvalidField(
                        nameOf(failure.getMethodParameter()), "must be " + typeName(mismatch.getRequiredType()));
            }
            if (cause instanceof DatabindException unreadable) {
                return ofJson(unreadable);
            }
        }
        return new InvalidField(BODY, "cannot be read; send the JSON object that the API describes");
    }

    private static InvalidField ofJson(DatabindException unreadable) {
        String path = unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        String wanted = unreadable instanceof MismatchedInputException mismatch
                ? typeName(mismatch.getTargetType())
                : "readable";
        return new InvalidField(path.isEmpty() ? BODY : path, "must be " + wanted);
    }

    private static InvalidField of(ObjectError error) {
        String field = error instanceof FieldError named ? named.getField() : error.getObjectName();
        return new InvalidField(field, text(error));
    }

    private static Stream<InvalidField> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            return all(bean).stream();
        }
        String name = nameOf(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> new InvalidField(name, text(error)));
    }

    private static String text(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    private static String nameOf(@Nullable MethodParameter parameter) {
        String name = parameter == null ? null : parameter.getParameterName();
        return name == null ? "parameter" : name;
    }

    private static String typeName(@Nullable Class<?> type) {
        return type == null ? "readable" : "of type " + type.getSimpleName();
    }
}
