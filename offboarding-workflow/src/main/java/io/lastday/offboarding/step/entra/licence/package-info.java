/** Licences of an Entra account: when they may go, and what keeps one. */
@NullMarked
package io.lastday.offboarding.step.entra.licence;

import org.jspecify.annotations.NullMarked;
