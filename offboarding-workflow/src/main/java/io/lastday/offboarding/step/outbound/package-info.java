/** Calls to systems whose addresses a firm configures: never to a private network, never on to where an answer points. */
@NullMarked
package io.lastday.offboarding.step.outbound;

import org.jspecify.annotations.NullMarked;
