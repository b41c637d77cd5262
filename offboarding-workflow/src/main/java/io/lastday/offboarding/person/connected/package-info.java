/** The people, their state and their power, as Entra and Keycloak tell them. */
@NullMarked
package io.lastday.offboarding.person.connected;

import org.jspecify.annotations.NullMarked;
