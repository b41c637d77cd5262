/** Systems that speak SCIM 2.0 (RFC 7643, 7644): an account is made inactive, never deleted. */
@NullMarked
package io.lastday.offboarding.step.scim;

import org.jspecify.annotations.NullMarked;
