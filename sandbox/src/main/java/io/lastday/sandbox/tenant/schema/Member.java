package io.lastday.sandbox.tenant.schema;

/** A property or a navigation of a type. */
public record Member(String name, TypeRef type, boolean navigation) {}
