package io.lastday.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This handler method answers without a log-in. Every other one carries {@code @PreAuthorize}; an architecture test of each
 * service proves that no handler carries neither. Methods with {@code @PreAuthorize} return a
 * {@code Mono} or {@code Flux}: Spring Security checks reactive methods only.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicEndpoint {}
