/**
 * Containment in the firm's Keycloak realm: disable, log out, end offline sessions and consents, read back. And in the operators'
 * realm, for a leaver who operates Lastday.
 */
@NullMarked
package io.lastday.offboarding.step.keycloak;

import org.jspecify.annotations.NullMarked;
