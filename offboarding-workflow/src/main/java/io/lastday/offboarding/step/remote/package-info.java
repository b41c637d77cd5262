/** What steps on remote systems have in common: failures become outcomes, and a change counts when it is read back. */
@NullMarked
package io.lastday.offboarding.step.remote;

import org.jspecify.annotations.NullMarked;
