/** Containment in Microsoft Entra ID: disable, revoke sessions, read back. */
@NullMarked
package io.lastday.offboarding.step.entra;

import org.jspecify.annotations.NullMarked;
