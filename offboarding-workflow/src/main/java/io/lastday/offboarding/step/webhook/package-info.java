/** Systems that are told by a signed call what to do for a leaver, and answer by a signed callback. */
@NullMarked
package io.lastday.offboarding.step.webhook;

import org.jspecify.annotations.NullMarked;
