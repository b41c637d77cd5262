/** What only Exchange can do to a mailbox: a signed runbook for a person, and its result, checked. */
@NullMarked
package io.lastday.offboarding.step.exchange;

import org.jspecify.annotations.NullMarked;
