/** A real Keycloak for one machine, and the realm in which Lastday's own operators live. */
@NullMarked
package io.lastday.sandbox.keycloak;

import org.jspecify.annotations.NullMarked;
