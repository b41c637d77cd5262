/** A Keycloak realm of as many accounts as somebody asks for, on the wire alone: what a walk over a large realm costs. */
@NullMarked
package io.lastday.sandbox.crowd;

import org.jspecify.annotations.NullMarked;
