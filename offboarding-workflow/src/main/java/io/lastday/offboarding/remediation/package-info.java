/** Mends what the identity audit finds in Keycloak: asked for by IT, approved by another person, carried out and read back. */
@NullMarked
package io.lastday.offboarding.remediation;

import org.jspecify.annotations.NullMarked;
