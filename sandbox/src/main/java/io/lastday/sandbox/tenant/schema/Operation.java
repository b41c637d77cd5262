package io.lastday.sandbox.tenant.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action or function bound to a type: {@code user/revokeSignInSessions}. */
public record Operation(
        String name,
        boolean action,
        TypeRef binding,
        @Nullable TypeRef result,
        Map<String, TypeRef> parameters) {}
