package io.lastday.identity.policy;

/**
 * Sign-ins that get through without a second factor.
 *
 * @param kind {@code APPLICATIONS}, {@code CLIENTS}, {@code LOCATIONS}, {@code PLATFORMS}, {@code DEVICES}, {@code RISKS}, {@code FLOWS}
 * @param what in words
 */
public record Escape(String kind, String what) {}
